"""What a good plan, file of bodies and ledger must be: one file a rule, and the runner that asks them all.

`api` and `cli` may import this room; it imports `source` (the documents), `model`, `dates`, `diagnostics` and
`messages`. Never in here: reading or writing a file, today, how a finding is printed.
"""
