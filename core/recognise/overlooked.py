"""What looks like indicators and was read as none (疑似绩效表): tables of another kind, paragraphs of no project."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from core.facts import Fact
from core.findings import Finding, Severity
from core.grid import Grid
from core.messages import say
from core.model import Overall, Project
from core.recognise.columns import source_of
from core.recognise.narrated import tells_levels
from core.terms.tree import TREE, is_level2
from core.terms.words import indicator_field, plain_label

_VALUE = re.compile(r"[≥≤＞＜]\s*\d|\d+(?:\.\d+)?\s*[%％]|[以之][上内]$")
_NAMES = frozenset({"level1", "level2", "level3"})
_ENOUGH = 3
"""Marks of a performance table that raise the doubt"""
_LONGEST = 120
_NUMBER = re.compile(r"^(?:\d{1,3}[.、．]|[（(]\d{1,3}[)）])")
_PAGE = re.compile(r"[.…·_\t ]*\d*$")
_ENTRY = re.compile(r"(?!.*(?:总体|整体|分项|部门))(.{2,}?)(?:项目)?(?:支出)?绩效目标(?:申报|批复)?表?$")
"""A line of the contents that names a project; what is found in it is the name"""
_ROW = re.compile("|".join(rf"{upper}\s*{level}" for upper, levels in TREE.items() for level in levels))
"""Both levels without a word between: what is left of a row of a table"""


def looks_like_row(text: str) -> bool:
    """Whether a paragraph is a row of indicators that was no table any more."""
    return bool(_ROW.search(text))


def looks_like_indicators(grid: Grid) -> bool:
    """Whether a table has so many levels, names of indicator columns and values as a performance table has."""
    texts = [cell.text for cell in grid.cells if cell.text]
    if any(tells_levels(text) > 1 for text in texts) or _has_levels_side_by_side(grid):
        return True
    labels = {plain_label(text) for text in texts}
    levels = sum(is_level2(label) and label.endswith("指标") for label in labels)
    names = len({field for label in labels if (field := indicator_field(label)) in _NAMES and label != "指标"})
    values = sum(1 for text in texts if _VALUE.search(text))
    return levels >= _ENOUGH or (levels + names >= 2 and levels + names + values >= _ENOUGH + 1)


def _has_levels_side_by_side(grid: Grid) -> bool:
    """Whether a 一级指标 stands at the left of one of its 二级指标, as nowhere but in such tables."""
    rows = (["".join(cell.text.split()) for cell in grid.row(row) if cell.text] for row in range(grid.rows))
    return any(looks_like_row(left + right) for texts in rows for left, right in pairwise(texts))


def overlooked_tables(grids: Sequence[Grid]) -> Iterator[Finding]:
    """A doubt for each table that stayed a plain one and looks like indicators; a note for one that is hidden."""
    for grid in grids:
        if not looks_like_indicators(grid):
            continue
        first = next(cell for cell in grid.cells if cell.text)
        source, projects = source_of(grid, first), Fact("", "projects")
        if not grid.hidden:
            message = say("这张表看起来像绩效指标表，但没有认出表头，内容没有读成项目和指标，请对照原文。")
            yield Finding(projects, "parse.table-unread", Severity.WARNING, message, grid.title, source)
        elif any(_VALUE.search(cell.text) for cell in grid.cells):
            message = say(
                "隐藏的工作表“{sheet}”里有绩效目标表，没有读入。如果需要，请在 Excel 里取消隐藏，保存后重新打开。",
                sheet=grid.title,
            )
            yield Finding(projects, "parse.table-hidden", Severity.INFO, message, grid.title, source)


def overlooked_prose(texts: Sequence[str], overall: Overall | None) -> Iterator[Finding]:
    """One doubt for the paragraphs that tell indicators and are in nothing that was read."""
    left = [text.strip() for text in texts if not _is_in(text.strip(), overall)]
    if left:
        joined = "\n".join(left)
        line = " ".join(joined.split())
        shown = line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
        message = say(
            "正文里有 {n} 段文字写的是绩效指标，没有读入任何项目，请对照原文：{words}", n=len(left), words=shown
        )
        yield Finding(Fact("", "projects"), "parse.prose-unread", Severity.WARNING, message, joined)


def missing_projects(contents: Sequence[str], projects: Sequence[Project]) -> Iterator[Finding]:
    """One doubt for the projects that the table of contents (目录) names and nothing was read of.

    Only where it names some of those that were read: others have their own words for what stands in the tables.
    """
    named = {
        name for project in projects for text in (project.project_name, project.title) if (name := _bare(text or ""))
    }
    numbered = (line for line in contents if _NUMBER.match(line.strip()))
    entries = [match.group(1) for line in numbered if (match := _ENTRY.match(_bare(line)))]
    missing = [entry for entry in entries if not any(entry in name or name in entry for name in named)]
    if missing and len(missing) < len(entries):
        message = say("目录中有 {n} 个项目在正文里没有读到：{names}", n=len(missing), names="、".join(missing))
        yield Finding(Fact("", "projects"), "parse.contents-missing", Severity.WARNING, message, "\n".join(missing))


def _bare(text: str) -> str:
    """A title without white space, its number, and the dots and the page of a table of contents."""
    return _NUMBER.sub("", _PAGE.sub("", "".join(text.split())))


def _is_in(text: str, overall: Overall | None) -> bool:
    if overall is None:
        return False
    said = [overall.goal, *(part for s in overall.sub_goals for part in (s.title, s.goal, s.indicator))]
    said += [part for item in overall.safeguards for part in (item.title, item.text)]
    return any(text[-_LONGEST // 4 :] in part for part in said)
