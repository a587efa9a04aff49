"""Counts the files and lines of a sample: what somebody has to write and read, without its test and without blank lines."""

from runner.places import PROBES


def measured(slug, question):
    """`files` and `lines` of a sample; nothing for other questions."""
    if question.kind != "samples":
        return {}
    folder = PROBES / "samples" / question.stem / slug
    texts = [file.read_text() for file in folder.iterdir() if not file.name.startswith("test_")]
    return {"files": len(texts), "lines": sum(bool(line.strip()) for text in texts for line in text.splitlines())}
