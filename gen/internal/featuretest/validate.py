"""Validates documents with libxml2, an implementation of XML Schema that shares no code with ours.

It runs in the folder of a feature. Standard input is a JSON object: a list of documents for each schema or WSDL, which is
named by its path. Standard output is a JSON object: for each path a list of verdicts, one for each document in order. A
verdict is "" for a valid document, and otherwise what is wrong with it.
"""
import json
import os
import sys
import tempfile

from lxml import etree

XS = "{http://www.w3.org/2001/XMLSchema}"
XML = "http://www.w3.org/XML/1998/namespace"
BODIES = ["{http://schemas.xmlsoap.org/soap/envelope/}Body", "{http://www.w3.org/2003/05/soap-envelope}Body"]


def load(path):
    tree = etree.parse(path)
    for reference in tree.iter(XS + "import"):
        if reference.get("namespace") == XML and not reference.get("schemaLocation"):
            reference.set("schemaLocation", os.path.abspath("../../catalogue/schemas/xml.xsd"))
    if tree.getroot().tag == XS + "schema":
        return etree.XMLSchema(tree)
    return embedded(tree)


def embedded(wsdl):
    """Makes one schema of those in a WSDL: a schema without components that imports each from a file."""
    with tempfile.TemporaryDirectory() as scratch:
        files = {}
        for i, schema in enumerate(wsdl.iter(XS + "schema")):
            files[schema.get("targetNamespace")] = os.path.join(scratch, "%d.xsd" % i)
            etree.ElementTree(schema).write(files[schema.get("targetNamespace")])
        root = etree.Element(XS + "schema")
        for namespace, file in files.items():
            etree.SubElement(root, XS + "import", namespace=namespace, schemaLocation=file)
        return etree.XMLSchema(root)


def subjects(document):
    """Lists what the schema says something about: a document, or what its envelope carries."""
    root = etree.fromstring(document.encode())
    body = next(root.iter(*BODIES), None)
    if body is None:
        return [root]
    return [block for child in body for block in (child.iterfind("detail/*") if child.tag.endswith("}Fault") else [child])]


def verdict(schema, document):
    for subject in subjects(document):
        if not schema.validate(subject):
            return "; ".join(e.message for e in schema.error_log)
    return ""


def main():
    verdicts = {}
    for path, documents in json.load(sys.stdin).items():
        try:
            schema = load(path)
            verdicts[path] = [verdict(schema, d) for d in documents]
        except (etree.XMLSchemaParseError, etree.XMLSyntaxError) as e:
            verdicts[path] = ["the schema: %s" % e] * len(documents)
    json.dump(verdicts, sys.stdout)


main()
