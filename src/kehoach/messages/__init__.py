"""What the program says to people, in Vietnamese and English.

Everybody may import this room; it imports nothing of ours. A `Message` is made where a fault is found and put into
words only where it is shown. Never in here: what a message is about, or where it is printed.
"""

from kehoach.messages.catalogue import LANGUAGES, activate, active_language, gettext, ngettext
from kehoach.messages.message import Message, Value, in_vietnamese, say, say_n, translate, weekday
from kehoach.messages.printable import printable, width

__all__ = [
    "LANGUAGES",
    "Message",
    "Value",
    "activate",
    "active_language",
    "gettext",
    "in_vietnamese",
    "ngettext",
    "printable",
    "say",
    "say_n",
    "translate",
    "weekday",
    "width",
]
