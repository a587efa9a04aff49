"""Runs the probes, keeps what they found, and holds it against the catalogue."""
