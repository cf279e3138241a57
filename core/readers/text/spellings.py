"""Characters that stand for others (形近字): radicals, and characters of other scripts where a simplified one belongs.

They are put right before anything is read, so that labels are known by them; what was changed is told at the end, at
the cells that the texts came to.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from core.findings import Severity
from core.grid import Grid
from core.mends.halves import is_word
from core.messages import say
from core.readers.radicals import has_radical, without_radicals
from core.readers.text.aligned import Doubt
from core.readers.text.torn import LOOK_ALIKES, Words, lines_of
from core.terms.labels import label_field

_COMPONENTS = frozenset("亻丨丿丶亠冫冖讠阝刂彳扌氵忄犭纟艹辶钅饣宀疒礻衤罒攵灬")
"""Parts of characters that are no word by themselves"""
_LONG = 4
"""Letters of a piece that is found again within a longer text."""


@dataclass
class Spellings:
    """Texts of cells that were put right, and the repair of each, by the text without white space."""

    told: dict[str, Doubt] = field(default_factory=dict)

    def put_right(self, rows: Sequence[Sequence[str]], words: Words) -> list[list[str]]:
        """Rows in which each character that can be known is the right one."""
        return [[self._put_right(text, words) if is_suspect(text) else text for text in row] for row in rows]

    def at(self, grid: Grid) -> Iterator[tuple[tuple[int, int], Doubt]]:
        """What is told at the cells of a grid: texts that were put right, look-alikes that could not be."""
        for cell in grid.cells:
            text = _squeezed(cell.text)
            pieces = (doubt for piece, doubt in self.told.items() if len(piece) >= _LONG and piece in text)
            doubt = look_alike(cell.text) or _halved(cell.text) or self.told.get(text) or next(pieces, None)
            if doubt:
                yield (cell.row, cell.column), doubt

    def _put_right(self, text: str, words: Words) -> str:
        plain = without_radicals(text)
        if plain != text:
            message = say("有的字在文件里编成了部首，已换成同形的汉字。")
            self.told[_squeezed(plain)] = Doubt("parse.radical", Severity.INFO, message, text)
        doubt = look_alike(plain)
        fix = next((fix for fix in doubt.fixes if _is_known(fix, words)), None) if doubt else None
        if doubt is None or fix is None:
            return plain
        certain = words.has_within(fix) or is_word(fix) or label_field(fix) is not None
        self.told[_squeezed(fix)] = replace(doubt, severity=Severity.INFO) if certain else doubt
        return self._put_right(fix, words)


def look_alike(text: str) -> Doubt | None:
    """The doubt about a look-alike character in a text, with the texts it may stand for."""
    found = next((c for c in text if c in LOOK_ALIKES), None)
    if found is None:
        return None
    fixes = tuple(text.replace(found, c) for c in LOOK_ALIKES[found])
    message = say("“{character}”可能是识别错误的字，请对照原文。", character=found)
    return Doubt("parse.look-alike", Severity.WARNING, message, text, fixes)


def _halved(text: str) -> Doubt | None:
    """The doubt about a letter that is only a part of one: the other half stood behind a border."""
    found = next((c for c in text if c in _COMPONENTS), None)
    if found is None:
        return None
    message = say("“{character}”只是半个字，内容可能被表格线切断，请对照原文。", character=found)
    return Doubt("parse.letter-halved", Severity.WARNING, message, text)


def is_suspect(text: str) -> bool:
    """Whether a text has a character that may stand for another."""
    return has_radical(text) or not LOOK_ALIKES.keys().isdisjoint(text)


def _is_known(fix: str, words: Words) -> bool:
    """Whether all that a text says so stands elsewhere in the document, or in every form."""
    plain = "".join(fix.split())
    return is_word(plain) or label_field(plain) is not None or all(words.know_all(line) for line in lines_of(fix))


def _squeezed(text: str) -> str:
    return "".join(text.split())
