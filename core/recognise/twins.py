"""Projects that a document has twice (汇总表和明细表): in a list without indicators, and with their indicators."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from core.recognise.draft import ProjectDraft, Text
from core.recognise.heard import Heard


def without_twins(projects: Sequence[ProjectDraft], heard: Heard) -> list[ProjectDraft]:
    """The projects, each listed one joined to the one with indicators that has its code, or its name and no other code.

    What the two say differently of the project stays as the one with indicators has it.
    """
    by_key: dict[str, list[ProjectDraft]] = defaultdict(list)
    for project in projects:
        if project.rows or project.told:
            for key in _keys(project):
                by_key[key].append(project)
    kept = []
    for project in projects:
        twin = _twin(project, by_key) if project.is_listed and not (project.rows or project.told) else None
        if twin is None:
            kept.append(project)
        else:
            _join(twin, project, heard)
    return kept


def _keys(project: ProjectDraft) -> list[str]:
    return [text for name in ("project_code", "project_name") if (text := _squeezed(project.texts.get(name)))]


def _twin(listed: ProjectDraft, by_key: dict[str, list[ProjectDraft]]) -> ProjectDraft | None:
    code, unit = _squeezed(listed.texts.get("project_code")), _squeezed(listed.texts.get("unit_name"))
    for key in _keys(listed):
        twins = by_key.get(key, [])
        if len(twins) > 1:
            twins = [twin for twin in twins if _squeezed(twin.texts.get("unit_name")) == unit]
        if len(twins) == 1 and _squeezed(twins[0].texts.get("project_code")) in ("", code):
            return twins[0]
    return None


def _join(twin: ProjectDraft, listed: ProjectDraft, heard: Heard) -> None:
    """Give a project what its listed twin says; texts that are the same stand at both places."""
    for name, text in listed.texts.items():
        own = twin.texts.get(name)
        if own is None or not own.text:
            twin.texts[name] = text
        elif _squeezed(own) == _squeezed(text):
            twin.texts[name] = replace(own, sources=own.sources + text.sources)
    twin.plan = twin.plan or listed.plan
    for label, text in listed.further:
        if (label, text.text) in {(label, own.text) for label, own in twin.further}:
            heard.texts(text)
        else:
            twin.further.append((label, text))


def _squeezed(text: Text | None) -> str:
    return "".join(text.text.split()) if text else ""
