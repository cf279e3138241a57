"""The publication text (绩效文本): a Disclosure as a Word file.

``publication`` arranges the disclosure in sections of blocks (headings, texts, tables as Grids), ``pages`` reckons on
which page each heading comes to stand, ``render`` puts the blocks into a Word file with the looks of ``styles``.
"""

from core.word.publication import write_docx

__all__ = ["write_docx"]
