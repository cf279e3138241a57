"""What a clerk can ask of the list of templates (模板列表). Free of Qt."""

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
class TemplateRow:
    """A line of the list: the template, and whether it is a form (表样), None where it cannot be used."""

    info: TemplateInfo
    is_form: bool | None
