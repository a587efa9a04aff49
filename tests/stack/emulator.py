"""The emulator of AWS: one process on a free port, with IAM enforced, nothing kept after it."""

from __future__ import annotations

import sys
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import boto3
from botocore.config import Config

from processes import Processes, await_until, free_port

REGION = "eu-central-1"
ACCOUNT = "000000000000"
# The emulator takes this pair for the account's root user.
ROOT = {"AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test"}


@dataclass(frozen=True)
class Emulator:
    """A running one. folder: where it keeps its log and files."""

    port: int
    folder: Path

    @property
    def endpoint(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def environment(self) -> dict[str, str]:
        """What a program needs that talks to it as the account's owner."""
        return {**ROOT, "AWS_ENDPOINT_URL": self.endpoint, "AWS_DEFAULT_REGION": REGION, "AWS_REGION": REGION}

    def client(self, service: str, **credentials: str) -> Any:
        """A boto3 client, of the account's owner unless credentials are given."""
        keys = credentials or {"aws_access_key_id": "test", "aws_secret_access_key": "test"}
        calls = Config(retries={"max_attempts": 0}, read_timeout=120)
        return boto3.client(service, endpoint_url=self.endpoint, region_name=REGION, config=calls, **keys)

    def answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.endpoint}/_ministack/health", timeout=5) as answer:
                return answer.status == 200
        except (urllib.error.URLError, OSError):
            return False


def start(processes: Processes, folder: Path, java_home: str, runtime_client: Path) -> Emulator:
    """Starts an emulator; functions find the JDK and the runtime interface client by its environment.

    Raises TimeoutError when it does not answer within a minute.
    """
    folder.mkdir(parents=True, exist_ok=True)
    emulator = Emulator(free_port(), folder)
    environment = {
        **emulator.environment,
        "GATEWAY_PORT": str(emulator.port),
        "BIND_HOST": "127.0.0.1",
        "AUTH": "true",
        "MINISTACK_REGION": REGION,
        "MINISTACK_ACCOUNT_ID": ACCOUNT,
        "LAMBDA_EXECUTOR": "local",
        "S3_DATA_DIR": str(folder / "s3"),
        "STATE_DIR": str(folder / "state"),
        "TMPDIR": str(folder),
        "JAVA_HOME": java_home,
        "RUNTIME_CLIENT": str(runtime_client),
    }
    child = processes.start([sys.executable, "-m", "ministack"], folder / "emulator.log", environment)
    await_until(emulator.answers, "the emulator answers", 60, child)
    return emulator
