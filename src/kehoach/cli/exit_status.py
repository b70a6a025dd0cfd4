"""What the exit status says (design, section 5)."""

CLEAN = 0
FINDINGS = 1
COULD_NOT_START = 2
BUG = 3
INTERRUPTED = 130
