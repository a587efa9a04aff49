"""Verifies a delivery as its receiver does: with the specification's own library.

Reads one JSON object from standard input, with `secret`, `headers` and `body`; prints the event's type, or what is wrong.
"""

import json
import sys

from standardwebhooks.webhooks import Webhook, WebhookVerificationError

received = json.load(sys.stdin)
try:
    event = Webhook(received["secret"]).verify(received["body"], received["headers"])
    print(event["type"])
except WebhookVerificationError as error:
    print(f"refused: {error}")
