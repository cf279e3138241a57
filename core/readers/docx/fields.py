"""Fields (域): instructions that are not printed and results that are; form fields (窗体域) print what they hold."""

import re
from dataclasses import dataclass, field

from core.readers.docx.names import Attributes, is_on, whole_number
from core.readers.docx.numerals import in_format

TICKED, EMPTY = "☑", "□"

ENCLOSED = re.compile(r"^\s*eq\s+\\o\s*\\ac\s*\(\s*([^,()]*)\s*,\s*([^,()]*?)\s*\)", re.IGNORECASE)
"""带圈字符, ``eq \\o\\ac(○,1)``: a sign drawn over the text it encloses; such fields have no result."""


@dataclass(slots=True)
class Field:
    """An open field: its instructions are read, then its result, if it has one."""

    instructions: str = ""
    in_result: bool = False
    has_printed: bool = False
    box: str = ""
    choices: list[str] = field(default_factory=list)
    chosen: int | None = None

    def own_text(self) -> str:
        """What a field without a result prints by itself."""
        if self.choices:
            return self.choices[self.chosen or 0] if (self.chosen or 0) < len(self.choices) else ""
        return self.box or _enclosed(self.instructions)


class Fields:
    """The fields that are open at a place, the innermost last; ``coding`` counts those still in their instructions."""

    def __init__(self) -> None:
        self._open: list[Field] = []
        self.coding = 0

    def is_open(self) -> bool:
        """Whether the place is inside a field."""
        return bool(self._open)

    def begin(self) -> None:
        """A field begins with its instructions."""
        self._open.append(Field())
        self.coding += 1

    def separate(self) -> None:
        """The instructions end, the result begins."""
        if self._open and not self._open[-1].in_result:
            self._open[-1].in_result = True
            self.coding -= 1

    def end(self) -> str:
        """The innermost field ends: what is to print for it, "" where it had a result."""
        if not self._open:
            return ""
        self.separate()
        ended = self._open.pop()
        return "" if ended.has_printed else ended.own_text()

    def instruct(self, text: str) -> None:
        """Instructions of the innermost field."""
        if self._open:
            self._open[-1].instructions += text

    def printing(self) -> None:
        """Text is printed: it is the result of the open fields."""
        for opened in self._open:
            opened.has_printed = True

    def end_of_paragraph(self) -> None:
        """Instructions never run over a paragraph's end: a field whose other half is missing must not swallow text."""
        if self.coding:
            self._open = [opened for opened in self._open if opened.in_result]
            self.coding = 0

    def check_box(self, _: Attributes) -> None:
        """The innermost field is a check box (复选框)."""
        if self._open:
            self._open[-1].box = EMPTY

    def check(self, attributes: Attributes) -> None:
        """A check box is ticked or not, or a drop-down list stands at a choice by default."""
        if self._open and self._open[-1].box:
            self._open[-1].box = TICKED if is_on(attributes) else EMPTY
        elif self._open and self._open[-1].chosen is None:
            self._open[-1].chosen = max(0, whole_number(attributes))

    def choose(self, attributes: Attributes) -> None:
        """The number of the choice that a drop-down list (下拉列表) shows."""
        if self._open:
            self._open[-1].chosen = max(0, whole_number(attributes))

    def choice(self, attributes: Attributes) -> None:
        """A choice of a drop-down list."""
        if self._open:
            self._open[-1].choices.append(attributes.get("val", ""))


def _enclosed(instructions: str) -> str:
    """①, or the two signs one after the other where Unicode has no such character."""
    match = ENCLOSED.match(instructions)
    if match is None:
        return ""
    around, inside = match.groups()
    if around in "○〇◯" and inside.isdecimal() and 0 < int(inside) <= 50:
        return in_format(int(inside), "decimalEnclosedCircle")
    return f"{around}{inside}"
