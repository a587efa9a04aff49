"""Counts the files and lines of a sample: what somebody has to write and read. Blank lines do not count."""

from runner.places import PROBES


def sample_folder(task, slug):
    return PROBES / "samples" / task / slug


def measured(slug, question):
    """`lines`, `files` and `tests` of a sample, the lines without those of its tests; nothing for other questions."""
    if question.kind != "samples":
        return {}
    sizes = [size(file) for file in sorted(sample_folder(question.name, slug).glob("*.*"))]
    files = [each for each in sizes if not each["name"].startswith("test_")]
    tests = [each for each in sizes if each["name"].startswith("test_")]
    return {"lines": sum(each["lines"] for each in files), "files": files, "tests": tests}


def size(file):
    return {"name": file.name, "lines": sum(bool(line.strip()) for line in file.read_text().splitlines())}
