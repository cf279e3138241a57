"""Undo commands (撤销步骤): the only room that makes them. One core Edit is one command, without child commands."""

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from core.describe import step_text
from core.edits import Edit
from gui.desk.base import Standing

Show = Callable[[Standing, Edit, bool], None]
"""Takes the state after a step, the edit, and whether this goes back over the history (undo or redo)"""


class EditCommand(QUndoCommand):
    """One edit with the states before and after it.

    Both states are made before the push: an exception in ``redo`` would leave a broken command on the stack.
    Its text in the history says what it changed; undo and redo call it by its name alone.
    """

    def __init__(self, edit: Edit, before: Standing, after: Standing, show: Show) -> None:
        super().__init__(f"{step_text(edit)}\n{edit.label}")
        self.edit = edit
        self.before = before
        self.after = after
        self._show = show
        self._done_once = False

    def redo(self) -> None:
        """Do the edit, the first time or again."""
        self._show(self.after, self.edit, self._done_once)
        self._done_once = True

    def undo(self) -> None:
        """Take the edit back."""
        self._show(self.before, self.edit, True)
