"""Context (上下文): what stands between the tables and holds for the projects that follow."""

from dataclasses import dataclass, field

from core.recognise.character import body_in
from core.recognise.draft import Text
from core.terms.labels import is_unit_line


@dataclass
class Context:
    """What paragraphs between the tables, and lines over the forms of a sheet, say of the project that follows."""

    title: Text | None = None
    heading: Text = field(default_factory=lambda: Text(""))
    """The last line before its table that says more than the unit of its amounts"""
    unit_line: str = ""
    """The unit of the amounts, where a line behind the heading tells it: "单位：万元"."""
    unit: Text | None = None
    department: Text | None = None
    money: str | None = None
    name: Text | None = None
    _body: str = ""
    """The body that heads the part of the document at hand"""

    def head(self, line: Text) -> None:
        """Take note of a line over tables."""
        if is_unit_line(line.text):
            self.unit_line = line.text.strip()
        else:
            self.heading, self.unit_line = line, ""

    @property
    def table_title(self) -> str:
        """What the table that follows is called: its heading, with the unit of its amounts."""
        heading = self.heading.text.strip()
        unit = self.unit_line.strip("()（）")
        return f"{heading}（{unit}）" if heading and unit else heading or unit

    def begin_part(self, heading: str) -> None:
        """A heading with the name of another body begins its part: what was said of the one before no longer holds."""
        body = body_in(heading)
        if body and self._body and body != self._body:
            self.unit = self.department = None
        self._body = body or self._body

    def name_body(self, kind: str, name: str) -> None:
        """A unit or department that a line names; the units of another department are none of this one's."""
        if kind == "department" and self.department and self.department.text != name:
            self.unit = None
        setattr(self, kind, Text(name))
