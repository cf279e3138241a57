"""``--self-test``: convert a built-in sample and read it back, to try a packaged program where it stands."""

import tempfile
from dataclasses import replace
from importlib import import_module
from pathlib import Path

from core.convert import convert
from core.errors import JibiaoError
from core.messages import say
from core.model import Disclosure
from core.parse import parse
from core.readers import READERS
from core.readers.scan.extra import is_there
from core.samples.disclosure import sample_disclosure, write_sample
from core.workbook.templates.template import built_in_templates


class SelfTestError(JibiaoError):
    """The program does not do what it should where it stands."""


def self_test() -> str:
    """Word → Excel → back for the sample and every template; returns one sentence, raises JibiaoError on a fault."""
    for reader in READERS.values():
        # Readers are imported by name: a packaged program may lack one and not know.
        import_module(reader.partition(":")[0])
    if is_there():
        import_module("core.readers.scan.recogniser").recogniser()([])
    with tempfile.TemporaryDirectory(prefix="绩表通 自检 ") as folder:
        word = Path(folder) / "示例 绩效文本.docx"
        write_sample(word)
        read = parse(word).disclosure
        if _facts(read) != _facts(sample_disclosure()):
            raise SelfTestError(say("自检失败：读出的内容与示例不一致，请重新安装。"))
        for template in built_in_templates():
            workbook = Path(folder) / f"{template.id}.xlsx"
            convert([word], workbook, template=template.id)
            if parse(workbook).disclosure != read:
                raise SelfTestError(say("自检失败：模板“{title}”读回的内容不一致，请重新安装。", title=template.title))
    return say(
        "自检通过：{projects} 个项目，{templates} 个模板，写出与读回一致。",
        projects=len(read.projects),
        templates=len(built_in_templates()),
    )


def _facts(disclosure: Disclosure) -> tuple[object, ...]:
    """The projects without ids, which a Word file does not carry."""
    return tuple(
        replace(project, id="", indicators=tuple(replace(row, id="") for row in project.indicators))
        for project in disclosure.projects
    )
