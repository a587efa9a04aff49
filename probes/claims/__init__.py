"""Claims of the post that a program can judge: yes where one holds in what was run, no where it does not."""
