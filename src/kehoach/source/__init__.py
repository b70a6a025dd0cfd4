"""Text becomes a tree with positions, the tree becomes a plan: the only room that knows YAML and reads files.

`rules`, `tracking` and the rooms above may import this one; it imports `model` and what stands below. Never in here:
what a good plan is, today, anything printed.
"""
