"""Drives a NetServer with zeep, a SOAP client that shares no code with ours.

Usage: drive.py USER_WSDL USER_URL TICKET

USER_WSDL is NetServer's own description of the User service; SoPrincipal.wsdl
and Associate.wsdl lie beside it. TICKET belongs to an administrator. Every
operation on user groups is called, and what comes back is compared with what the service
promises. Groups made on the way are left deleted, since none can be removed.

Prints a line "ok NAME" for each check and ends with status 1 at the first one
that fails. Runs with Debian's python3-zeep.
"""

import pathlib
import sys
import uuid

import zeep
import zeep.exceptions

NAMESPACE = "http://www.superoffice.net/ws/crm/NetServer/Services86"
ARRAYS = "http://schemas.microsoft.com/2003/10/Serialization/Arrays"
UNKNOWN = 2**31 - 1  # the number of no group
USER_GROUP = 2  # the DiaryGroupType of user groups


class CheckFailed(Exception):
    """A check whose message says what was seen and what was expected."""


def check(name, got, want):
    """Compares, and reports success."""
    if got != want:
        raise CheckFailed(f"{name}: got {got!r}, want {want!r}")
    print("ok", name, flush=True)


class Service:
    """One of NetServer's services, spoken to through its own description."""

    def __init__(self, wsdl, name, url):
        self.client = zeep.Client(str(wsdl), transport=zeep.Transport(operation_timeout=30))
        binding = f"{{{NAMESPACE}}}BasicHttpBinding_{name}"
        self.proxy = self.client.create_service(binding, url)

    def type(self, name, namespace=NAMESPACE):
        return self.client.get_type(f"{{{namespace}}}{name}")

    def header(self, name, *args, **kwargs):
        return self.client.get_element(f"{{{NAMESPACE}}}{name}")(*args, **kwargs)

    def call(self, operation, *headers, **parameters):
        return self.proxy[operation](_soapheaders=list(headers), **parameters)


class Caller:
    """A service as the owner of one ticket sees it."""

    def __init__(self, service, ticket):
        self.service = service
        self.credentials = service.header("Credentials", Ticket=ticket)
        self.time_zone = service.header("TimeZone", SoTimeZoneId=0)

    def answer(self, operation, **parameters):
        """Calls, and returns the whole answer: header and body."""
        return self.service.call(operation, self.credentials, self.time_zone, **parameters)

    def result(self, operation, **parameters):
        """Calls, expects success, and returns the body."""
        answer = self.answer(operation, **parameters)
        if not answer.header.Succeeded or not is_nil(answer.header.ExceptionInfo):
            raise CheckFailed(f"{operation} failed: {answer.header}")
        return answer.body


class Users(Caller):
    """The User service as the owner of one ticket sees it."""

    def all(self, deleted):
        return groups(self.result("GetAllUserGroups", IncludeDeleted=deleted))

    def get(self, number):
        return self.result("GetUserGroup", UserGroupId=number).Response

    def list(self, *numbers):
        ids = self.service.type("ArrayOfint", ARRAYS)(list(numbers))
        return groups(self.result("GetUserGroupList", UserGroupIds=ids))

    def save(self, group):
        return self.result("SaveUserGroup", UserGroup=group).Response

    def add(self, name, tooltip):
        """Makes a group the way the service wants it: create, fill in, save."""
        group = self.result("CreateUserGroup").Response
        group.Value, group.Tooltip = name, tooltip
        return self.save(group)


def is_nil(value):
    """Whether a value says nothing: zeep reads a nil structure as an empty one."""
    if isinstance(value, zeep.xsd.CompoundValue):
        return all(is_nil(value[field]) for field in value)
    return value is None or value == []


def groups(body):
    """The groups of an answer; zeep reads an empty list as None."""
    return [] if body.Response is None else body.Response.UserGroup


def values(group):
    """What a user sees of a group; zeep reads an empty text as None."""
    return (group.Id, group.Value or "", group.Tooltip or "", group.Rank, group.Deleted)


def ids(groups):
    return [g.Id for g in groups]


def create_and_save(users, name):
    """Makes a group whose texts need escaping, and reads it back every way."""
    before = users.all(deleted=True)
    blank = users.result("CreateUserGroup").Response
    last = max(g.Rank for g in before)
    check("CreateUserGroup returns a blank group at the end", values(blank), (0, "", "", last + 1, 0))
    check("CreateUserGroup stores nothing", ids(users.all(deleted=True)), ids(before))

    blank.Value, blank.Tooltip = name, " R&D <öst> \"é\" 漢字 \U0001f642 "
    saved = users.save(blank)
    check("SaveUserGroup gives a new group the next number", saved.Id, max(ids(before)) + 1)
    check("SaveUserGroup returns the texts as sent", values(saved)[1:], values(blank)[1:])
    check("GetUserGroup returns the saved group", values(users.get(saved.Id)), values(saved))
    return saved


def update(users, group):
    """Changes a group and expects that the change, and nothing else, is kept."""
    others = {g.Id: values(g) for g in users.all(deleted=True) if g.Id != group.Id}
    group.Value, group.Tooltip, group.Rank = group.Value + " renamed", None, 1
    check("SaveUserGroup returns the change", values(users.save(group)), values(group))
    check("GetUserGroup returns the change", values(users.get(group.Id)), values(group))
    left = {g.Id: values(g) for g in users.all(deleted=True) if g.Id != group.Id}
    check("SaveUserGroup leaves the other groups alone", left, others)


def read(users, group):
    """Reads groups in each of the three ways."""
    everything = users.all(deleted=True)
    check("GetAllUserGroups orders by rank", [g.Rank for g in everything], sorted(g.Rank for g in everything))
    check("GetAllUserGroups holds a deleted group", any(g.Deleted for g in everything), True)
    in_use = [values(g) for g in everything if not g.Deleted]
    check("GetAllUserGroups without deleted ones", [values(g) for g in users.all(deleted=False)], in_use)
    check("GetUserGroup of an unknown number", is_nil(users.get(UNKNOWN)), True)
    first = everything[-1]
    found = [values(g) for g in users.list(first.Id, UNKNOWN, group.Id)]
    check("GetUserGroupList returns what it finds, in order", found, [values(first), values(group)])
    check("GetUserGroupList of no numbers", users.list(), [])


def delete_and_restore(users, group):
    """Marks a group as deleted through SaveUserGroup and takes that back."""
    group.Deleted = 1
    check("SaveUserGroup marks as deleted", values(users.save(group)), values(group))
    check("a deleted group is not offered", group.Id in ids(users.all(deleted=False)), False)
    check("a deleted group is still stored", values(users.get(group.Id)), values(group))
    group.Deleted = 0
    check("SaveUserGroup restores", values(users.save(group)), values(group))
    check("a restored group is offered", group.Id in ids(users.all(deleted=False)), True)


def move_members(users, principal, ticket, name):
    """Moves the caller's own primary group's members to another group and back."""
    home = who(principal, ticket).GroupId
    refuge = users.add(name, None)
    answer = users.answer("DeleteUserGroup", UserGroupToDelete=home, UserGroupToMoveTo=refuge.Id)
    check("DeleteUserGroup succeeds", (answer.header.Succeeded, is_nil(answer.header.ExceptionInfo)), (True, True))
    check("DeleteUserGroup moves the members", who(principal, ticket).GroupId, refuge.Id)
    deleted = users.get(home)
    check("DeleteUserGroup deletes", (deleted.Id, deleted.Deleted), (home, 1))
    deleted.Deleted = 0
    users.save(deleted)
    users.result("DeleteUserGroup", UserGroupToDelete=refuge.Id, UserGroupToMoveTo=home)
    check("DeleteUserGroup moves the members back", who(principal, ticket).GroupId, home)
    check("DeleteUserGroup leaves its target in use", users.get(home).Deleted, 0)


def members(associates, principal, ticket):
    """Finds the caller among the members of the caller's own primary group."""
    me = who(principal, ticket)

    def found(group, kind=USER_GROUP):
        response = associates.result("GetAssociatesByGroup", GroupId=group, Type=kind).Response
        return [] if response is None else response.Associate

    mine = [(a.Name, a.GroupIdx, a.Type, a.Deleted) for a in found(me.GroupId) if a.AssociateId == me.AssociateId]
    check("GetAssociatesByGroup finds the caller once", mine, [(me.Associate, me.GroupId, "InternalAssociate", False)])
    check("GetAssociatesByGroup of an unknown group", found(UNKNOWN), [])
    check("GetAssociatesByGroup of another type", found(me.GroupId, kind=3), [])
    stranger = Caller(associates.service, "7T:bm90IGEgdGlja2V0")
    refuse(stranger, "GetAssociatesByGroup", "SoSessionException", GroupId=me.GroupId, Type=USER_GROUP)


def who(principal, ticket):
    """The user to whom a ticket belongs."""
    body = principal.call("AuthenticateUsernamePassword", UserName=ticket, Password="").body
    if not body.AuthenticationSucceeded or body.Credentials.Ticket != ticket:
        raise CheckFailed(f"the ticket is not accepted in place of a name: {body}")
    return body.Response


def refuse(users, operation, exception, **parameters):
    """Expects an exception that the server has wrapped in the headers."""
    answer = users.answer(operation, **parameters)
    info = answer.header.ExceptionInfo
    if is_nil(info):
        raise CheckFailed(f"{operation}: no ExceptionInfo in {answer.header}")
    got = (answer.header.Succeeded, info.ExceptionType, bool(info.FriendlyText))
    check(f"{operation} is refused with {exception}", got, (False, "SuperOffice.Exceptions." + exception, True))
    check(f"{operation} returns nothing when refused", is_nil(getattr(answer.body, "Response", None)), True)


def refuse_all(users, service, group):
    """Expects wrapped errors: a wrong ticket in every operation, and wrong values."""
    stranger = Users(service, "7T:bm90IGEgdGlja2V0")
    number = group.Id
    for operation, parameters in {
        "CreateUserGroup": {},
        "SaveUserGroup": {"UserGroup": group},
        "GetAllUserGroups": {"IncludeDeleted": True},
        "GetUserGroup": {"UserGroupId": number},
        "GetUserGroupList": {"UserGroupIds": service.type("ArrayOfint", ARRAYS)([number])},
        "DeleteUserGroup": {"UserGroupToDelete": number, "UserGroupToMoveTo": number},
    }.items():
        refuse(stranger, operation, "SoSessionException", **parameters)
    twin = users.result("CreateUserGroup").Response
    twin.Value = group.Value.upper() + " "
    refuse(users, "SaveUserGroup", "SoDuplicateException", UserGroup=twin)
    refuse(users, "DeleteUserGroup", "SoInvalidArgumentException", UserGroupToDelete=number, UserGroupToMoveTo=number)
    check("a refused operation changes nothing", values(users.get(number)), values(group))


def drive(wsdl, url, ticket):
    service = Service(wsdl, "User", url)
    principal = Service(wsdl.with_name("SoPrincipal.wsdl"), "SoPrincipal", url.replace("User.svc", "SoPrincipal.svc"))
    associates = Service(wsdl.with_name("Associate.wsdl"), "Associate", url.replace("User.svc", "Associate.svc"))
    users = Users(service, ticket)
    run = uuid.uuid4().hex[:8]  # names stay unique when the data is kept

    group = create_and_save(users, f"Zeep & <{run}> ÆØÅ")
    update(users, group)
    read(users, group)
    delete_and_restore(users, group)
    refuse_all(users, service, group)
    members(Caller(associates, ticket), principal, ticket)
    move_members(users, principal, ticket, f"Refuge {run}")
    group.Deleted = 1
    users.save(group)


def main():
    if len(sys.argv) != 4:
        sys.exit("usage: drive.py USER_WSDL USER_URL TICKET")
    try:
        drive(pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3])
    except CheckFailed as failure:
        sys.exit(f"failed: {failure}")
    except (zeep.exceptions.Error, OSError) as error:
        sys.exit(f"failed: {type(error).__name__}: {error}")


main()
