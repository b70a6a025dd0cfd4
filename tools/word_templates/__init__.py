"""The Word templates as source: what each says, in which styles, on which paper.

`tools/templates.py` and tests may import this package. It writes Office Open XML by hand, so that a template holds
nothing that nobody asked for. Never in here: a plan, a deadline, anything that is only known when a document is made.
"""
