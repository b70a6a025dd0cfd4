"""Word templates: compiled once, rendered many times, to the same bytes on every machine.

`api` may import this room; it imports `source`, `diagnostics` and `messages`, and takes whatever view it is given. The
only room that knows Jinja. Never in here: a plan, a deadline, a sentence of a letter, the layout rules of the decree.
"""

from kehoach.documents.properties import FileProperties
from kehoach.documents.template import Template, open_template

__all__ = ["FileProperties", "Template", "open_template"]
