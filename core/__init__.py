"""The Qt-free heart of 绩表通: read disclosure documents, recognise, edit, fill workbooks.

Data flows one way: file → ``readers`` → Document → ``recognise`` → Disclosure + findings → ``workbook`` → Excel,
and back. Nothing below this package imports Qt or ``gui``.
"""

__version__ = "0.1.0"
