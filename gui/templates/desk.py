"""Templates (模板管理): the list, and what a clerk wants done with a template, one after the other."""

from pathlib import Path

from PySide6.QtCore import QObject

from core.errors import JibiaoError
from core.model import Disclosure
from core.workbook.proposals.tagdraft import TagDraft
from core.workbook.templates.shelf import id_of, take_off_shelf
from core.workbook.templates.template import TemplateInfo, known_templates, load_template
from gui.dialogs.prompter import Prompter
from gui.filing.files import Files
from gui.settings import OPEN_FOLDER, TEMPLATE, Settings
from gui.templates.asks import TemplateAsk, TemplateRow, Wish


class Templates(QObject):
    """Manages the templates of this user; the document that is open fills the preview."""

    def __init__(self, files: Files, settings: Settings, prompter: Prompter, parent: QObject) -> None:
        super().__init__(parent)
        self._files = files
        self._settings = settings
        self._prompter = prompter
        self._selected = ""

    def manage(self) -> None:
        """模板…: show the list until the clerk has nothing more to do with it."""
        while True:
            rows = [_row(info) for info in known_templates()]
            ask = self._prompter.manage_templates(rows, self._settings.get(TEMPLATE), self._selected)
            if ask is None:
                return
            self._do(ask)

    def _do(self, ask: TemplateAsk) -> None:
        self._selected = ask.id or self._selected
        match ask.wish:
            case Wish.ADD:
                self._add()
            case Wish.CHECK:
                info = next(info for info in known_templates() if info.id == ask.id)
                self._tag(info.path, info.id if info.is_own else self.tr("{id}（修改）").format(id=info.id))
            case Wish.DEFAULT:
                self._settings.put(TEMPLATE, ask.id)
            case Wish.REMOVE:
                self._remove(ask.id)

    def _add(self) -> None:
        path = self._prompter.open_template(self._settings.get(OPEN_FOLDER))
        if path is not None:
            self._settings.put(OPEN_FOLDER, str(path.parent))
            self._tag(path, id_of(path.stem))

    def _tag(self, path: Path, id: str) -> None:
        """Let the clerk correct the tags of a workbook, and keep it; what does not work is said, and nothing lost."""
        try:
            draft = TagDraft(path)
        except JibiaoError as error:
            self._prompter.complain(str(error))
            return
        wanted: str | None = id
        while (wanted := self._prompter.tag_workbook(draft, wanted or id, self._disclosure())) is not None:
            try:
                adopted = draft.adopt(wanted)
            except JibiaoError as error:
                self._prompter.complain(str(error))
                continue
            self._selected = adopted.id
            return

    def _disclosure(self) -> Disclosure | None:
        desk = self._files.desk
        return desk.session.disclosure if desk is not None else None

    def _remove(self, id: str) -> None:
        if not self._prompter.remove_template(id):
            return
        try:
            take_off_shelf(id)
        except JibiaoError as error:
            self._prompter.complain(str(error))


def _row(info: TemplateInfo) -> TemplateRow:
    try:
        return TemplateRow(info, load_template(info.id).is_form)
    except JibiaoError:
        return TemplateRow(info, None)
