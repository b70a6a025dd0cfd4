"""Times New Roman, the one typeface that Decree 30/2020/NĐ-CP allows: how wide a text set in it is.

Any room above may import it; it imports nothing of ours. Never in here: a paragraph, a file, a rule about layout.
"""
