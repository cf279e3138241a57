"""Write an invented Hebei disclosure (部门预算绩效文本) as Word writes it: two tables for each project.

1,000 projects make about 73 MB of document.xml in 2,000 tables: ``python bench/make_docx.py OUT.docx --projects 1000``.
"""

import argparse
import random
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORDML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

CONTENT_TYPES = (
    f'{XML}<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{WORDML}.document.main+xml"/></Types>'
)
RELATIONSHIPS = (
    f'{XML}<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
)
HEAD = (
    f'{XML}<w:document xmlns:w="{W}" xmlns:r="{OFFICE}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"><w:body>'
)
TAIL = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>'

RUN = (
    '<w:rPr><w:rFonts w:ascii="宋体" w:eastAsia="宋体" w:hAnsi="宋体" w:cs="宋体" w:hint="eastAsia"/>'
    '<w:color w:val="000000"/><w:kern w:val="0"/><w:sz w:val="21"/><w:szCs w:val="21"/></w:rPr>'
)
BORDERS = "".join(f'<w:{side} w:val="single" w:sz="4"/>' for side in ("top", "left", "bottom", "right"))
TABLE = '<w:tbl><w:tblPr><w:tblW w:w="9300" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>'

LEVELS = {
    "产出指标": ("数量指标", "质量指标", "时效指标", "成本指标"),
    "效益指标": ("经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"),
    "满意度指标": ("服务对象满意度指标",),
}
PLACES = ("东岭", "西沟", "南坪", "北滩", "新桥", "古渡", "长堤", "高台")
TASKS = ("道路养护", "水质监测", "图书更新", "设备购置", "人员培训", "绿地管护", "档案整理", "宣传活动")


@dataclass(frozen=True)
class Printed:
    """A cell to print: text, columns it spans, "restart" or "continue" of a vertical merge."""

    text: str
    span: int = 1
    merge: str = ""


def project_tables(seq: int, dice: random.Random) -> Iterator[str]:
    """The heading and the two tables of an invented project."""
    name = f"{dice.choice(PLACES)}{dice.choice(TASKS)}项目{seq}"
    yield paragraph(f"{seq}.{name}绩效目标表", dice)
    yield table(7, budget_rows(name, seq, dice), dice)
    yield paragraph("", dice)
    yield table(6, indicator_rows(dice), dice)


def budget_rows(name: str, seq: int, dice: random.Random) -> Iterator[Sequence[Printed]]:
    amount = f"{dice.randrange(100, 99999) / 100:.2f}"
    yield Printed("901001示例市某某局（本级）", 5), Printed("单位：万元", 2)
    yield Printed("项目编码"), Printed(f"13999921{seq:013d}", 2), Printed("项目名称"), Printed(name, 3)
    yield (
        Printed("预算规模及资金用途", merge="restart"),
        *map(Printed, ("预算数", amount, "其中：财政资金", amount, "其他资金", "0")),
    )
    yield Printed("", merge="continue"), Printed(f"用于{name}的各项支出，按季度拨付，年底前完成。", 6)
    yield (
        Printed("资金支出计划（%）", merge="restart"),
        Printed("3月底", 2),
        *map(Printed, ("6月底", "10月底")),
        Printed("12月底", 2),
    )
    yield (
        Printed("", merge="continue"),
        Printed("25.00%", 2),
        *map(Printed, ("50.00%", "75.00%")),
        Printed("100.00%", 2),
    )
    yield Printed("绩效目标"), Printed(f"1.完成{name}。\n2.保证质量达到要求。\n3.群众满意度有所提高。", 6)


def indicator_rows(dice: random.Random) -> Iterator[Sequence[Printed]]:
    yield tuple(map(Printed, ("一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据")))
    for level1, kinds in LEVELS.items():
        for n, level2 in enumerate(kinds):
            percent = dice.randrange(80, 100)
            first = Printed("" if n else level1, merge="continue" if n else "restart")
            detail = (f"{dice.choice(TASKS)}完成率", "反映任务完成情况", f"≥{percent}{percent}%及以上", "年度工作计划")
            yield first, Printed(level2), *map(Printed, detail)


def table(columns: int, rows: Iterator[Sequence[Printed]], dice: random.Random) -> str:
    grid = f'<w:gridCol w:w="{9300 // columns}"/>' * columns
    return f"{TABLE}{grid}</w:tblGrid>{''.join(row(cells, dice) for cells in rows)}</w:tbl>"


def row(cells: Sequence[Printed], dice: random.Random) -> str:
    inner = "".join(cell(printed, dice) for printed in cells)
    return f'<w:tr w:rsidR="{mark(dice)}" w:rsidTr="{mark(dice)}"><w:trPr><w:jc w:val="center"/></w:trPr>{inner}</w:tr>'


def cell(printed: Printed, dice: random.Random) -> str:
    span = f'<w:gridSpan w:val="{printed.span}"/>' if printed.span > 1 else ""
    merge = {"": "", "restart": '<w:vMerge w:val="restart"/>', "continue": "<w:vMerge/>"}[printed.merge]
    inner = "".join(paragraph(line, dice) for line in printed.text.split("\n"))
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{1350 * printed.span}" w:type="dxa"/>{span}{merge}<w:tcBorders>{BORDERS}'
        f'</w:tcBorders><w:vAlign w:val="center"/></w:tcPr>{inner}</w:tc>'
    )


def paragraph(text: str, dice: random.Random) -> str:
    run = f'<w:r w:rsidRPr="{mark(dice)}">{RUN}<w:t>{text}</w:t></w:r>' if text else ""
    return (
        f'<w:p w14:paraId="{mark(dice)}" w:rsidR="{mark(dice)}" w:rsidRDefault="{mark(dice)}"><w:pPr>'
        f'<w:jc w:val="center"/>{RUN}</w:pPr>{run}</w:p>'
    )


def mark(dice: random.Random) -> str:
    """A revision mark as Word strews them: eight hexadecimal digits."""
    return f"{dice.getrandbits(32):08X}"


def write_body(part: IO[bytes], projects: int, seed: int) -> None:
    dice = random.Random(seed)
    part.write(HEAD.encode())
    for seq in range(1, projects + 1):
        for block in project_tables(seq, dice):
            part.write(block.encode())
    part.write(TAIL.encode())


def make(target: Path, projects: int, seed: int = 0) -> None:
    """Write the document; the same seed gives the same document."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", CONTENT_TYPES)
        package.writestr("_rels/.rels", RELATIONSHIPS)
        with package.open("word/document.xml", "w", force_zip64=True) as part:
            write_body(part, projects, seed)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", type=Path)
    parser.add_argument("--projects", type=int, default=1000)
    arguments = parser.parse_args()
    make(arguments.target, arguments.projects)


if __name__ == "__main__":
    main()
