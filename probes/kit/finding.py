"""The finding of a probe, in one value."""

from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """Either a support (yes, partial, no, unknown) or the value of a trait that has one.

    `how` says what was done, so that a reader can do it again; for unknown it is the reason.
    It names no port, path or time, because two runs must give the same text.
    """

    how: str
    support: str | None = None
    value: object = None
    note: str | None = None

    def record(self):
        """The parts that are there, as they go into results.json."""
        return {name: part for name, part in asdict(self).items() if part is not None}


def yes(how, note=None):
    return Finding(how, support="yes", note=note)


def no(how, note=None):
    return Finding(how, support="no", note=note)


def partial(note, how):
    """Partial; the note says which part."""
    return Finding(how, support="partial", note=note)


def value(found, how, note=None):
    """A choice (list), number, date or text."""
    return Finding(how, value=found, note=note)


def unknown(reason):
    return Finding(reason, support="unknown")
