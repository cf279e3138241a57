"""Context (上下文): what stands between the tables and holds for the projects that follow."""

from dataclasses import dataclass, field

from core.recognise.character import body_in
from core.recognise.draft import Text


@dataclass
class Context:
    """What paragraphs between the tables, and lines over the forms of a sheet, say of the project that follows."""

    title: Text | None = None
    heading: Text = field(default_factory=lambda: Text(""))
    """The line before its table, whatever it says"""
    unit: Text | None = None
    department: Text | None = None
    money: str | None = None
    name: Text | None = None
    _body: str = ""
    """The body that heads the part of the document at hand"""

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
