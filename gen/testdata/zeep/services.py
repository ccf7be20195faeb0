"""Calls generated servers with zeep, a SOAP client that shares no code with ours, and prints what came of each call.

usage: services.py FEATURE WSDL URL
"""
import sys

import zeep

# zeep cannot read an answer that is one number, and gives a header block whose part has a type no namespace.


def service(client, binding, url):
    return client.create_service(binding, url)


def document_bare(client, url):
    bare = service(client, "{urn:example:bare}Binding", url)
    several = bare.Several(number=3, label="x", place={"Street": "Elm", "City": "Ems"})
    yield "several", several.number, several.label, several.place.Street, several.place.City


def rpc_literal(client, url):
    stock = service(client, "{urn:example:rpc}Binding", url)
    quote = stock.Quote(symbol="A&B", count=3, range={"From": "2024-02-29"})
    yield "quote", quote.price, [str(trade) for trade in quote.trades.Trade]
    yield "ping", stock.Ping()


def rpc_elements(client, url):
    placed = service(client, "{urn:example:orders}Binding", url).Place(urgent=True, Order={"Item": ["a", "b"]})
    yield "place", placed.Number, placed.days


def rpc_encoded(client, url):
    types = {name: client.get_type("{urn:example:album:types}" + name) for name in ("Photo", "ArrayOfPhoto", "ArrayOfString")}
    one = types["Photo"](id=1, title="A", mood="glad", tags=types["ArrayOfString"](["x", "y"]))
    two = types["Photo"](id=2, title="B", mood="sad", tags=None, next=one)
    album = service(client, "{urn:example:album}Binding", url)
    answer = album.Sort(photos=types["ArrayOfPhoto"]([one, two]), descending=True)
    for photo in answer.photos:
        yield photo.id, photo.title._value_1, photo.mood, photo.tags
    yield "first", answer.first.id, answer.first.next.tags


class Offline(zeep.transports.Transport):
    """Loads what a description imports without saying from where, from the generator's own catalogue."""

    def load(self, url):
        if url.rstrip("/") == "http://schemas.xmlsoap.org/soap/encoding":
            url = "catalogue/schemas/soap-encoding-1.1.xsd"
        return super().load(url)


def typed_faults(client, url):
    for version in "Binding11", "Binding12":
        bank = service(client, "{urn:example:bank}" + version, url)
        try:
            bank.Pay(Amount=2)
        except zeep.exceptions.Fault as fault:
            detail = fault.detail[0]
            yield version, fault.message, detail.tag, detail[0].text


def soap12(client, url):
    for version in "Binding11", "Binding12":
        yield version, service(client, "{urn:example:soap12}" + version, url).Echo(Text="x")


def shared_actions(client, url):
    doors = service(client, "{urn:example:shared}Binding", url)
    yield "open", doors.Open(Door="a")
    yield "knock", doors.Knock(2)


def addressing(client, url):
    post = service(client, "{urn:example:post}Binding", url)
    post.Send(Letter="hello", _soapheaders={"stamp": "B"})
    yield "sent",


feature, wsdl, url = sys.argv[1:]
for line in globals()[feature.replace("-", "_")](zeep.Client(wsdl, transport=Offline()), url):
    print(*line)
