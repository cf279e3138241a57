"""Filling (填写): a disclosure into a copy of a template, with all that the tags do not touch left as it is.

Beyond the filled sheets a part of the package changes only where it must: what hangs on rows that moved (drawings,
boxes of comments and controls, table objects, charts, names, sheets that speak of those cells), the list of sheets
where some are added, the styles where a text needs a format that no cell has. In a filled sheet only cells, rows,
merges and extent change, how far its lists of cells reach, and the column of the ids, which is hidden. A tagged cell
keeps its look, but wraps where its text would be cut off (``filling.room``).
"""
