"""The `Body` of an HTTP API, as SAM writes it, as resources of its own."""

from __future__ import annotations

import re
from typing import Any

from deviations import Deviations

ANY = "x-amazon-apigateway-any-method"
INTEGRATION = "x-amazon-apigateway-integration"
AUTHORIZER = "x-amazon-apigateway-authorizer"


def expand_bodies(template: dict[str, Any]) -> set[Deviations]:
    """Replaces the body of each HTTP API; returns the deviations that this is."""
    found: set[Deviations] = set()
    apis = [name for name, each in template["Resources"].items() if each["Type"] == "AWS::ApiGatewayV2::Api"]
    for name in apis:
        properties = template["Resources"][name]["Properties"]
        body = properties.pop("Body", None)
        if body is None:
            continue
        found.add(Deviations.BODY)
        properties |= {"ProtocolType": "HTTP", "Name": body["info"]["title"]}
        template["Resources"] |= authorizers(name, body) | routes(name, body)
        if "CorsConfiguration" in properties:
            found.add(Deviations.CORS)
            properties["CorsConfiguration"] = {_camel(key): value for key, value in properties["CorsConfiguration"].items()}
    return found


def authorizers(api: str, body: dict[str, Any]) -> dict[str, Any]:
    """The authorizer resources of the body's security schemes, by their logical ids."""
    schemes = body.get("components", {}).get("securitySchemes", {})
    return {_authorizer_id(api, name): _authorizer(api, name, scheme[AUTHORIZER]) for name, scheme in schemes.items()}


def _authorizer(api: str, name: str, written: dict[str, Any]) -> dict[str, Any]:
    jwt = written["jwtConfiguration"]
    return {
        "Type": "AWS::ApiGatewayV2::Authorizer",
        "Properties": {
            "ApiId": {"Ref": api},
            "Name": name,
            "AuthorizerType": "JWT",
            "IdentitySource": [written["identitySource"]],
            "JwtConfiguration": {"Issuer": jwt["issuer"], "Audience": jwt["audience"]},
        },
    }


def routes(api: str, body: dict[str, Any]) -> dict[str, Any]:
    """A route for each operation, and an integration for each function that they name."""
    resources: dict[str, Any] = {}
    for path, operations in body["paths"].items():
        for method, operation in operations.items():
            if INTEGRATION not in operation:
                continue
            uri = operation[INTEGRATION]["uri"]
            integration = f"{api}To{_word(uri['Fn::Sub'].split('functions/')[1])}"
            resources[integration] = _integration(api, uri)
            verb = "ANY" if method == ANY else method.upper()
            resources[f"{api}{verb.capitalize()}{_word(path)}"] = _route(api, f"{verb} {path}", integration, operation)
    return resources


def _integration(api: str, uri: Any) -> dict[str, Any]:
    return {
        "Type": "AWS::ApiGatewayV2::Integration",
        "Properties": {
            "ApiId": {"Ref": api},
            "IntegrationType": "AWS_PROXY",
            "IntegrationUri": uri,
            "PayloadFormatVersion": "2.0",
        },
    }


def _route(api: str, key: str, integration: str, operation: dict[str, Any]) -> dict[str, Any]:
    properties: dict[str, Any] = {
        "ApiId": {"Ref": api},
        "RouteKey": key,
        "Target": {"Fn::Sub": "integrations/${" + integration + "}"},
    }
    for schemes in operation.get("security", []):
        for scheme in schemes:
            properties |= {"AuthorizationType": "JWT", "AuthorizerId": {"Ref": _authorizer_id(api, scheme)}}
    return {"Type": "AWS::ApiGatewayV2::Route", "Properties": properties}


def _authorizer_id(api: str, scheme: str) -> str:
    return f"{api}{_word(scheme)}Authorizer"


def _word(text: str) -> str:
    """A part of a logical id; `{proxy+}` is no `{proxy}`."""
    words = re.split(r"[^A-Za-z0-9]+", text.replace("+", " plus "))
    return "".join(word[:1].upper() + word[1:] for word in words)


def _camel(key: str) -> str:
    return key[:1].lower() + key[1:]
