"""How to publish (公开文本的样式): as the program arranges it, or in the department's own look, checked at once."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from core.describe import severity_name
from core.errors import JibiaoError
from core.findings import Severity
from core.model import Disclosure
from core.workbook.proposals.explain import Flaw

_WIDTH = 44
"""Width of the dialog in Chinese characters"""
_MOST = 6
"""Flaws told in the dialog"""


@dataclass(frozen=True, slots=True)
class TextLook:
    """How a text is to look (样式): as the Word template of the department; None: as the program arranges it."""

    template: Path | None = None


class PublishDialog(QDialog):
    """Two ways to choose from; ``choose`` asks for a Word template, the last one is offered again."""

    def __init__(
        self,
        disclosure: Disclosure,
        last: Path | None,
        choose: Callable[[], Path | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._disclosure = disclosure
        self._choose = choose
        self._template = last
        self._usable = False
        self.setWindowTitle(self.tr("导出公开文本"))
        self.plain = QRadioButton(self.tr("程序的样式(&P)：封面、目录、文字和各项目的表格"), self)
        self.own = QRadioButton(self.tr("本单位的 Word 样式(&W)：内容填到带标记的 Word 文件里"), self)
        self.file = QLineEdit(self)
        self.look_for = QPushButton(self.tr("选择(&S)…"), self)
        self.note = QLabel(self)
        box = QDialogButtonBox(self)
        self.go = box.addButton(self.tr("选择位置并导出…"), QDialogButtonBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("取消"), QDialogButtonBox.ButtonRole.RejectRole)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        self._lay_out(box)
        self.own.toggled.connect(self._look)
        self.look_for.clicked.connect(self._ask)
        self.look_for.setAutoDefault(False)
        (self.own if last is not None else self.plain).setChecked(True)
        self._look()

    def _lay_out(self, box: QDialogButtonBox) -> None:
        self.file.setReadOnly(True)
        self.file.setPlaceholderText(self.tr("（还没有选）"))
        self.file.setAccessibleName(self.tr("Word 样式文件"))
        self.note.setWordWrap(True)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        line = QHBoxLayout()
        line.setContentsMargins(24, 0, 0, 0)
        line.addWidget(self.file, 1)
        line.addWidget(self.look_for)
        column = QVBoxLayout(self)
        column.addWidget(self.plain)
        column.addWidget(self.own)
        column.addLayout(line)
        column.addWidget(self.note)
        column.addStretch(1)
        column.addWidget(box)
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance("绩") * _WIDTH)

    @property
    def look(self) -> TextLook:
        """What was chosen."""
        return TextLook(self._template if self.own.isChecked() else None)

    def _ask(self) -> None:
        path = self._choose()
        if path is not None:
            self._template = path
            self.own.setChecked(True)
            self._look()

    def _look(self) -> None:
        """Say of the department's own file what is wrong, and what would not be written."""
        self.file.setText(str(self._template or ""))
        self.file.setToolTip(self.file.text())
        usable, told = True, ""
        if self.own.isChecked():
            usable, told = self._looked(self._template) if self._template is not None else (False, self._how())
        self.note.setText(told)
        self.go.setEnabled(usable)

    def _how(self) -> str:
        return self.tr(
            "用 Word 做一份样张，在要填内容的地方写上标记，如 {{项目名称}}、{{预算数}}、{{指标.三级指标}}，"
            "标记和 Excel 模板的一样。提到项目的段落和表格会按项目重复。"
        )

    def _looked(self, template: Path) -> tuple[bool, str]:
        """Whether a Word template can be used, and what there is to say about it."""
        from core.word.look import look_at  # noqa: PLC0415  python-docx takes a while to load
        from core.word.opened import opened  # noqa: PLC0415

        try:
            look = look_at(opened(template))
        except JibiaoError as error:
            return False, str(error)
        flaws = sorted(look.flaws, key=lambda flaw: flaw.severity is not Severity.ERROR)
        lines = [f"{severity_name(flaw.severity)}　{_told(flaw)}" for flaw in flaws[:_MOST]]
        if len(flaws) > _MOST:
            lines.append(self.tr("……另有 {n} 处。").format(n=len(flaws) - _MOST))
        if look.plan is None:
            return False, "\n".join(lines)
        lines.append(self.tr("共有 {n} 个标记。").format(n=len(look.tags)))
        lacking = look.lacking(self._disclosure)
        if lacking:
            sentence = self.tr("当前文件里的这些内容在样式里没有标记，不会写出：{labels}")
            lines.append(sentence.format(labels="、".join(lacking)))
        return True, "\n".join(lines)


def _told(flaw: Flaw) -> str:
    return "：".join(filter(None, (flaw.cell, flaw.message)))
