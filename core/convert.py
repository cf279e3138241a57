"""Files → one workbook or one publication text: what ``convert`` does."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from core.errors import WriteError
from core.files import refuse_input
from core.findings import Finding, Severity
from core.messages import say
from core.model import Disclosure, Project
from core.operations import new_id
from core.parse import parse
from core.progress import Progress, unheard
from core.workbook.filling.fill import fill
from core.workbook.proposals.explain import chosen_template
from core.workbook.templates.template import known_templates

DEFAULT_TEMPLATE = "hebei-form"


@dataclass(frozen=True, slots=True)
class Converted:
    """What a conversion wrote: the disclosure, the labels of fields that the template has no place for, the doubts."""

    disclosure: Disclosure
    without_place: tuple[str, ...]
    doubts: tuple[Finding, ...]


def convert(
    files: Sequence[Path],
    target: Path,
    *,
    template: str | None = None,
    force: bool = False,
    progress: Progress = unheard,
) -> Converted:
    """Read the files, join them, and write what the target's ending asks for: a workbook or a publication text.

    ``progress`` hears the share of the reading, 0 to 1. Raises UnreadableError, TemplateError, WriteError;
    nothing is written then.
    """
    for file in files:
        refuse_input(target, file)
    readings = [parse(file, _share(progress, n, len(files))) for n, file in enumerate(files)]
    disclosure = join([reading.disclosure for reading in readings])
    doubts = tuple(f for reading in readings for f in reading.findings if f.severity is not Severity.INFO)
    return Converted(disclosure, write_out(disclosure, target, template, force=force), doubts)


def _share(progress: Progress, before: int, count: int) -> Progress:
    """What one of ``count`` files tells, as a share of all, some of which were read before it."""
    return lambda share: progress((before + share) / count)


def write_out(disclosure: Disclosure, target: Path, template: str | None, *, force: bool) -> tuple[str, ...]:
    """Write what the target's ending asks for; gives the labels of fields that the template lacks.

    A workbook carries an id of this writing hidden: its rows can be told by their ids when it comes back. Raises
    TemplateError, WriteError.
    """
    match target.suffix.lower():
        case ".xlsx" | ".xlsm":
            chosen = chosen_template(template or own_template(disclosure))
            return fill(disclosure, chosen, target, force=force, save=new_id())
        case ".docx":
            return _write_word(disclosure, target, template, force)
        case _:
            raise WriteError(
                say("不知道怎样写“{name}”。请用 .xlsx（Excel）或 .docx（Word）作为文件名的结尾。", name=target.name)
            )


def own_template(disclosure: Disclosure) -> str:
    """The id of the template of the disclosure's own layout; Hebei's form where it has none."""
    known = {info.id for info in known_templates()}
    return disclosure.layout if disclosure.layout in known else DEFAULT_TEMPLATE


def _write_word(disclosure: Disclosure, target: Path, template: str | None, force: bool) -> tuple[str, ...]:
    """The publication text, in the department's own look where a Word template with tags is given."""
    from core.word import write_docx  # noqa: PLC0415  python-docx takes a while to load
    from core.word.template import fill_docx  # noqa: PLC0415

    if template is not None:
        return fill_docx(disclosure, Path(template), target, force=force)
    write_docx(disclosure, target, force=force)
    return ()


def join(disclosures: Sequence[Disclosure]) -> Disclosure:
    """Several disclosures as one: the projects in order, numbered anew, ids kept apart; the rest as in the first."""
    if len(disclosures) == 1:
        return disclosures[0]
    projects: list[Project] = []
    for n, disclosure in enumerate(disclosures, 1):
        for project in disclosure.projects:
            projects.append(_renamed(project, f"d{n}", len(projects) + 1))
    tables = tuple(
        replace(table, id=f"d{n}-{table.id}")
        for n, disclosure in enumerate(disclosures, 1)
        for table in disclosure.tables
    )
    return replace(disclosures[0], projects=tuple(projects), tables=tables)


def _renamed(project: Project, prefix: str, seq: int) -> Project:
    rows = tuple(replace(row, id=f"{prefix}-{row.id}") for row in project.indicators)
    return replace(project, id=f"{prefix}-{project.id}", seq=seq, indicators=rows)
