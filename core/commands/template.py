"""``jibiao template``: the templates known, what a workbook's tags mean, one's own workbook put to use."""

import argparse
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.commands.common import DONE, FOUND, add_force, add_json, as_json, tell
from core.describe import severity_name
from core.findings import Severity
from core.messages import say

if TYPE_CHECKING:
    from core.commands.common import Commands
    from core.workbook.proposals.explain import Explained, Flaw
    from core.workbook.proposals.proposal import SheetProposal


def add(commands: "Commands") -> None:
    """Declare the command with its sub-commands."""
    command = commands.add_parser("template", help=say("列出、检查、添加模板"))
    parts = command.add_subparsers(metavar=say("操作"), required=True)
    listing = parts.add_parser("list", help=say("列出自带的和自己添加的模板"))
    add_json(listing)
    listing.set_defaults(run=run_list)
    checking = parts.add_parser("check", help=say("解释工作簿或 Word 样式里的每个标记；工作簿没有标记时提议标记"))
    checking.add_argument("file", type=Path, metavar="FILE")
    add_json(checking)
    checking.add_argument("-o", dest="target", type=Path, metavar="TAGGED.xlsx", help=say("写出填好标记的工作簿"))
    add_force(checking)
    checking.set_defaults(run=run_check)
    adding = parts.add_parser("add", help=say("把自己的工作簿用作模板；同名的再次添加成为新的一版"))
    adding.add_argument("file", type=Path, metavar="FILE")
    adding.add_argument("--id", default="", metavar=say("编号"), help=say("模板编号，默认用文件名"))
    adding.set_defaults(run=run_add)
    removing = parts.add_parser("remove", help=say("删除自己添加的模板"))
    removing.add_argument("id", metavar=say("编号"))
    removing.set_defaults(run=run_remove)


def run_list(arguments: argparse.Namespace) -> int:
    """Print the templates: id, shape, version, title, where."""
    from core.errors import TemplateError
    from core.workbook.templates.template import known_templates, load_template

    rows: list[dict[str, Any]] = []
    for info in known_templates():
        row = {"id": info.id, "title": info.title, "version": info.version, "own": info.is_own, "path": str(info.path)}
        try:
            row["shape"] = "form" if load_template(info.id).is_form else "list"
        except TemplateError as error:
            row |= {"shape": None, "error": str(error)}
        rows.append(row)
    if arguments.json:
        tell(as_json(rows))
        return DONE
    for row in rows:
        tell("\t".join(_listed(row)))
    return DONE


def _listed(row: dict[str, Any]) -> Iterator[str]:
    yield row["id"]
    yield {"form": say("表样"), "list": say("列表"), None: say("不能使用")}[row["shape"]]
    yield say("第 {version} 版", version=row["version"]) if row["own"] else say("自带")
    yield row.get("error", row["title"])
    if row["own"]:
        yield row["path"]


def run_check(arguments: argparse.Namespace) -> int:
    """Explain the tags of a workbook or a Word file, or propose some; the status says whether there are errors."""
    if arguments.file.suffix.lower() == ".docx":
        return _check_word(arguments)
    from core.workbook.proposals.adopt import look_at, proposed_names, proposed_texts
    from core.workbook.proposals.tagging import write_tags

    explained, proposals = look_at(arguments.file)
    if arguments.target is not None:
        names = proposed_names(proposals)
        write_tags(arguments.file, arguments.target, proposed_texts(proposals), names, force=arguments.force)
    if arguments.json:
        tell(as_json(_explained_json(explained, proposals)))
    elif proposals:
        tell(say("工作簿里没有标记。按栏目名称提议如下："))
        _tell_proposals(proposals)
    else:
        _tell_explained(explained)
    return FOUND if any(flaw.severity is Severity.ERROR for flaw in explained.flaws) else DONE


def _check_word(arguments: argparse.Namespace) -> int:
    """Explain the tags of a Word template; what has none there stands nowhere in the text."""
    from core.word.look import look_at
    from core.word.opened import opened
    from core.workbook.proposals.explain import Explained

    look = look_at(opened(arguments.file))
    explained = Explained(look.tags, look.flaws, ())
    if arguments.json:
        tell(as_json(_explained_json(explained, ())))
    else:
        _tell_explained(explained)
    return FOUND if look.plan is None else DONE


def _explained_json(explained: "Explained", proposals: "Sequence[SheetProposal]") -> dict[str, Any]:
    return {
        "tags": [{"sheet": n.sheet, "cell": n.cell, "tag": n.tag, "meaning": n.meaning} for n in explained.tags],
        "flaws": [
            {"sheet": f.sheet, "cell": f.cell, "severity": f.severity.value, "message": f.message}
            for f in explained.flaws
        ],
        "without_place": list(explained.lacking),
        "proposed": [
            {"sheet": p.name, "cell": _cell(s.place), "text": s.text, "replaces": s.replaces, "doubt": s.doubt}
            for p in proposals
            for s in p.suggestions.values()
        ],
    }


def _tell_flaws(flaws: "Iterable[Flaw]") -> None:
    from core.workbook.proposals.explain import flaws_by_severity

    for flaw in flaws_by_severity(flaws):
        tell(f"{severity_name(flaw.severity)}\t{flaw.sheet}\t{flaw.cell}\t{flaw.message}")


def _tell_explained(explained: "Explained") -> None:
    for note in explained.tags:
        tell(f"{note.sheet}\t{note.cell}\t{note.tag}\t{note.meaning}")
    _tell_flaws(explained.flaws)
    if explained.lacking:
        labels = "、".join(explained.lacking)
        tell(say("模板里没有这些栏目的位置，内容会随文件隐藏保存，但表上看不到：{labels}", labels=labels))


def _tell_proposals(proposals: "Sequence[SheetProposal]") -> None:
    for proposal in proposals:
        for place, suggestion in sorted(proposal.suggestions.items()):
            line = [proposal.name, _cell(place), suggestion.text]
            if suggestion.replaces:
                line.append(say("替换示例“{example}”", example=suggestion.replaces))
            if suggestion.doubt:
                line.append(say("请确认：{doubt}", doubt=suggestion.doubt))
            tell("\t".join(line))
        for note in proposal.notes:
            tell(f"{proposal.name}\t{note}")


def _cell(place: tuple[int, int]) -> str:
    from core.workbook.proposals.tagging import address

    return address(*place)


def run_add(arguments: argparse.Namespace) -> int:
    """Put a workbook to use, and say under which id and version, and what was proposed for it."""
    from core.workbook.proposals.adopt import adopt

    adopted = adopt(arguments.file, arguments.id)
    if adopted.proposals:
        tell(say("工作簿里没有标记，已按栏目名称填入："))
        _tell_proposals(adopted.proposals)
    _tell_flaws(adopted.flaws)
    sentence = (
        say("已添加模板“{id}”，第 {version} 版。转换时用 --template {id}。", id=adopted.id, version=adopted.version)
        if adopted.is_new
        else say("模板“{id}”第 {version} 版与这个文件相同，没有变化。", id=adopted.id, version=adopted.version)
    )
    tell(sentence)
    return DONE


def run_remove(arguments: argparse.Namespace) -> int:
    """Delete an own template."""
    from core.workbook.templates.shelf import take_off_shelf

    take_off_shelf(arguments.id)
    tell(say("已删除模板“{id}”。用它填写的工作簿仍然可以读回。", id=arguments.id))
    return DONE
