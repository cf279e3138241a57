"""Choices (可选栏目): every tag that a cell can get, in words, to be searched."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.messages import say
from core.workbook.proposals.suggestion import DROP_ROW
from core.workbook.templates.tags import DROP, PERIODS, RUNNING, Scope, Tag, english_and_tags


@dataclass(frozen=True, slots=True)
class Choice:
    """A tag to choose: as it is typed, what it is called, whose it is, and its English name to search by."""

    tag: str
    label: str
    group: str
    english: str

    def matches(self, text: str) -> bool:
        """Whether a searched text is in one of its names."""
        wanted = text.strip().casefold()
        return wanted in f"{self.tag} {self.label} {self.group} {self.english}".casefold()


def choices() -> tuple[Choice, ...]:
    """All tags, the most wanted first."""
    tags = [(english, tag) for english, tag in english_and_tags() if tag.field != DROP and tag.scope is not Scope.TABLE]
    order = (Scope.PROJECT, Scope.INDICATOR, Scope.DOCUMENT, Scope.SUB_GOAL, Scope.SAFEGUARD)
    found = [_choice(english, tag) for scope in order for english, tag in tags if tag.scope is scope]
    apart = [choice for period in PERIODS for choice in _of_period(period, tags)]
    listed = [_listed(english, tag) for english, tag in tags if tag.scope is Scope.PROJECT]
    conditions = [_condition(english, tag) for english, tag in tags if tag.scope is Scope.PROJECT]
    drop = Choice(DROP_ROW, say("删去本行"), say("行"), "drop_row")
    return (*found, *apart, drop, *listed, *conditions)


def _choice(english: str, tag: Tag) -> Choice:
    groups = {
        Scope.PROJECT: ("", say("项目")),
        Scope.INDICATOR: ("指标.", say("指标（每条一行）")),
        Scope.DOCUMENT: ("", say("部门")),
        Scope.SUB_GOAL: ("分项.", say("分项绩效目标（每项一行）")),
        Scope.SAFEGUARD: ("措施.", say("工作保障措施（每项一行）")),
    }
    prefix, group = groups[tag.scope]
    label = "序号" if tag.field == RUNNING else tag.label
    return Choice(f"{{{{{prefix}{label}}}}}", label, group, english)


def _of_period(period: str, tags: Sequence[tuple[str, Tag]]) -> list[Choice]:
    prefix = PERIODS[period][0]
    group = say("{prefix}（表上分开列时，每条一行）", prefix=prefix)
    whole = [_choice(english, tag) for english, tag in tags if tag.scope is Scope.INDICATOR]
    return [replace(choice, tag=choice.tag.replace("指标.", f"{prefix}.", 1), group=group) for choice in whole]


def _listed(english: str, tag: Tag) -> Choice:
    return Choice(f"{{{{项目.{tag.label}}}}}", tag.label, say("项目清单（每个项目一行）"), english)


def _condition(english: str, tag: Tag) -> Choice:
    return Choice(f"{{{{如有.{tag.label}}}}}", tag.label, say("有这一栏才有本行"), english)
