"""The commands of ``jibiao``: one module each, which declares its arguments and does its work.

A module imports what it needs when it runs: libraries that write Excel or Word take a while to load.
"""

from core.commands import batch, check, compare, convert, merge, parse, template

COMMANDS = (parse.add, convert.add, check.add, compare.add, merge.add, batch.add, template.add)
"""Each adds its command to the parser, in the order of the help."""
