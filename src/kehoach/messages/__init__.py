"""What the program says to people, in Vietnamese and English.

Everybody may import this room; it imports nothing of ours. A `Message` is made where a fault is found and put into
words only where it is shown. Never in here: what a message is about, or where it is printed.
"""

from kehoach.messages.catalogue import LANGUAGES, activate, active_language, gettext, ngettext
from kehoach.messages.message import Message, Value, say, say_n, translate

__all__ = [
    "LANGUAGES",
    "Message",
    "Value",
    "activate",
    "active_language",
    "gettext",
    "ngettext",
    "say",
    "say_n",
    "translate",
]
