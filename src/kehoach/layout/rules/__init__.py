"""The layout rules of Decree 30/2020/NĐ-CP: one file a rule, found by being there.

`layout` asks them; a rule imports `layout`'s components and `messages`. Never in here: reading XML, a file's name.
"""
