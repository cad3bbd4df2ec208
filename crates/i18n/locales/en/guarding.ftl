## What stands between the program and the network.

refusal-packed-body = This was sent packed (Content-Encoding). Send it as it is.
refusal-too-many-requests = There were too many requests from here in a short time. Wait as many seconds as Retry-After says, then go on; people wait a moment and load the page again.
