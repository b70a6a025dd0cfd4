"""What an office writes about its plans, as values: letters, reports, annexes, comparisons, in the words of documents.

`render`, `documents` and the rooms above may import this room; it imports `tracking`, `comparing` and what stands below
them. Never in here: Word, XML, a template, a clock. Its views are what templates may name: a field is a name that a
clerk sees in Word, so a field is renamed only with the templates, and is text that is ready to print.
"""
