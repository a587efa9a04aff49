"""Runs the probes, keeps their results, and compares them with the catalogue."""
