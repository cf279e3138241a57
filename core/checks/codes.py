"""项目编码: its length, its characters, its check character, and its region and year against the other projects."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import lru_cache
from operator import attrgetter

from core.checks.case import Case
from core.checks.rule import SAMPLES, SYSTEMS, Hit, rule
from core.findings import Severity
from core.messages import say
from core.model import Disclosure, Project
from core.terms.code import LENGTH, check_fails, fold_code, is_code

_NUMBER = re.compile(r"\d+(?:\.\d+)?[Ee][+-]?\d+|\d+\.\d+")
_code = attrgetter("project_code")
_HEBEI = "hebei-form"


@lru_cache(maxsize=8192)
def _fold(text: str | None) -> str:
    return fold_code(text or "")


@rule("check.code-length", Severity.ERROR, lambda: say("项目编码应为 21 位，请核对"), SYSTEMS, reads=("project_code",))
def code_length(case: Case) -> Iterator[Hit]:
    """A 项目编码 of the Hebei form is not 21 characters long."""
    text = case.project.project_code
    if text is None or case.layout != _HEBEI:
        return
    code = _fold(text)
    if len(code) != LENGTH:
        yield Hit(case.project, "project_code", _length_message(code))


def _length_message(code: str) -> str:
    if not code:
        return say("项目编码为空，请填写 21 位编码")
    if _NUMBER.fullmatch(code):
        return say("项目编码变成了数字，位数已经丢失，请从原文件重新复制为文本")
    return say("项目编码应为 21 位，现为 {length} 位，请核对", length=len(code))


@rule(
    "check.code-characters",
    Severity.ERROR,
    lambda: say("项目编码只能由数字和大写字母组成，请核对"),
    SYSTEMS,
    reads=("project_code",),
)
def code_characters(case: Case) -> Iterator[Hit]:
    """A 项目编码 of the Hebei form holds other characters than digits and capital letters."""
    text = (case.project.project_code or "").strip()
    code = _fold(text)
    if case.layout != _HEBEI or len(code) != LENGTH or is_code(text):
        return
    plain = code.upper()
    yield Hit(case.project, "project_code", fixes=(plain,) if is_code(plain) else ())


@rule(
    "check.code-check",
    Severity.WARNING,
    lambda: say("项目编码的校验位不符，可能有一位写错，请对照原文核对"),
    SAMPLES,
    reads=("project_code",),
)
def code_check(case: Case) -> Iterator[Hit]:
    """A 项目编码 with P at its ninth place ends in the wrong check character."""
    if check_fails(_fold(case.project.project_code)):
        yield Hit(case.project, "project_code")


@rule(
    "check.code-duplicate",
    Severity.ERROR,
    lambda: say("项目编码重复，请核对"),
    SYSTEMS,
    reads=("project_code", "seq", "project_name"),
)
def code_duplicate(disclosure: Disclosure) -> Iterator[Hit]:
    """Two projects carry the same 项目编码."""
    codes = list(map(_fold, map(_code, disclosure.projects)))
    if len(set(codes)) == len(codes):
        return
    sharing: dict[str, list[Project]] = defaultdict(list)
    for project, code in zip(disclosure.projects, codes, strict=True):
        if code:
            sharing[code].append(project)
    for projects in sharing.values():
        for project in projects if len(projects) > 1 else ():
            other = next(p for p in projects if p is not project)
            message = say("项目编码与第 {seq} 个项目“{name}”重复，请核对", seq=other.seq, name=other.project_name or "")
            yield Hit(project, "project_code", message)


@rule(
    "check.code-region",
    Severity.WARNING,
    lambda: say("项目编码的区划与多数项目不同，请核对"),
    SAMPLES,
    reads=("project_code",),
)
def code_region(disclosure: Disclosure) -> Iterator[Hit]:
    """The region (digits 1 to 6) of a 项目编码 is not that of most projects."""
    for project, part, usual in _odd_ones(disclosure, slice(6)):
        message = say("项目编码的区划为 {part}，多数项目为 {usual}，请核对", part=part, usual=usual)
        yield Hit(project, "project_code", message)


@rule(
    "check.code-year",
    Severity.WARNING,
    lambda: say("项目编码的年份与多数项目不同，请核对"),
    SAMPLES,
    reads=("project_code",),
)
def code_year(disclosure: Disclosure) -> Iterator[Hit]:
    """The year (digits 7 and 8) of a 项目编码 is not that of most projects."""
    for project, part, usual in _odd_ones(disclosure, slice(6, 8)):
        message = say("项目编码的年份为 20{part}，多数项目为 20{usual}，请核对是否为延续项目", part=part, usual=usual)
        yield Hit(project, "project_code", message)


@rule(
    "check.document-year",
    Severity.WARNING,
    lambda: say("项目编码的年份与文件年度不同，请核对"),
    SAMPLES,
    reads=("project_code",),
)
def document_year(disclosure: Disclosure) -> Iterator[Hit]:
    """The year of two thirds of at least three 项目编码 is not the year of the document."""
    codes = list(filter(None, _well_formed_codes(disclosure)))
    usual, times = Counter(code[6:8] for code in codes).most_common(1)[0] if codes else ("", 0)
    other = disclosure.year is not None and usual != f"{disclosure.year % 100:02}"
    if other and len(codes) >= 3 and times * 3 >= len(codes) * 2:
        message = say("多数项目编码的年份为 20{usual}，文件年度为 {year}，请核对", usual=usual, year=disclosure.year)
        yield Hit(disclosure, "year", message)


def _odd_ones(disclosure: Disclosure, place: slice) -> Iterator[tuple[Project, str, str]]:
    """Projects whose part of the code is not the usual one, which two thirds of at least three codes share."""
    parts = [code[place] for code in _well_formed_codes(disclosure)]
    counts = Counter(filter(None, parts))
    known = counts.total()
    usual, times = counts.most_common(1)[0] if counts else ("", 0)
    if known < 3 or times == known or times * 3 < known * 2:
        return
    odd = zip(disclosure.projects, parts, strict=True)
    yield from ((project, part, usual) for project, part in odd if part and part != usual)


def _well_formed_codes(disclosure: Disclosure) -> Iterator[str]:
    """The code of each project, folded, where it has the shape of one; else "".

    By ``map``, for it is done for thousands of projects after every edit of a code.
    """
    return map(_well_formed, map(_code, disclosure.projects))


@lru_cache(maxsize=8192)
def _well_formed(text: str | None) -> str:
    code = _fold(text)
    return code if is_code(code) else ""
