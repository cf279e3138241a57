"""The audit workbook (问题清单): what was found, for a clerk to work through and a reviewer to send back."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from core.checks.rules import RULES
from core.describe import Places, severity_name
from core.facts import owners, text_at
from core.findings import Finding, Severity, Source
from core.messages import say
from core.model import Disclosure
from core.workbook.reports.lists import ListSheet, write_lists

_COLOURS = {Severity.ERROR: "#F8D7DA", Severity.WARNING: "#FFF3CD", Severity.INFO: "#DDEBF7"}


def write_report(disclosure: Disclosure, findings: Sequence[Finding], target: Path, *, force: bool = False) -> None:
    """Write the audit workbook of ``findings``: a sheet with each of them and one that counts them by rule.

    Raises WriteError when ``target`` is there and ``force`` is false, or can't be written.
    """
    write_lists((_list(disclosure, findings), _summary(findings)), target, force=force)


def _list(disclosure: Disclosure, findings: Sequence[Finding]) -> ListSheet:
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
    texts = _rows(disclosure, findings)
    rows = [(_COLOURS[finding.severity], row) for finding, row in zip(findings, texts, strict=True)]
    return ListSheet(say("问题清单"), columns, rows, say("没有发现问题"))


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


def _summary(findings: Sequence[Finding]) -> ListSheet:
    columns = (
        (say("规则"), 28.0),
        (say("严重程度"), 10.0),
        (say("说明"), 60.0),
        (say("数量"), 10.0),
    )
    order = list(Severity)
    counts = Counter((finding.severity, finding.rule) for finding in findings)
    rows = [
        (_COLOURS[severity], (rule, severity_name(severity), _wording(rule), number))
        for (severity, rule), number in sorted(counts.items(), key=lambda item: (order.index(item[0][0]), -item[1]))
    ]
    return ListSheet(say("规则汇总"), columns, rows, say("没有发现问题"))


def _wording(rule: str) -> str:
    return RULES[rule].wording() if rule in RULES else say("读取时的疑点或修复")
