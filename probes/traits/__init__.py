"""The probes, one file per trait: a function for each framework, or one named every for all of them."""
