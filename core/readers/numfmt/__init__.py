"""Number formats (单元格数字格式): numbers and dates as their cells show them.

The format codes are those of ECMA-376 part 1, 18.8.31, read as Excel in Chinese does. The libraries that print them
are not kept up or drag whole locale packages in; this is what office workbooks use, the rest falls back to General.
"""

from core.readers.numfmt.builtin import builtin_code
from core.readers.numfmt.dates import serial_of
from core.readers.numfmt.show import GENERAL, decimal_of, general, shown

__all__ = ["GENERAL", "builtin_code", "decimal_of", "general", "serial_of", "shown"]
