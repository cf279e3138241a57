"""What a single text says of itself: a label, a label with its value behind a colon, a unit, a money unit, a title."""

import re
from dataclasses import dataclass
from functools import lru_cache

from core.terms.words import indicator_field, is_block, is_extra, listed_field, money_unit, plain_label, project_field

NAMES = frozenset({"project_name", "project_code"})
"""What tells one project from another"""
_INLINE = re.compile(r"^\s*([^：:\n]{2,24})[：:]\s*(.+)$", re.DOTALL)
_AMONG = re.compile(r"^\s*其中\s*[：:]\s*")
_AMOUNT_BEHIND = re.compile(r"^\s*(\D{2,12}?)\s+([\d,]+(?:\.\d+)?\s*(?:万元|元)?)\s*$")
_SURE_UNIT = re.compile(r"^([A-Z]?\d{2,12})\s*[-—–_、:：]?\s*(\D.*)$", re.DOTALL)
_UNIT = re.compile(r"^[\[【(（]?\s*(\d{3,12})\s*[\]】)）]?\s*[-—–_、:：]?\s*(\D.*)$", re.DOTALL)
_UNIT_BEHIND = re.compile(r"^(\D.*?)\s*[\[【(（]\s*(\d{3,12})\s*[\]】)）]$", re.DOTALL)
_UNIT_GLUED = re.compile(r"^(\D+?)(\d{3,12})$")
_STAMP = re.compile(r"\s*[（(]\s*(?:单位)?(?:盖章|公章|签章|章)\s*[)）]$")
_BODY = re.compile(
    r"[部局委院会处室厅办校所队站馆中心园社团群司庭府区县市镇乡村处组台段场库厂社联]$|本级|机关|委员会|办公室|中心|学校|公司"
)
_TITLE = re.compile(
    r"绩效(?:目标|自评|自我评价|运行|监控|跟踪)(?:目标|申报|批复|审核|情况|公开|自评|管理|汇总|监控|完成|信息)*表"
    r"(?:[（(][^（）()]*[）)])?$"
)
_SECTION = re.compile(r"(?:(长期|中期|中长期|实施期)|年度|当年)绩效(?:目标|指标)表?")
_NUMBERED_TITLE = re.compile(r"^(?:\d+[.、．]|[（(]\d+[)）]).+绩效目标$")
_HEADING = re.compile(
    r"[（(]?20\d\d年?度?[)）]?|(?:[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十][)）]).{1,18}(?<![。；;])"
)
_REMARK = re.compile(r"\s*(?:备?\s*注|填\s?[报表]\s?[说须]\s?[明知]|(?:编制|填写)?说\s*明)\s*(?:[：:.、]|\d[.、．]|$)")
_UNIT_LINE = re.compile(r"[（(]?(?:金额)?单位[：:](?:人民币)?[万亿千百]*元[)）]?")
_GAP = re.compile(
    r"\s{2,}|\t|\u3000|[;；,，]\s*(?=(?:金额)?单位\s*[：:])"
    r"|[（(\s]*(?<!金额)(?=(?:金额)?单位\s*[：:]\s*(?:人民币)?[万千亿]?元)"
)
"""Between what a line over tables says; the spaces before the unit of its amounts are lost in some files"""
_GOALS_OF = re.compile(
    r"(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]){1,2}(?!.*(?:总体|整体|分项|部门|年度|职责)).{2,60}?绩效(?:目标|指标)(?:情况)?"
)
_SIGNERS = r"(?:填[报表]|制表|审核|复核|经办|联系|编制)(?:人员?|电话|日期|时间)|单位负责人|财务负责人|分管领导|负责人"
_SIGNATURE = re.compile(rf"(?:{_SIGNERS})(?:[（(]?签[字章][）)]?)?(?:[：:]|$)")
_SIGNED = re.compile(rf"({_SIGNERS})(?:[（(]?签[字章][）)]?)?\s*[：:]")
_YEAR = re.compile(r"(20\d\d)年?度?(?:指标值|目标值|目标)?")
_NUMERALS = "一二三四五六七八九十"
_GOAL_NUMBER = re.compile(rf"(?:绩效)?目标(\d{{1,2}}|[{_NUMERALS}])[：:]?")
_CONTENTS = re.compile(
    r"(?:\.{3,}|…{2,}|·{3,}|_{3,}|[ \u3000]{3,})\s*\d+\s*$"
    r"|^\s*(?:\d+[.、．]|[一二三四五六七八九十]+、|第.{1,3}部分|[（(][一二三四五六七八九十]+[)）])[^\t]*\t\s*\d+\s*$"
)


@dataclass(frozen=True, slots=True)
class Unit:
    """单位: its code ("" when only the name is printed) and its name."""

    code: str
    name: str


@lru_cache(maxsize=4096)
def label_field(text: str) -> str | None:
    """The project field that a cell names: a field name, "month", "block", "extra:标签", or None for no label."""
    if not text or len(text) > 40:
        return None
    label = plain_label(text)
    field = project_field(label)
    if field:
        return field
    if is_block(label) or listed_field(label):  # 金额 in a form stands over amounts, or at the left of one
        return "block"
    return f"extra:{label}" if is_extra(label) else None


@lru_cache(maxsize=4096)
def names_column(text: str) -> bool:
    """Whether a text is the name of a column, a head over several, or a year."""
    label = plain_label(text)
    return bool(indicator_field(label) or project_field(label) or is_block(label) or column_year(label))


def column_year(label: str) -> str | None:
    """The year that a column is of, by its plain label: "2024", "2024年目标值"; None for other labels."""
    year = _YEAR.fullmatch(label)
    return year and year[1]


def is_label(text: str) -> bool:
    """Whether a text is a label of a form or the name of a column."""
    return label_field(text) is not None or names_column(text)


def inline_field(text: str) -> tuple[str, str] | None:
    """Field and value of a text such as "项目名称：体检经费"; None for others. A money unit is none."""
    if money_unit(text):
        return None
    for match in filter(None, (_INLINE.match(text), _INLINE.match(_AMONG.sub("", text)), _AMOUNT_BEHIND.match(text))):
        field = label_field(match.group(1))
        if field not in (None, "block", "month"):
            return field, match.group(2).strip()
    return None


def read_unit(text: str, *, surely: bool = False) -> Unit | None:
    """单位编码 and 单位名称 out of "203001某局", "[116001]某局", "820001-某局", "某局（203001）".

    Without a code, or where the name is not that of a body, it is a unit only if ``surely``.
    """
    line = _STAMP.sub("", " ".join(text.split()))
    match = _UNIT.match(line) or (_SURE_UNIT.match(line) if surely else None)
    if match and (surely or _BODY.search(match.group(2))):
        return Unit(match.group(1), match.group(2).strip())
    match = _UNIT_BEHIND.match(line) or (_UNIT_GLUED.match(line) if surely else None)
    if match:
        return Unit(match.group(2), match.group(1).strip())
    return Unit("", line) if surely and line and not line.isdigit() else None


def parts_of_line(text: str) -> list[str]:
    """What a line over tables says, each by itself: "单位：某局　金额单位：万元" tells two things."""
    return [part for part in _GAP.split(text.strip()) if part]


def is_unit_line(text: str) -> bool:
    """Whether a line says in which unit amounts are, and no more: "金额单位：万元"."""
    return bool(_UNIT_LINE.fullmatch("".join(text.split())))


def is_remark(text: str) -> bool:
    """Whether a text is a note on the table: "注：…", "填表说明…", "填报人：…"."""
    return bool(_REMARK.match(text))


def is_signature(text: str) -> bool:
    """Whether a text begins the line that is signed below a table: "填报人：", "联系电话", "单位负责人：某甲"."""
    return bool(_SIGNATURE.match("".join(text.split())))


def signed(text: str) -> dict[str, str]:
    """What stands behind each label of such a line: {"填报人": "某甲", "联系电话": ""}; {} for any other text."""
    line = " ".join(text.split())
    found = list(_SIGNED.finditer(line)) if is_signature(text) else []
    ends = [*(match.start() for match in found), len(line)][1:]
    return {match[1]: line[match.end() : end].strip() for match, end in zip(found, ends, strict=True)}


def says_no_fact(text: str) -> bool:
    """Whether a full-width cell is a heading, a year or a note: "一、基本情况", "（2023年度）", "注：…"."""
    line = "".join(text.split())
    return bool(is_title(text) or period_of(text) or _HEADING.fullmatch(line) or is_remark(text))


def period_of(text: str) -> str | None:
    """ "mid" or "annual" for the heading of the part of a form that has one period's indicators; None for others."""
    match = _SECTION.fullmatch("".join(text.split()))
    return None if match is None else "mid" if match.group(1) else "annual"


def is_title(text: str) -> bool:
    """Whether a paragraph or full-width cell is the heading of a table of goals (绩效目标表)."""
    line = "".join(text.split())
    heading = _TITLE.search(line) or _NUMBERED_TITLE.match(line)
    return len(line) <= 120 and heading is not None and period_of(line) is None and not is_contents(text)


def names_goals(text: str) -> bool:
    """Whether a line heads the goals of one project in prose: "（一）防汛项目绩效目标"; not those of the department."""
    return bool(_GOALS_OF.fullmatch("".join(text.split())))


def goal_number(text: str) -> str | None:
    """The number of a cell that only counts the goals beside it: "目标1", "绩效目标2："; None for others."""
    if "目标" not in text:  # as in most
        return None
    match = _GOAL_NUMBER.fullmatch("".join(text.split()))
    number = match.group(1) if match else ""
    return str(_NUMERALS.index(number) + 1) if number and number in _NUMERALS else number or None


def is_contents(text: str) -> bool:
    """Whether a line is an entry of a table of contents: dots or a wide gap, then the page number."""
    return bool(_CONTENTS.search(text))
