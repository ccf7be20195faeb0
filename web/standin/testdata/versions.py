"""Saves a group by one version of the services, as zeep sees it, and reads it back.

Usage: versions.py SERVICES VERSION TICKET

SERVICES is the folder that holds those of the versions. Prints how the deleted group's Deleted reads in Python, and
whether there is an operation that signs in by an access token. Runs with Debian's python3-zeep.
"""

import sys

import zeep

services, version, ticket = sys.argv[1:]
namespace = "http://www.superoffice.net/ws/crm/NetServer/" + version


def client(service):
    return zeep.Client(f"{services}{version}/{service}.svc?wsdl")


user = client("User")
credentials = user.get_element(f"{{{namespace}}}Credentials")(Ticket=ticket)
group = user.service.CreateUserGroup(_soapheaders=[credentials]).body.Response
group.Value = "By zeep, " + version
group.Deleted = 1
saved = user.service.SaveUserGroup(_soapheaders=[credentials], UserGroup=group).body.Response
read = user.service.GetUserGroup(_soapheaders=[credentials], UserGroupId=saved.Id).body.Response
principal = client("SoPrincipal")
print(read.Value, repr(read.Deleted), hasattr(principal.service, "AuthenticateWithAccessToken"))
