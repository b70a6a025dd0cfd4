"""The command line: one file a command, and the only room with a clock, an environment and a terminal.

Nobody imports this room. A command is its options, one call into `api`, one renderer, one exit status. Never in
here: a computation.
"""
