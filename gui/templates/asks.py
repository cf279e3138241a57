"""What a clerk can ask of the list of templates (模板列表). Free of Qt."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from core.workbook.templates.template import TemplateInfo


class Wish(Enum):
    """What is to be done with a template, or with a new one."""

    ADD = auto()
    CHECK = auto()
    REMOVE = auto()
    DEFAULT = auto()


@dataclass(frozen=True, slots=True)
class TemplateAsk:
    """A wish, and the id of the template that it is about, "" for a new one."""

    wish: Wish
    id: str = ""


@dataclass(frozen=True, slots=True)
class TemplateChoice:
    """A template that a workbook can be written with (可选的模板)."""

    id: str
    title: str
    """Its name for the clerk"""
    arrangement: str = ""
    """How it lays projects out, in a sentence"""
    suffix: str = ".xlsx"
    lost: Callable[[], Sequence[str]] = tuple
    """The labels of what the document has and nobody would see in it: that only travels hidden"""


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """A line of the list: the template, and whether it is a form (表样), None where it cannot be used."""

    info: TemplateInfo
    is_form: bool | None
