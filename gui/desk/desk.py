"""Desk (书桌): an open document with its undo stack; every change of it goes through here."""

from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import replace
from itertools import zip_longest

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtGui import QUndoStack

from core import edits, operations
from core.edits import Edit
from core.errors import EditError
from core.facts import Fact
from core.findings import Finding
from core.merge import edit_between
from core.model import Disclosure
from core.workbook.forms.form import FormCell
from gui.desk.base import Standing
from gui.desk.session import Session
from gui.desk.undo import EditCommand

TakeApart = Callable[[FormCell, str], list[tuple[Fact, str]]]
"""The texts of the facts of a cell out of the cell's whole text; raises EditError where it does not fit"""


class Desk(QObject):
    """Carries out what the clerk does to an open document, each action as one step to undo."""

    changed = Signal(Edit, bool)
    """An edit was done, undone or redone; true when it went back over the history"""
    reviewed = Signal(set)
    """These pages show something else than before; told before ``changed``"""
    refused = Signal(str)
    """An action does not fit; the sentence says why"""

    def __init__(self, session: Session, take_apart: TakeApart, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.stack = QUndoStack(self)
        self._take_apart = take_apart
        self._quiet = False
        self.outlook: object = None
        """How it was looked at when another document came to the front; None while it was never shown"""
        self._passed: tuple[Standing, Edit] | None = None
        """The state that a walk over the history has come to, not shown yet"""

    @property
    def dirty(self) -> bool:
        """Whether there is something to lose."""
        return not self.stack.isClean()

    def set_text(self, cell: FormCell, text: str) -> None:
        """修改单元格: put a text into a cell of a form."""
        self.carry_out(lambda: operations.set_texts(self.session.disclosure, self._take_apart(cell, text)))

    def paste(self, texts: Sequence[tuple[FormCell, str]], room: Edit | None = None) -> None:
        """粘贴: put texts into several cells, as one step with the one that makes room for them."""
        self.carry_out(lambda: self._pasted(texts, room))

    def _pasted(self, texts: Sequence[tuple[FormCell, str]], room: Edit | None) -> Edit | None:
        before = self.session.disclosure
        state = edits.apply(before, room) if room else before
        parts = [part for cell, text in texts for part in self._take_apart(cell, text)]
        edit = operations.set_texts(state, parts, self.tr("粘贴"))
        if room is None:
            return edit
        return Edit(self.tr("粘贴"), room.changes + (edit.changes if edit else ()), edit.focus if edit else room.focus)

    def fix(self, fixes: Iterable[tuple[Finding, str]]) -> None:
        """采用建议: put the texts that findings propose at their facts, as one step.

        What is proposed for a whole table is the one that was read.
        """
        chosen = list(fixes)
        tables = {finding.fact.owner for finding, _ in chosen if not finding.fact.field}
        texts = [(finding.fact, text) for finding, text in chosen]
        label = self.tr("采用建议")
        self.carry_out(
            lambda: self._as_read(tables) if tables else operations.set_texts(self.session.disclosure, texts, label)
        )

    def _as_read(self, tables: Container[str]) -> Edit | None:
        """The step that gives tables back as they were read."""
        now = self.session.disclosure
        read = {table.id: table for table in self.session.reading.disclosure.tables if table.id in tables}
        after = replace(now, tables=tuple(read.get(table.id, table) for table in now.tables))
        return edit_between(now, after, self.tr("改用原文的表"))

    def clear(self, cells: Iterable[FormCell]) -> None:
        """清除内容: empty the facts of cells, as one step; labels stay."""
        facts = [piece for cell in cells for piece in cell.pieces if isinstance(piece, Fact)]
        texts = [(fact, "") for fact in facts if self.session.text(fact)]
        self.carry_out(lambda: operations.set_texts(self.session.disclosure, texts, self.tr("清除内容")))

    def typed(self, cell: FormCell, text: str) -> Edit | None:
        """The step that a text being typed would be; None where there would be none."""
        try:
            return operations.set_texts(self.session.disclosure, self._take_apart(cell, text))
        except EditError:
            return None

    def carry_out(self, make: Callable[[], Edit | None]) -> Edit | None:
        """Do what ``make`` makes of the present state, as one step; nothing where it is None or does not fit.

        Returns the step that was done.
        """
        before = self.session.standing
        try:
            edit = make()
            if edit is None or not (edit.changes or edit.reading):
                return None
            after = before.after(edit)
        except EditError as error:
            self.refused.emit(str(error))
            return None
        self.stack.push(EditCommand(edit, before, after, self._show))
        return edit

    def take_up(
        self, steps: Iterable[Edit], position: int, saved: int | None, states: Iterable[Disclosure] = ()
    ) -> None:
        """接着做: lay the steps of another day on the stack, ``position`` of them done, at ``saved`` in a workbook.

        The steps must fit; ``saved`` is None where that state can't be come back to. ``states`` are those after each
        step, where they are known.
        """
        state = self.session.standing
        self._quiet = True
        for edit, known in zip_longest(steps, states):
            after = state.after(edit, known)
            self.stack.push(EditCommand(edit, state, after, self._show))
            state = after
        if saved is None:
            self.stack.resetClean()
        else:
            self.stack.setIndex(saved)
            self.stack.setClean()
        self._quiet = False
        self.go_to(position)

    def go_to(self, position: int) -> None:
        """历史: go back or forward until so many steps are done; shown once, not step by step."""
        self._quiet = True
        self.stack.setIndex(position)
        self._quiet = False
        if self._passed is not None:
            (standing, edit), self._passed = self._passed, None
            self._show(standing, edit, True)

    def note_saved(self, disclosure: Disclosure) -> int | None:
        """Take a state for the one that is in a workbook; returns at how many steps done that is.

        None where it can't be come back to: since it was current, steps were taken back and others done.
        """
        position = self._position_of(disclosure)
        was_clean, now = self.stack.isClean(), self.stack.index()
        blocker = QSignalBlocker(self.stack)  # for everybody else the document stays as it is
        self._quiet = True
        if position is None:
            self.stack.resetClean()
        else:
            self.stack.setIndex(position)
            self.stack.setClean()
            self.stack.setIndex(now)
        self._quiet, self._passed = False, None
        blocker.unblock()
        if self.stack.isClean() != was_clean:
            self.stack.cleanChanged.emit(not was_clean)
        return position

    def _position_of(self, disclosure: Disclosure) -> int | None:
        """At how many steps done the document is in a state."""
        if disclosure is self.session.disclosure:
            return self.stack.index()
        commands = [self.stack.command(n) for n in range(self.stack.count())]
        states = [*(command.before for command in commands), *(command.after for command in commands[-1:])]
        return next((position for position, state in enumerate(states) if state.disclosure is disclosure), None)

    def take_back(self, step: int) -> Edit | None:
        """单独撤销: take one of the steps done back alone, as a step of its own; refused where later ones need it.

        Returns the step that was done.
        """
        done = [self.stack.command(n) for n in range(step, self.stack.index())]
        first, *later = [command for command in done if isinstance(command, EditCommand)]
        before, since = first.before.disclosure, [command.edit for command in later]
        return self.carry_out(lambda: operations.take_back(before, first.edit, since, self.session.disclosure))

    def _show(self, standing: Standing, edit: Edit, again: bool) -> None:
        if self._quiet:
            self._passed = standing, edit
            return
        self.reviewed.emit(self.session.become(standing.disclosure, standing.base))
        self.changed.emit(edit, again)
