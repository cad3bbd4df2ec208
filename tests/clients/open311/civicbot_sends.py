"""What the client `civicbot` sends and reads: endpoint, jurisdiction, key and description as arguments."""

import json
import sys

from civicbot.http import HttpError, HttpTransport, RateLimiter
from civicbot.open311 import Open311Client
from civicbot.registry import Endpoint

base, jurisdiction, key, description = sys.argv[1:]
endpoint = Endpoint(id="doorstep", name="Doorstep", base_url=base, write=True)
transport = HttpTransport(rate_limiter=RateLimiter(min_interval=0))
client = Open311Client(endpoint, transport=transport, jurisdiction_id=jurisdiction)
sending = {"dry_run": False, "confirm": "SEND", "validate_remote": True}

created = client.create_request(
    "water",
    api_key=key,
    lat=30.123456789,
    lng=103.654321,
    description=description,
    attributes={"kind": "none", "since": "2025-03-01T08:00:00Z"},
    email="somebody@example.org",
    **sending,
).response[0]
token = client.create_request("roads", api_key=key, address_string="at the bridge", **sending).response[0]["token"]
try:
    client.create_request("lamps", api_key="wrong", address_string="at the bridge", **sending)
    refused = ""
except HttpError as error:
    refused = str(error)
print(
    json.dumps(
        {
            "services": [service["service_code"] for service in client.list_services()],
            "created": created,
            "read": client.get_request(created["service_request_id"]),
            "by_token": client.get_token(token)[0],
            "refused": refused,
        }
    )
)
