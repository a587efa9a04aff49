"""Makes the programs of tests/stack importable to their tests."""

import sys
from pathlib import Path

STACK = Path(__file__).resolve().parents[1]
ROOT = STACK.parents[1]
sys.path.insert(0, str(STACK))
