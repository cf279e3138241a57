"""File → Reading: the one way in for the command line and the window."""

from pathlib import Path

from core.errors import UnreadableError
from core.keyless import with_keyless
from core.messages import say
from core.progress import Progress, unheard
from core.readers import read
from core.readers.scan.policy import Scans
from core.reading import Reading
from core.recognise.recognise import recognise
from core.workbook.extract import extract, is_filled
from core.workbook.keys import without_keys


def parse(path: Path, progress: Progress = unheard, scans: Scans = Scans.RECOGNISE) -> Reading:
    """Read any supported file, filled workbooks included; ``progress`` gets fractions from 0 to 1.

    Raises UnreadableError with a sentence for the user where the file can't be read or holds no table, and
    ScansFoundError where ``scans`` says that the user is to be asked.
    """
    if is_filled(path):
        return with_keyless(extract(path))
    document = without_keys(read(path, progress, scans))
    if not any(document.grids()):
        raise UnreadableError(say("“{name}”里没有表格。请确认选对了文件。", name=path.name))
    return recognise(document)
