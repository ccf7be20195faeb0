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
for line in globals()[feature.replace("-", "_")](zeep.Client(wsdl), url):
    print(*line)
