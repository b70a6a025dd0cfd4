"""Plans become differences in meaning: which tasks are the same piece of work, and what is told otherwise of them.

`api` and the rooms above may import this one; it imports `source`, `model`, `dates` and `messages`. Never in here: a
file, a clock, a column or a colour, or a verdict on which of two plans is the better one.
"""
