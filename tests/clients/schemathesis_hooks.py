"""What Schemathesis makes up knows no code of the office: here and there it is given one that is real, so that records come
about and their life is tried, too."""

import schemathesis

REAL = {
    "place": "990101001",
    "category": "water",
    "unit": "works",
    "units": "works",
    "team": "t1",
    "received_on": "2025-03-03",
}


@schemathesis.hook
def map_body(context, body):
    if not isinstance(body, dict):
        return body
    return {name: REAL[name] if name in REAL and isinstance(value, str) else value for name, value in body.items()}
