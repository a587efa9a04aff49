"""How many releases had it in the year up to the probed one, that one included? By the index's files: without pre-releases and withdrawn ones."""

import json
import ssl
import subprocess
import sys
import urllib.request
from datetime import datetime, timedelta

from kit.finding import unknown, value

PYPI = "https://pypi.org/simple"
JSON = "application/vnd.pypi.simple.v1+json"  # https://packaging.python.org/specifications/simple-repository-api/
LIMIT = 20  # seconds
YEAR = timedelta(days=365)


def every(framework):
    # pip brings along what parses names and versions as the index does.
    from pip._vendor.packaging.version import Version

    probed = Version(framework.metadata["Version"])
    published = {}
    for file in files(framework.package):
        version = version_of(file["filename"])
        if version and "upload-time" in file and not file.get("yanked"):
            at = datetime.fromisoformat(file["upload-time"])
            published[version] = min(at, published.get(version, at))
    if probed not in published:
        return unknown("the index has no day for the probed version")
    last = published[probed]
    counted = [version for version, at in published.items() if last - YEAR < at <= last and not version.is_prerelease]
    return value(len(counted), f"the index has so many versions of the 365 days up to {last:%Y-%m-%d}, when {probed} came")


def version_of(filename):
    """The version that a file is of; None for what is neither a wheel nor a source archive."""
    from pip._vendor.packaging.utils import InvalidSdistFilename, InvalidWheelFilename, parse_sdist_filename, parse_wheel_filename
    from pip._vendor.packaging.version import InvalidVersion

    try:
        return parse_wheel_filename(filename)[1] if filename.endswith(".whl") else parse_sdist_filename(filename)[1]
    except (InvalidSdistFilename, InvalidWheelFilename, InvalidVersion):
        return None


def files(package):
    """What the index that pip is configured with says of each file of a package."""
    asked = urllib.request.Request(f"{index()}/{package.lower().replace('_', '-')}/", headers={"Accept": JSON})
    with urllib.request.urlopen(asked, timeout=LIMIT, context=ssl.create_default_context()) as answer:
        return json.load(answer)["files"]


def index():
    told = subprocess.run([sys.executable, "-m", "pip", "config", "get", "global.index-url"], capture_output=True, text=True)
    return told.stdout.strip().rstrip("/") or PYPI
