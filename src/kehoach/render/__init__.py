"""Views become bytes and lines: one file a format, heavy libraries imported in it when it is used.

`api` and `cli` import this room; it imports views from `tracking` and what stands below, and computes nothing. Never
in here: a status, a count, a choice of what to show.
"""
