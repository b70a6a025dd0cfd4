"""One shape for everything the program finds fault with, from a stray byte to a vague duty.

Everybody may import this room; it imports only `messages`. Never in here: a check, a file, a terminal.
"""

from kehoach.diagnostics.diagnostic import Diagnostic, Related, Severity, Span, with_source

__all__ = ["Diagnostic", "Related", "Severity", "Span", "with_source"]
