"""When was the latest release? Based on the newest date of a file in the archive that pip downloads."""

from kit.finding import unknown, value


def every(framework):
    newest = framework.install["archive"]
    if newest is None:
        return unknown("all files in its archive have one made-up date")
    version = framework.metadata["Version"]
    return value(newest, f"the newest file in the archive of {version} has that date", note=f"Version {version}.")
