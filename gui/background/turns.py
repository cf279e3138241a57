"""Turns (排队): what is to be done one after the other, as soon as nothing that takes long is being done."""

from collections.abc import Callable


class Turns:
    """Does at once what is asked for, unless something is being done, or asks the clerk something: then after it."""

    def __init__(self, is_running: Callable[[], bool]) -> None:
        self._is_running = is_running
        """Whether something is being done in the background"""
        self._waiting: list[Callable[[], object]] = []
        self._has_turn = False

    def take(self, errand: Callable[[], object]) -> None:
        """Do something that may ask, and may go on in the background, after what was asked for before."""
        self._waiting.append(errand)
        self.go_on()

    def go_on(self) -> bool:
        """Do what waits, as far as it can be done now; whether all is done."""
        if self._has_turn:  # a dialog is open
            return False
        self._has_turn = True
        try:
            while self._waiting and not self._is_running():
                self._waiting.pop(0)()
        finally:
            self._has_turn = False
        return not self._is_running()

    def give_up(self) -> None:
        """Forget what waits."""
        self._waiting.clear()
