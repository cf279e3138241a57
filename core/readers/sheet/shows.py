"""What the cells of a workbook show (显示内容), by their stored values."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from core.readers.sheet.cells import SheetXml


def numbered(strings: Sequence[str]) -> dict[str, str]:
    """Texts by their numbers, as cells write them."""
    return dict(zip(map(str, range(len(strings))), strings, strict=True))


@dataclass(frozen=True)
class Shows:
    """What cells show: ``strings`` by their numbers, ``texts`` that stand in cells (a new list of them), all else.

    ``show`` is given the style, type and value of a cell.
    """

    strings: dict[str, str]
    texts: Callable[[list[str]], list[str]]
    show: Callable[[str, str, str], str]

    def of(self, sheet: SheetXml) -> list[str]:
        """What the cells with a value show; raises KeyError for a string that is not there."""
        skeleton, values, strings = sheet.skeleton, sheet.values, self.strings
        texts: list[Any]
        if skeleton.is_in_place:
            texts = self.texts(values)
            for n in skeleton.strings:
                texts[n] = strings[values[n]]
        else:
            texts = list(map(strings.get, values))
        for n, style, kind in skeleton.others:
            texts[n] = self.show(style, kind, values[n])
        if None in texts:
            return [strings[value] if text is None else text for text, value in zip(texts, values, strict=True)]
        return texts
