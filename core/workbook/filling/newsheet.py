"""A sheet of the filled workbook (新工作表): what is written of it, and where its cells came from."""

from dataclasses import dataclass

from core.workbook.forms.layout import Layout


@dataclass(frozen=True, slots=True)
class NewSheet:
    """A sheet of the filled workbook: its name, content and state.

    ``layout`` says where the template's rows went; ``right`` is the template's last column, which the names of the
    workbook reach up to, ``key_column`` that of the ids.
    """

    name: str
    content: bytes
    state: str = "visible"
    layout: Layout | None = None
    right: int = 0
    key_column: int = 0
