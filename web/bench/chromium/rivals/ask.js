const namespace = "http://www.superoffice.net/ws/crm/NetServer/Services86";

// Asks for all user groups with the ticket that the document holds, and returns the answer as it is.
export async function askForGroups() {
  const response = await fetch("/Remote/Services86/User.svc", {
    method: "POST",
    headers: { "Content-Type": "text/xml; charset=utf-8", SOAPAction: `"${namespace}/User/GetAllUserGroups"` },
    body: `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header><Credentials xmlns="${namespace}"><Ticket>` +
      `${document.body.dataset.ticket}</Ticket></Credentials></s:Header><s:Body><GetAllUserGroups xmlns="${namespace}">` +
      "<IncludeDeleted>true</IncludeDeleted></GetAllUserGroups></s:Body></s:Envelope>",
  });
  const answer = await response.text();
  if (!response.ok || !answer.includes("UserGroup>")) throw new Error(answer);
  return answer;
}
