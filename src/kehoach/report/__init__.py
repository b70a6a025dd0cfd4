"""Findings shown: one file a format.

`api` and `cli` import this room; it imports `diagnostics` and `messages` and computes nothing. Never in here: a
check, a table of obligations.
"""
