"""Measures the samples hello and json-api behind the server that each framework is usually run with."""
