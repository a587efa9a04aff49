"""Who signs in: a moderator and an owner of the stack's own Cognito user pool, with real tokens."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from calls import described
from emulator import Emulator

PASSWORD = "Correct-horse-1-battery"
BY_PASSWORD = "ALLOW_ADMIN_USER_PASSWORD_AUTH"


@dataclass(frozen=True)
class Pool:
    """A user pool and the client whose tokens its stack takes."""

    emulator: Emulator
    pool: str
    client: str

    def token(self, name: str, group: str) -> str:
        """The access token of somebody in a group, who is made if need be.

        The desk's client lets people sign in on Cognito's pages alone; here it takes a password meanwhile, from the account's owner.
        """
        cognito = self.emulator.client("cognito-idp")
        mail = f"{name}@example.org"
        try:
            cognito.admin_create_user(UserPoolId=self.pool, Username=mail, MessageAction="SUPPRESS")
        except cognito.exceptions.UsernameExistsException:
            pass
        cognito.admin_set_user_password(UserPoolId=self.pool, Username=mail, Password=PASSWORD, Permanent=True)
        cognito.admin_add_user_to_group(UserPoolId=self.pool, Username=mail, GroupName=group)
        flows = self._set_flows([BY_PASSWORD, "ALLOW_REFRESH_TOKEN_AUTH"])
        try:
            signed_in = cognito.admin_initiate_auth(
                UserPoolId=self.pool, ClientId=self.client, AuthFlow="ADMIN_USER_PASSWORD_AUTH",
                AuthParameters={"USERNAME": mail, "PASSWORD": PASSWORD},
            )
        finally:
            self._set_flows(flows)
        return signed_in["AuthenticationResult"]["AccessToken"]

    def _set_flows(self, flows: list[str]) -> list[str]:
        """Returns those from before."""
        cognito = self.emulator.client("cognito-idp")
        client = described(cognito, self.pool, self.client)
        cognito.update_user_pool_client(**client | {"ExplicitAuthFlows": flows})
        return client["ExplicitAuthFlows"]


def pool_of(emulator: Emulator, resources: Mapping[str, str]) -> Pool:
    """The pool of a stack whose `Issuer` is cognito."""
    return Pool(emulator, resources["UserPool"], resources["DeskClient"])
