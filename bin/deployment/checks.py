"""What must be there before a deployment. Each check says what is missing, and what to do; or nothing."""

import json
import re
import urllib.request
from urllib.error import URLError
from urllib.parse import urlsplit

from botocore.exceptions import BotoCoreError, ClientError

# Lambda keeps so many for functions that reserve none ("Configuring reserved concurrency").
LEAST_UNRESERVED = 100
PATIENCE_SECONDS = 10
LOOPBACK = re.compile(r"https?://(localhost|127\.0\.0\.1|\[::1\])(:|/|$)")


def credentials(session):
    if not session.region_name:
        yield "No region is set: use AWS_DEFAULT_REGION, or `aws configure`."
        return
    try:
        session.client("sts").get_caller_identity()
    except (BotoCoreError, ClientError) as error:
        yield f"AWS takes no credentials from here ({error}): use `aws configure`, `aws sso login` or AWS_PROFILE."


def issuer(deployment):
    name = deployment.value("OidcIssuer")
    if deployment.value("Issuer") == "cognito":
        return
    if LOOPBACK.match(name):
        yield f"OidcIssuer is {name}, which API Gateway cannot reach: set it, or Issuer=cognito, which makes a user pool."
        return
    try:
        document = discovered(name)
    except (URLError, OSError, ValueError) as error:
        yield f"The issuer {name} has no discovery document that can be read: {error}"
        return
    if document.get("issuer") != name:
        yield f"The issuer calls itself {document.get('issuer')}: OidcIssuer, {name}, must be the same to the last slash."
    for endpoint in ("authorization_endpoint", "token_endpoint", "jwks_uri"):
        if not document.get(endpoint):
            yield f"The issuer's discovery document has no {endpoint}."
    elsewhere = origin(document.get("token_endpoint", ""))
    if elsewhere not in ("", origin(name), deployment.value("OidcTokenOrigin")):
        yield f"The issuer's token endpoint is at {elsewhere}: set OidcTokenOrigin={elsewhere}, or the desk may not call it."


def discovered(name):
    address = name.rstrip("/") + "/.well-known/openid-configuration"
    with urllib.request.urlopen(address, timeout=PATIENCE_SECONDS) as answer:
        document = json.load(answer)
    if not isinstance(document, dict):
        raise ValueError(f"{address} is no JSON object")
    return document


def origin(address):
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""


def origins(deployment):
    for each in deployment.value("AllowedOrigins").split(","):
        site = each.strip()
        if deployment.value("Stage") == "prod" and LOOPBACK.match(site):
            yield f"AllowedOrigins has {site}: in prod it must name the sites that embed the guide."
        elif not re.fullmatch(r"https?://([a-z0-9.-]+(:[0-9]{1,5})?|\*)", site):
            yield f"AllowedOrigins has {site!r}, which is no origin such as https://blog.example.org."


def certificate(deployment):
    arn, domain = deployment.value("FrontCertificate"), deployment.value("FrontDomain")
    if bool(arn) != bool(domain):
        yield "FrontDomain and FrontCertificate go together: one of them is empty."
    if not arn or not domain:
        return
    if deployment.value("Front") != "yes":
        yield "FrontDomain is only for a front: set Front=yes."
    if arn.split(":")[3:4] != ["us-east-1"]:
        yield f"FrontCertificate must be from us-east-1, where CloudFront looks for it, not {arn}."
        return
    try:
        found = deployment.client("acm", "us-east-1").describe_certificate(CertificateArn=arn)["Certificate"]
    except (BotoCoreError, ClientError) as error:
        yield f"FrontCertificate cannot be looked up: {error}"
        return
    if found.get("Status") != "ISSUED":
        yield f"FrontCertificate is {found.get('Status')}, not ISSUED: its name must be confirmed first."
    names = found.get("SubjectAlternativeNames") or [found.get("DomainName", "")]
    if not {domain, "*." + domain.partition(".")[2]} & set(names):
        yield f"FrontCertificate is for {', '.join(names)}, not for {domain}."


def concurrency(deployment):
    more = deployment.reserved(deployment.parameters) - deployment.reserved(deployment.deployed)
    if more <= 0:
        return
    try:
        limits = deployment.client("lambda").get_account_settings()["AccountLimit"]
    except (BotoCoreError, ClientError) as error:
        yield f"How many functions may run at once cannot be looked up: {error}"
        return
    left = limits["UnreservedConcurrentExecutions"] - LEAST_UNRESERVED
    if more > left:
        yield (
            f"The functions reserve {more} concurrent executions more, and the account can give {max(left, 0)}:"
            " ask for a higher quota of Lambda, or set ReadConcurrency=0 WriteConcurrency=0."
        )


# Mails are not sent yet: when they are, SES has to be out of its sandbox, which belongs here.
WITHOUT_AWS = (origins, issuer)
WITH_AWS = (certificate, concurrency)
