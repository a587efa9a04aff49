"""What people use for what a framework lacks: a program for each trait runs the package."""
