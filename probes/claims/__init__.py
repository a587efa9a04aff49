"""Claims of the post that a program can judge: yes if a claim was true in what was run, no if it was not."""
