"""Calls of AWS that a role is tried with: each one real, and harmless where it is let through by mistake."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from grants import Grant

Client = Callable[[str], Any]
# The one partition that is written; `credit#` because one grant is for such keys alone.
KEY = {"pk": {"S": "credit#trial"}, "sk": {"S": "trial"}}
NOTHING_THERE = "attribute_not_exists(pk) OR attribute_exists(pk)"

ON_TABLE: dict[str, Callable[[Any, str], Any]] = {
    "dynamodb:GetItem": lambda db, table: db.get_item(TableName=table, Key=KEY),
    "dynamodb:BatchGetItem": lambda db, table: db.batch_get_item(RequestItems={table: {"Keys": [KEY]}}),
    "dynamodb:Query": lambda db, table: db.query(
        TableName=table, KeyConditionExpression="pk = :pk", ExpressionAttributeValues={":pk": KEY["pk"]}
    ),
    "dynamodb:PutItem": lambda db, table: db.put_item(TableName=table, Item=KEY),
    "dynamodb:UpdateItem": lambda db, table: db.update_item(TableName=table, Key=KEY),
    "dynamodb:DeleteItem": lambda db, table: db.delete_item(TableName=table, Key=KEY),
    "dynamodb:ConditionCheckItem": lambda db, table: db.transact_write_items(
        TransactItems=[{"ConditionCheck": {"TableName": table, "Key": KEY, "ConditionExpression": NOTHING_THERE}}]
    ),
    "dynamodb:Scan": lambda db, table: db.scan(TableName=table, Limit=1),
    "dynamodb:DescribeTable": lambda db, table: db.describe_table(TableName=table),
    "dynamodb:DescribeTimeToLive": lambda db, table: db.describe_time_to_live(TableName=table),
    "dynamodb:DescribeContinuousBackups": lambda db, table: db.describe_continuous_backups(TableName=table),
    "dynamodb:BatchWriteItem": lambda db, table: db.batch_write_item(RequestItems={table: [{"PutRequest": {"Item": KEY}}]}),
}
ON_SECRET: dict[str, Callable[[Any, str], Any]] = {
    "secretsmanager:GetSecretValue": lambda secrets, arn: secrets.get_secret_value(SecretId=arn),
    "secretsmanager:DescribeSecret": lambda secrets, arn: secrets.describe_secret(SecretId=arn),
}
ELSEWHERE: dict[str, Callable[[Client], Any]] = {
    "dynamodb:ListTables": lambda client: client("dynamodb").list_tables(),
    "lambda:ListFunctions": lambda client: client("lambda").list_functions(),
    "iam:ListRoles": lambda client: client("iam").list_roles(),
    "cloudformation:ListStacks": lambda client: client("cloudformation").list_stacks(),
    "s3:ListAllMyBuckets": lambda client: client("s3").list_buckets(),
}
# What a pool says of a client and does not take back.
MADE = ("ClientSecret", "CreationDate", "LastModifiedDate")


def described(cognito: Any, pool: str, client: str) -> dict[str, Any]:
    """A client of a user pool as an update takes it: that sets to its default whatever it does not name, and takes nothing empty."""
    said = cognito.describe_user_pool_client(UserPoolId=pool, ClientId=client)["UserPoolClient"]
    return {name: value for name, value in said.items() if name not in MADE and value != ""}


ON_POOL: dict[str, Callable[[Any, str, str], Any]] = {
    "cognito-idp:DescribeUserPoolClient": described,
    "cognito-idp:UpdateUserPoolClient": lambda cognito, pool, client: cognito.update_user_pool_client(**described(cognito, pool, client)),
}
TABLES = ("CatalogueTable", "CommentsTable")


def all_calls(client: Client, resources: Mapping[str, str]) -> dict[Grant, Callable[[], Any]]:
    """Every call by the grant that it needs. resources: the physical ids by the logical ones."""
    calls: dict[Grant, Callable[[], Any]] = {}
    for table in TABLES:
        for action, call in ON_TABLE.items():
            calls[Grant(action, table)] = lambda call=call, table=table: call(client("dynamodb"), resources[table])
    for action, call in ON_SECRET.items():
        calls[Grant(action, "SigningSecret")] = lambda call=call: call(client("secretsmanager"), resources["SigningSecret"])
    for action, call in ON_POOL.items():
        calls[Grant(action, "UserPool")] = lambda call=call: call(client("cognito-idp"), resources["UserPool"], resources["DeskClient"])
    for action, call in ELSEWHERE.items():
        calls[Grant(action, "*")] = lambda call=call: call(client)
    return calls
