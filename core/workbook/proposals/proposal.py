"""The proposal (标记提议): where the tags of a blank form would go, by the same words that filled forms are read by."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from core.messages import say
from core.workbook.parts.names import print_areas
from core.workbook.parts.package import Package
from core.workbook.parts.strings import shared_strings
from core.workbook.parts.styles import Styles
from core.workbook.proposals.blankgrid import BlankGrid, blank_grid
from core.workbook.proposals.dropdowns import DropDowns
from core.workbook.proposals.formcells import form_suggestions
from core.workbook.proposals.projectlist import project_list
from core.workbook.proposals.suggestion import Place, Suggestion
from core.workbook.templates.blank import BlankSheet
from core.workbook.templates.tags import has_tags

_NAMED = "{{序号}}.{{项目名称}}"
"""What the sheets of the projects are called"""


@dataclass(frozen=True)
class SheetProposal:
    """The proposal for a sheet: its number and name, what its cells would be, its grid for people to look at.

    ``new_name`` is what the sheets made of it are called, "" as before. ``notes`` are sentences about the whole sheet.
    """

    number: int
    name: str
    suggestions: Mapping[Place, Suggestion] = field(default_factory=dict)
    new_name: str = ""
    notes: tuple[str, ...] = ()


def propose(path: Path) -> tuple[SheetProposal, ...]:
    """The proposals for the visible sheets of a workbook that is a blank form; raises UnreadableError.

    Sheets in which nothing is recognised, or that have tags already, get an empty one.
    """
    with Package(path) as package:
        strings, styles = shared_strings(package), Styles(package)
        printed = print_areas(package.tree(package.workbook))
        lists, found = DropDowns(package, strings), []
        for number, place in enumerate(package.sheets):
            if place.state == "visible":
                blank = BlankSheet(package.tree(place.part), strings)
                grid = blank_grid(f"sheet{number + 1}", place.name, blank, styles, printed.get(place.name))
                grid = grid and replace(grid, options=lists.of(place, blank.frame))
                found.append(_proposed(number, place.name, grid))
    return tuple(found)


def _proposed(number: int, name: str, blank: BlankGrid | None) -> SheetProposal:
    if blank is None or any(has_tags(cell.text) for cell in blank.grid.cells):
        return SheetProposal(number, name)
    found, notes = form_suggestions(blank)
    if not found:
        found, notes = project_list(blank)
    suggestions = {suggestion.place: suggestion for suggestion in found}
    is_form = any(_is_of_project(suggestion) for suggestion in suggestions.values())
    return SheetProposal(number, name, suggestions, _NAMED if is_form else "", tuple(notes))


def _is_of_project(suggestion: Suggestion) -> bool:
    return suggestion.is_form and not suggestion.drops


def texts_of(proposals: Iterable[SheetProposal]) -> Iterator[tuple[int, Place, str]]:
    """Number of the sheet, place and text of each cell that the proposals change."""
    for proposal in proposals:
        for place, suggestion in proposal.suggestions.items():
            yield proposal.number, place, suggestion.text


def nothing_found(name: str) -> str:
    """The sentence for a workbook that nothing can be proposed for."""
    return say(
        "“{name}”里没有标记，也没有认出绩效目标表的栏目名称（项目名称、三级指标、指标值等），不能用作模板。"
        "请确认选对了文件，或在单元格里填入 {{{{项目名称}}}} 这样的标记。",
        name=name,
    )
