"""What the client `georeport` reads: endpoint, jurisdiction, format and a number as arguments."""

import json
import sys

import requests
from georeport import GeoReport

endpoint, jurisdiction, output, number = sys.argv[1:]
client = GeoReport(endpoint, jurisdiction=jurisdiction, output_format=output)


def numbers(**filters):
    """The numbers of the requests that fit. A list of one in XML is read as the one itself, an empty one as nothing."""
    try:
        found = client.get_service_requests(**filters)
    except TypeError:
        return []
    found = found if isinstance(found, list) else [found]
    return [request["service_request_id"] for request in found]


definition = client.get_service_definition("water")
attributes = definition["attributes"]
attributes = attributes if isinstance(attributes, list) else attributes["attribute"]
try:
    client.get_service_request("A1B2C-D3E4F")
    unknown = None
except requests.HTTPError as error:
    unknown = error.response.status_code
print(
    json.dumps(
        {
            "services": [service["service_code"] for service in client.get_service_list()],
            "definition": definition,
            "attributes": len(attributes),
            "request": client.get_service_request(number),
            "open": numbers(status="open", service_code="lamps"),
            "closed": numbers(status="closed"),
            "unknown": unknown,
        }
    )
)
