// Decoders in JavaScript: each makes objects of a response with user groups, and returns them.
import { XMLParser } from "fast-xml-parser";

const text = (group, name) => {
  const element = group.getElementsByTagNameNS("*", name)[0];
  return element ? element.textContent : undefined;
};

function withDOMParser(document) {
  const parsed = new DOMParser().parseFromString(document, "text/xml");
  return Array.from(parsed.getElementsByTagNameNS("*", "UserGroup"), (group) => ({
    value: text(group, "Value"), tooltip: text(group, "Tooltip"),
    id: Number(text(group, "Id")), rank: Number(text(group, "Rank")), deleted: Number(text(group, "Deleted")),
  }));
}

const parser = new XMLParser({ removeNSPrefix: true, isArray: (name) => name === "UserGroup" });
const withFastXMLParser = (document) => parser.parse(document).Envelope.Body.GetAllUserGroupsResponse.Response.UserGroup;

// Decodes a document so many times and returns the groups that came of it.
const repeated = (decode) => (document, times) => {
  let groups = 0;
  for (let i = 0; i < times; i++) groups = decode(document).length;
  return { groups };
};

globalThis.decoders = { DOMParser: repeated(withDOMParser), "fast-xml-parser": repeated(withFastXMLParser) };
