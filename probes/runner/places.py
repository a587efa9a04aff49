"""Where everything is. The output of a run is under target/, which git ignores."""

from pathlib import Path

PROBES = Path(__file__).parents[1]
ROOT = PROBES.parent
TARGET = ROOT / "target" / "probes"
RESULTS = {"traits": PROBES / "results.json", "claims": PROBES / "claims.json", "samples": PROBES / "samples.json", "usuals": PROBES / "usuals.json"}
MEASURED = PROBES / "bench" / "results.json"
CATALOGUE = ROOT / "data" / "catalogue"


def locator(result):
    """How a fact's evidence names the program that found a result."""
    return result.get("probe") or f"probes/traits/{result['trait'].replace('-', '_')}.py"
