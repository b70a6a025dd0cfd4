"""A plan becomes obligations, each with a status on a day, and those become tables to show.

`api` and the rooms above may import this one; it imports `source`, `model`, `dates` and `messages`. Never in here:
today's date (it is an argument), a verdict on how the plan was written, fonts, columns or colours.
"""
