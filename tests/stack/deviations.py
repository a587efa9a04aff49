"""What the emulator does otherwise than AWS, and how the template or the run is bent to it.

docs/emulator.md lists the same; a test compares both. A bend that finds nothing to bend is not reported.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True)
class Deviation:
    """limit: what the emulator lacks. bend: what is done about it, and so what a run does not prove."""

    limit: str
    bend: str


class Deviations(Enum):
    RUNTIME = Deviation(
        "`java25` needs Docker",
        "`provided.al2023`, with a `bootstrap` that runs the JDK 25 and Lambda's own runtime interface client",
    )
    SNAPSTART = Deviation("a custom runtime has no SnapStart", "taken out; priming does not run")
    CODE_DEPLOY = Deviation("there is no CodeDeploy", "`DeploymentPreference` taken out; an alias moves at once")
    METRIC_MATH = Deviation("an alarm cannot compute from several metrics", "alarms with `Metrics` taken out")
    BODY = Deviation(
        "the `Body` of an HTTP API is ignored",
        "SAM's translator transforms the template here; its `Body` becomes routes, integrations and an authorizer",
    )
    CORS = Deviation(
        "the CORS configuration of an HTTP API is read in the API's spelling, not in CloudFormation's",
        "`allowOrigins` for `AllowOrigins`, and so on",
    )
    PUNCTUATION = Deviation("`ExcludePunctuation` is ignored", "`ExcludeCharacters` with all punctuation instead")
    SECRET_REF = Deviation(
        "`Ref` of a secret is its name, not its ARN", "`Fn::GetAtt` of its `Id`, which is the ARN on AWS too"
    )
    ENDPOINT = Deviation(
        "its services are not at AWS's addresses",
        "`AWS_ENDPOINT_URL` in the environment of each function, and of the SAM CLI and the AWS CLI",
    )
    HOST = Deviation(
        "the API answers to a name below `localhost`, which not every machine resolves",
        "a proxy on a free port passes requests on with that name",
    )
    SLASH = Deviation(
        "a path of one part loses the slash at its end", "the proxy names the stage before it, `/$default/desk/`"
    )
    LEADING_KEYS = Deviation(
        "`dynamodb:LeadingKeys` is no condition key: a `Deny` with it never applies, an `Allow` with it always",
        "not bent; `PolicyTest` holds these statements against all calls of the tests",
    )
