"""Adopting (添加模板): a clerk's workbook becomes a template, with tags proposed where it has none."""

import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from core.errors import TemplateError
from core.messages import say
from core.workbook.proposals.explain import Explained, Flaw, explain, refuse_flawed
from core.workbook.proposals.proposal import SheetProposal, nothing_found, propose
from core.workbook.proposals.suggestion import Place
from core.workbook.proposals.tagging import write_tags
from core.workbook.templates.shelf import id_of, put_on_shelf, versions
from core.workbook.templates.template import built_in_templates, load_template

Texts = Mapping[int, Mapping[Place, str]]


@dataclass(frozen=True, slots=True)
class Adopted:
    """What has become of a workbook: its id and version, whether that is new, and what was proposed for it."""

    id: str
    version: int
    is_new: bool
    proposals: tuple[SheetProposal, ...] = ()
    flaws: tuple[Flaw, ...] = ()
    """What should be known of its tags"""


def look_at(path: Path) -> tuple[Explained, tuple[SheetProposal, ...]]:
    """A workbook's tags explained; where it has none, what is proposed instead. Raises UnreadableError, TemplateError.

    TemplateError says that there are no tags, and nothing that could be recognised.
    """
    explained = explain(path)
    if explained.tags or explained.flaws:
        return explained, ()
    proposals = propose(path)
    if not any(proposal.suggestions for proposal in proposals):
        raise TemplateError(nothing_found(path.name))
    return explained, proposals


def adopt(path: Path, id: str = "") -> Adopted:
    """Put a workbook to use as a template, with the tags that it has or that are proposed for it.

    Without an id its name is the id. Raises UnreadableError, TemplateError and WriteError.
    """
    explained, proposals = look_at(path)
    refuse_flawed(explained, path.name)
    adopted = adopt_tagged(path, proposed_texts(proposals), proposed_names(proposals), id, proposals)
    return replace(adopted, flaws=explained.flaws)


def adopt_tagged(
    path: Path,
    texts: Texts,
    names: Mapping[int, str],
    id: str = "",
    proposals: Sequence[SheetProposal] = (),
) -> Adopted:
    """Put a workbook to use with texts put into its cells; raises UnreadableError, TemplateError and WriteError."""
    id = id or id_of(path.stem)
    if id in {info.id for info in built_in_templates()}:
        raise TemplateError(say("“{id}”是程序自带的模板，请换一个模板编号。", id=id))
    before = versions(id)
    with tempfile.TemporaryDirectory() as folder:
        tagged = path
        if any(texts.values()) or names:
            tagged = Path(folder) / path.name
            write_tags(path, tagged, texts, names)
        load_template(tagged)
        version = put_on_shelf(tagged, id, path.name)
    return Adopted(id, version, version not in before, tuple(proposals))


def proposed_texts(proposals: Sequence[SheetProposal]) -> Texts:
    """The texts that the proposals put into cells, by the number of the sheet."""
    return {p.number: {place: s.text for place, s in p.suggestions.items()} for p in proposals if p.suggestions}


def proposed_names(proposals: Sequence[SheetProposal]) -> dict[int, str]:
    """The new names of sheets, by their number."""
    return {proposal.number: proposal.new_name for proposal in proposals if proposal.new_name}
