"""What the client `chicagorequests` downloads of the last hours: address of the list and a service as arguments.

It knows the address of one city only, and no key: both are given by the address here. It asks for pages of 200.
"""

import datetime
import json
import sys

from chicagorequests import Downloader

Downloader.BASE_URL = sys.argv[1]
now = datetime.datetime.now(datetime.timezone.utc)
span = (now - datetime.timedelta(hours=20), now + datetime.timedelta(hours=1))
found = Downloader(request_type=[sys.argv[2]])(span)
print(json.dumps([request["service_request_id"] for request in found]))
