"""Calls the Copy operation of files.wsdl with zeep, and prints what came of each call.

usage: client.py WSDL URL
"""
import datetime
import hashlib
import sys

import zeep
from zeep.wsse.username import UsernameToken
from zeep.wsse.utils import WSU

VALUES = [b"small", bytes(range(255, -1, -1)) * 300]


def timestamp(age):
    created = datetime.datetime.utcnow() - datetime.timedelta(seconds=age)
    stamp = WSU.Timestamp()
    for name, at in [("Created", created), ("Expires", created + datetime.timedelta(seconds=60))]:
        stamp.append(getattr(WSU, name)(at.strftime("%Y-%m-%dT%H:%M:%SZ")))
    return stamp


def token(password="väry <secret>", **options):
    return UsernameToken("märy", password, **options)


TOKENS = {
    "text": lambda: token(),
    "digest": lambda: token(use_digest=True),
    "digest, Z": lambda: token(use_digest=True, zulu_timestamp=True),
    "timestamp": lambda: token(use_digest=True, timestamp_token=timestamp(0)),
    "wrong text": lambda: token("x"),
    "wrong digest": lambda: token("x", use_digest=True),
    "old": lambda: token(use_digest=True, created=datetime.datetime(2003, 7, 16, 1, 24, 32)),
    "expired": lambda: token(timestamp_token=timestamp(3600)),
    "nobody": lambda: None,
}


def call(wsdl, url, port, wsse):
    client = zeep.Client(wsdl, wsse=wsse, port_name=port)
    service = client.create_service("{urn:files}" + port, url)
    try:
        reply = service.Copy(Data=VALUES)
    except zeep.exceptions.Fault as fault:
        codes = [str(fault.code)] + [str(code) for code in fault.subcodes or []]
        return "refused " + codes[-1].split(":")[-1].split("}")[-1]
    sums = [hashlib.sha256(value).hexdigest() for value in reply.Data]
    right = sums == [hashlib.sha256(value).hexdigest() for value in VALUES]
    return "%s %s" % (reply.Owner, "the same" if right else "other values")


sys.stdout.reconfigure(encoding="utf-8")
for port in ["Files11", "Files12"]:
    for name, make in TOKENS.items():
        print("%s, %s: %s" % (port, name, call(sys.argv[1], sys.argv[2], port, make())))
