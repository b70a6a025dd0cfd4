"""The words of the domain as frozen values: plans, tasks, clauses, bodies, and how names are compared.

`source` and every room above may import this one; it imports only `dates`, `diagnostics` and `messages`. Never in
here: YAML, positions in files, today, or a rule about what a good plan is.
"""
