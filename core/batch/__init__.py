"""Batch (批量转换): every document of a folder tree into a workbook of its own; one bad file never stops the rest."""
