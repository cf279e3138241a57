"""The audit workbook (问题清单): what was found, for a clerk to work through and a reviewer to send back."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from core.checks.rules import RULES
from core.describe import Places, severity_name
from core.facts import owners, text_at
from core.files import whole_file
from core.findings import Finding, Severity, Source
from core.messages import say
from core.model import Disclosure
from core.workbook.heights import height_of

_NO_XML = re.compile("[\ud800-\udfff\ufffe\uffff]")
_LONGEST = 16_000
"""Characters written of one text; Excel takes 32,767 UTF-16 units in a cell, two for a rare character."""

_HOW_BAD = 1
"""The column of both sheets that names the severity and shows its colour."""

_COLOURS = {Severity.ERROR: "#F8D7DA", Severity.WARNING: "#FFF3CD", Severity.INFO: "#DDEBF7"}
_SIZE = 10
"""Font size in points."""

_ANY = {"font_name": "宋体", "font_size": _SIZE, "border": 1, "valign": "vcenter", "text_wrap": True}
_HEADER = _ANY | {"bold": True, "bg_color": "#D9D9D9", "align": "center"}
_TEXT = _ANY | {"num_format": "@"}
_CENTERED = _ANY | {"align": "center"}


@dataclass(frozen=True, slots=True)
class _Looks:
    """The formats of a workbook."""

    header: Format
    text: Format
    number: Format
    marks: Mapping[Severity, Format]


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A sheet as it will be written: headers with their widths in characters, rows of texts and how bad each is."""

    name: str
    columns: tuple[tuple[str, float], ...]
    rows: Sequence[tuple[Severity, tuple[str | int, ...]]]


def write_report(disclosure: Disclosure, findings: Sequence[Finding], target: Path, *, force: bool = False) -> None:
    """Write the audit workbook of ``findings``: a sheet with each of them and one that counts them by rule.

    Raises WriteError when ``target`` is there and ``force`` is false, or can't be written.
    """
    content = BytesIO()
    strings = {"strings_to_numbers": False, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(content, {"in_memory": True, **strings}) as workbook:
        looks = _looks(workbook)
        for sheet in (_list(disclosure, findings), _summary(findings)):
            _write(workbook.add_worksheet(sheet.name), sheet, looks)
    with whole_file(target, force=force) as temporary:
        temporary.write_bytes(content.getvalue())


def _looks(workbook: Workbook) -> _Looks:
    marks = {severity: workbook.add_format(_CENTERED | {"bg_color": _COLOURS[severity]}) for severity in Severity}
    header, text, number = (workbook.add_format(look) for look in (_HEADER, _TEXT, _CENTERED))
    return _Looks(header, text, number, marks)


def _list(disclosure: Disclosure, findings: Sequence[Finding]) -> _Sheet:
    columns = (
        (say("序号"), 6.0),
        (say("严重程度"), 9.0),
        (say("项目"), 26.0),
        (say("指标"), 22.0),
        (say("栏目"), 14.0),
        (say("当前内容"), 30.0),
        (say("问题与处理"), 40.0),
        (say("建议改为"), 20.0),
        (say("规则"), 22.0),
        (say("原文"), 22.0),
        (say("原文位置"), 20.0),
    )
    rows = [(finding.severity, texts) for finding, texts in zip(findings, _rows(disclosure, findings), strict=True)]
    return _Sheet(say("问题清单"), columns, rows)


def _rows(disclosure: Disclosure, findings: Sequence[Finding]) -> Iterator[tuple[str | int, ...]]:
    places = Places(disclosure)
    everyone: dict[str, object] = {"": disclosure} | {id: row or whole for id, whole, row in owners(disclosure)}
    for number, finding in enumerate(findings, 1):
        owner = everyone.get(finding.fact.owner)
        now = text_at(owner, finding.fact.field) or ""
        project, row, field = places.parts(finding.fact)
        name = text_at(owner, "level3") or text_at(owner, "common.name") or text_at(owner, "individual.name")
        yield (
            number,
            severity_name(finding.severity),
            project,
            "\n".join(filter(None, (row, name))),
            field,
            now,
            finding.message,
            "\n".join(finding.fixes),
            finding.rule,
            finding.original if finding.original != now else "",
            _source(finding.source),
        )


def _source(source: Source | None) -> str:
    if source is None or not (source.grid or source.page):
        return ""
    page = say("第 {page} 页", page=source.page) if source.page else ""
    row = say("表格第 {row} 行第 {column} 列", row=source.row + 1, column=source.column + 1) if source.grid else ""
    return "\n".join(filter(None, (page, row)))


def _summary(findings: Sequence[Finding]) -> _Sheet:
    columns = (
        (say("规则"), 28.0),
        (say("严重程度"), 10.0),
        (say("说明"), 60.0),
        (say("数量"), 10.0),
    )
    order = list(Severity)
    counts = Counter((finding.severity, finding.rule) for finding in findings)
    rows = [
        (severity, (rule, severity_name(severity), _wording(rule), number))
        for (severity, rule), number in sorted(counts.items(), key=lambda item: (order.index(item[0][0]), -item[1]))
    ]
    return _Sheet(say("规则汇总"), columns, rows)


def _wording(rule: str) -> str:
    return RULES[rule].wording() if rule in RULES else say("识读时的疑点或修复")


def _write(page: Worksheet, sheet: _Sheet, looks: _Looks) -> None:
    _set_up(page, sheet)
    for column, (title, width) in enumerate(sheet.columns):
        page.set_column(column, column, width)
        page.write_string(0, column, title, looks.header)
    if not sheet.rows:
        page.write_string(1, 0, say("没有发现问题"))
    for number, (severity, texts) in enumerate(sheet.rows, 1):
        page.set_row(number, _height(sheet, texts))
        for column, text in enumerate(texts):
            if isinstance(text, int):
                page.write_number(number, column, text, looks.number)
            else:
                look = looks.marks[severity] if column == _HOW_BAD else looks.text
                page.write_string(number, column, _safe(text), look)


def _height(sheet: _Sheet, texts: Sequence[str | int]) -> float:
    """Points that a row takes: LibreOffice and WPS do not fit it by themselves."""
    return max(height_of(str(text), width, _SIZE) for text, (_, width) in zip(texts, sheet.columns, strict=True))


def _set_up(page: Worksheet, sheet: _Sheet) -> None:
    """Frozen header with filters; A4 landscape, as wide as the page, the header on every page."""
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, max(len(sheet.rows), 1), len(sheet.columns) - 1)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    page.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    page.set_footer("&C&P / &N")


def _safe(text: str) -> str:
    """A text as a cell takes it: without what XML cannot hold, not longer than a cell."""
    return _NO_XML.sub("\ufffd", text if len(text) <= _LONGEST else text[:_LONGEST] + "…")
