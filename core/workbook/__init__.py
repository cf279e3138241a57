"""Excel workbooks, both ways: the rooms below, each knowing only those named before it.

``parts``: the file as Excel keeps it. ``templates``: tags, and the workbooks that hold them. ``forms``: a template laid
out as plain cells, for the window. ``filling``: a disclosure into a copy of a template. ``readback``: a filled workbook
into a disclosure. ``proposals``: tags for a blank form. ``reports``: lists for people.
"""
