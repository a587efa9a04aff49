"""What the contract's schemas cannot say, for schemathesis: how a careful client behaves, and which rules go beyond shape."""

import re
import time

import requests
import schemathesis
from schemathesis.core.failures import Failure
from schemathesis.specs.openapi.checks import positive_data_acceptance

VERSION_7 = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", re.IGNORECASE)

# A request of the contract's shape may be refused by these rules and by no other: each with why a schema cannot say it.
BEYOND_SHAPE = {
    # The service signs cursors; only one that it gave is good.
    r"must be a cursor that this list returned": "GET|POST /v1/moderation",
    # What is in the catalogue, or in a thread, at this moment.
    r"must be the (id of a trait; .*|slug of a framework|id of a root of the same thread)": "GET",
    r"must be the contribution's thread": "GET|POST /v1/comments/{id}/vote",
    r"must be one of form, hello, .*|must be 1 to 6 slugs of frameworks separated by commas": "GET /v1/samples",
    r"must be a revision from 1 to \d+": "GET",
    r"(.* )?refers to the unknown (framework|trait|slug) .*": "PUT|POST /v1/comments",
    r"is still needed: .*": "DELETE",
    r"has '.*', (which is not a trait;|but) .*": "GET /v1/picks|PUT /v1/catalogue|POST /v1/comments",
    # Only an id that the service gave is one.
    r"must be the id of a contribution": "POST /v1/comments|POST /v1/moderation/comments",
    # Of two fields, one has to be there.
    r"must hold 1 to 50 (ids|items)|must not be given beside items": "POST /v1/moderation/decisions",
    # Claims come and go.
    r"must be about something in the catalogue": "POST /v1/comments",
    # Two fields, or a field and the address, that must agree.
    r"must be a date from \S+ to \S+|requires asOf": "GET",
    r"must be the entry \S+|must be \S+, as in the URL": "PUT",
    r".*: (must have either support or a value|partial support requires a note|a known fact requires evidence and a date|a spread requires .*)": "PUT",
    r".* must (have a value of kind|be of kind|be chosen from|have at most one fact|have choices if, and only if,) .*": "PUT",
    r".* has evidence without an address: .*": "PUT",
    r"relation.to must differ from relation.from": "PUT",
    r"must not be in the future": "PUT",
    # Bounds of the model: days that people live in, numbers that they read, links that a browser fetches.
    r"(\S+ )?must be a date from \S+ to \S+|(\S+ )?must be at most 10\^15 .*|(\S+ )?must have 1 to (80|200|1000) characters": "PUT",
    r"(link.url|evidence.url|package.files) must be an http or https address": "PUT",
    r"belongs to a contribution of kind .*|is required.*|must have 1 to (80|10000) characters": "POST /v1/comments|POST /v1/moderation/comments",
    # Who has voted before needs no proof, and only the service knows who has.
    r"is required of a new voter: the solved challenge of the thread|must be a solved challenge of the thread, .*": "PUT /v1/comments/{id}/vote|PUT /v1/comments/{id}/report",
    r"must be the name of one rule only": "PUT /v1/moderation/rules|POST /v1/moderation/rules/trial",
    # An origin is an address, and each belongs to one site; a language tag has a grammar of its own.
    r"must be an origin such as .*|must be listed once, by one site only|must be the id of one site only|must hold the site default.*|must be a language tag .*": "PUT /v1/moderation/sites",
    # Of another kind than the address says: this one operation takes entries of every kind.
    r"\w+\.\w+ (is required|must have 1 to \d+ characters)|is not a known field|must be .*": "PUT /v1/catalogue/{kind}/{id}",
    # Order, repetition and length inside a name.
    r"must be 2 to 6 different slugs joined by -vs-": "GET /v1/comparisons",
    r"must be page:/path, framework:slug, comparison:a-vs-b in alphabetical order, or claim:id": "",
    # What the sites list, which a request cannot know.
    r"names a page of .*|must be the id of a site": "",
    # The length of a path counts once it is escaped.
    r"must have a path of at most 2000 bytes, escaped": "",
    # JSON Schema takes 1.0 for an integer; the contract's preface does not.
    r"must be a whole number without a decimal point": "",
    # Properties of Unicode that a pattern has no portable name for.
    r"must not hold (invisible or direction-changing characters|half a surrogate pair)": "",
    r"must have a letter or a digit": "GET /v1/frameworks|PUT /v1/moderation/rules|POST /v1/moderation/rules/trial",
    r"must be an http or https address of at most 500 characters": "POST /v1/comments|POST /v1/moderation/comments|PUT /v1/moderation/review-requests",
    # The sites of the deployment.
    r"must be an address on an allowed site": "POST /v1/comments|GET /v1/comments.html|GET /v1/comments/{id}/receipt|GET /v1/comments/{id}/report",
    # A field of a form is there even where nothing was typed into it.
    r"must be an e-mail address of at most 254 characters": "POST /v1/comments|POST /v1/subscriptions|POST /v1/sign-in",
    # What can be asked for depends on the state, or on the scope, beside it.
    r"is not a known parameter": "GET /v1/moderation/contributions",
    r"is required|must be framework:slug": "POST /v1/subscriptions",
    r"must come alone: one of email, link and token|must be the http or https address of a page, .*": "POST /v1/sign-in",
    r"is required with this reason": "PUT /v1/comments/{id}/report",
    r"is not a known field": "POST /v1/moderation/comments",
    # What a site has turned on, and what it has to have for that.
    r"must be an origin such as .*": "GET /v1/sign-in",
    r"must be a way to sign in that the site .* has turned on": "POST /v1/sign-in",
    r"must list an origin where readers sign in by .*|must be listed once": "PUT /v1/moderation/sites",
    # The present text.
    r"must differ from the text that stands there|must not be given beside body|must have 1 to 10000 characters": "PATCH /v1/moderation/comments/{id}",
    # What an address is depends on the program that is told.
    r"must be an https address of the public internet, .*|must be left out for this shape|must have 1 to 255 characters|must be a token of the homeserver|must be the id of one webhook only|must have 1 to 500 visible ASCII characters": "PUT /v1/moderation/webhooks",
    r"must not hold control characters": "PUT /v1/moderation/blocks",
    # What a value is depends on the kind beside it.
    r"must be the id or the handle of 22 characters|must be an e-mail address, or @ and its domain|must be the value of one block only": "PUT /v1/moderation/blocks",
    r"must have a letter or a digit|is required for an address.*": "PUT /v1/moderation/blocks",
    # One day is held against another, and the calendar begins in 1970.
    r"must be a day (such as|up to) .*": "GET /v1/moderation/statistics|GET /v1/moderation/contributions",
    r"must be today or one of the next \d+ days": "PUT /v1/moderation/blocks|POST /v1/moderation/authors",
}


@schemathesis.hook
def before_call(ctx, case, kwargs):
    make_key_now(case)
    quote_the_revision(case)
    read_before_writing(case)


def make_key_now(case):
    """A key says when it was made, and is good for ten minutes."""
    key = (case.headers or {}).get("Idempotency-Key")
    if isinstance(key, str) and VERSION_7.fullmatch(key):
        now = f"{int(time.time() * 1000):012x}"
        case.headers["Idempotency-Key"] = f"{now[:8]}-{now[8:]}{key[13:]}"


def quote_the_revision(case):
    """schemathesis takes the quotes off a good value that the contract's pattern has in quotes."""
    revision = (case.headers or {}).get("If-Match")
    good = case.meta is not None and case.meta.generation.mode.is_positive
    if good and isinstance(revision, str) and re.fullmatch("[0-9]{1,9}", revision):
        case.headers["If-Match"] = f'"{revision}"'


def read_before_writing(case):
    """Owners say which version they have read: unless an entry is to be added, the present one is read now."""
    if "owners" in (case.operation.tags or []) and (case.headers or {}).get("If-None-Match") != "*":
        read = requests.get(case.as_transport_kwargs()["url"].partition("?")[0], timeout=20)
        if read.ok and "etag" in read.headers:
            case.headers = {**(case.headers or {}), "If-Match": read.headers["etag"]}


@schemathesis.check
def well_formed_data_acceptance(ctx, response, case):
    """schemathesis' own check, but for the rules that go beyond shape."""
    try:
        positive_data_acceptance(ctx, response, case)
    except Failure as failure:
        refused = [detail for detail in details(response) if not goes_beyond_shape(detail, case.operation.label)]
        if response.status_code != 400 or refused or not details(response):
            failure.message += "\n\nRefused by: " + "; ".join(refused or details(response))
            raise


def details(response):
    try:
        problem = response.json()
    except ValueError:
        return []
    return [error["detail"] for error in problem.get("errors", [])] or [problem.get("detail", "")]


def goes_beyond_shape(detail, label):
    return any(
        re.fullmatch(rule, detail, re.DOTALL) and any(label.startswith(one) for one in where.split("|"))
        for rule, where in BEYOND_SHAPE.items()
    )
