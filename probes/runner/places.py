"""Where everything is. What is made at a run is under target/, which git does not see."""

from pathlib import Path

PROBES = Path(__file__).parents[1]
ROOT = PROBES.parent
TARGET = ROOT / "target" / "probes"
RESULTS = {"traits": PROBES / "results.json", "claims": PROBES / "claims.json", "samples": PROBES / "samples.json"}
CATALOGUE = ROOT / "data" / "catalogue"


def locator(trait):
    """How a fact's evidence names the probe of a trait."""
    return f"probes/traits/{trait.replace('-', '_')}.py"
