"""File → Reading: the one way in for the command line and the window."""

from dataclasses import replace
from pathlib import Path

from core.collecting import without_collecting
from core.document import Document
from core.errors import NoTableError, UnreadableError
from core.facts import Fact
from core.findings import Finding, Severity
from core.messages import say
from core.progress import Progress, unheard
from core.readers import read
from core.readers.kinds import Kind
from core.readers.scan.policy import Scans
from core.readers.sniff import sniff
from core.reading import Reading
from core.recognise.recognise import recognise
from core.terms.words import known_labels
from core.workbook.templates.keys import without_keys

LONG_WORD, ENOUGH_WORDS = 4, 5
"""Characters of a word of the forms that prose seldom holds by chance, and how many such words make a form."""


def parse(path: Path, progress: Progress = unheard, scans: Scans = Scans.RECOGNISE) -> Reading:
    """Read any supported file, filled workbooks included; ``progress`` gets fractions from 0 to 1.

    Raises UnreadableError with a sentence for the user where the file can't be read or holds no table, and
    ScansFoundError where ``scans`` says that the user is to be asked.
    """
    filled = _filled(path)
    if filled is not None:
        return filled
    printed = read(path, progress, scans)
    document = without_keys(printed)
    if not any(document.grids()):
        raise _without_tables(path.name, document)
    with without_collecting():
        reading = recognise(document)
    return reading if document is printed else replace(reading, findings=(_hidden_lost(), *reading.findings))


def _hidden_lost() -> Finding:
    """What travels hidden in a workbook of ours has gone, with all that its sheets have no cell for."""
    message = say("工作簿里的隐藏信息已丢失，内容是按表格读取的；表上没有位置的内容不在其中。请尽量用保存时的原文件。")
    return Finding(Fact(), "parse.hidden-lost", Severity.WARNING, message)


def _filled(path: Path) -> Reading | None:
    """What a workbook says that was made by filling a template; None for any other file."""
    try:
        if sniff(path) is not Kind.XLSX:
            return None
    except UnreadableError:
        return None
    from core.keyless import with_keyless  # noqa: PLC0415  most files are none, and need not wait for it
    from core.workbook.readback.extract import extract, is_filled  # noqa: PLC0415

    return with_keyless(extract(path)) if is_filled(path) else None


def _without_tables(name: str, document: Document) -> UnreadableError:
    """There is nothing to show as a table; words of the forms tell that there were tables once."""
    text = "".join("".join(paragraph.text.split()) for paragraph in document.paragraphs())
    if sum(word in text for word in known_labels() if len(word) >= LONG_WORD) < ENOUGH_WORDS:
        return NoTableError(say("“{name}”里没有表格。请确认选对了文件。", name=name))
    return UnreadableError(
        say(
            "“{name}”里有绩效目标表的文字，但表格的行列已经丢失（从 PDF 复制的文字常会这样）。"
            "请直接打开原来的 PDF 或 Word 文件。",
            name=name,
        )
    )
