"""A Word file read as its reader sees it, and held against the layout rules of Decree 30/2020/NĐ-CP.

`api` may import this room; it imports `source` (bytes), `model` (how names are compared), `diagnostics` and
`messages`. Never in here: writing a file, how a finding is printed, a plan.
"""
