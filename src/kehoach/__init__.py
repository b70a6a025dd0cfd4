"""Implementation plans of Vietnamese provinces as text files.

Everything a script needs is in `kehoach.api`; the command line is `kehoach.cli`.
"""

__version__ = "0.1.0"
