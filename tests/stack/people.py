"""Who signs in: a moderator and an owner of a Cognito user pool, with real tokens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from emulator import REGION, Emulator

PASSWORD = "Correct-horse-1-battery"


@dataclass(frozen=True)
class Pool:
    """A user pool and its client."""

    emulator: Emulator
    pool: str
    client: str

    @property
    def parameters(self) -> dict[str, str]:
        """The template's parameters by which the stack trusts it."""
        return {
            "OidcIssuer": f"https://cognito-idp.{REGION}.amazonaws.com/{self.pool}",
            "OidcAudience": self.client,
            "GroupsClaim": "cognito:groups",
        }

    def token(self, name: str, group: str) -> str:
        """The access token of somebody in a group, who is made if need be and signs in with a password."""
        cognito = self.emulator.client("cognito-idp")
        try:
            cognito.admin_create_user(UserPoolId=self.pool, Username=name, MessageAction="SUPPRESS")
        except cognito.exceptions.UsernameExistsException:
            pass
        cognito.admin_set_user_password(UserPoolId=self.pool, Username=name, Password=PASSWORD, Permanent=True)
        cognito.admin_add_user_to_group(UserPoolId=self.pool, Username=name, GroupName=group)
        signed_in = cognito.admin_initiate_auth(
            UserPoolId=self.pool, ClientId=self.client, AuthFlow="ADMIN_USER_PASSWORD_AUTH",
            AuthParameters={"USERNAME": name, "PASSWORD": PASSWORD},
        )
        return signed_in["AuthenticationResult"]["AccessToken"]


def make_pool(emulator: Emulator) -> Pool:
    """A pool of its own beside the stack, with the two groups."""
    cognito: Any = emulator.client("cognito-idp")
    pool = cognito.create_user_pool(PoolName="people")["UserPool"]["Id"]
    for group in ("moderators", "owners"):
        cognito.create_group(UserPoolId=pool, GroupName=group)
    client = cognito.create_user_pool_client(
        UserPoolId=pool, ClientName="desk", ExplicitAuthFlows=["ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]
    )
    return Pool(emulator, pool, client["UserPoolClient"]["ClientId"])
