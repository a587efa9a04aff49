"""The probes, one file a trait: a function for each framework, or one named every for all of them."""
