from gui.background.turns import Turns


class Desk:
    """Does one thing at a time, and notes what it has begun."""

    def __init__(self) -> None:
        self.is_busy = False
        self.done: list[str] = []
        self.turns = Turns(lambda: self.is_busy)

    def ask(self, *names: str) -> None:
        for name in names:
            self.turns.take(lambda name=name: self.begin(name))  # type: ignore[misc]

    def begin(self, name: str) -> None:
        self.done.append(name)
        self.is_busy = name.startswith("long")


def test_what_takes_no_time_is_done_at_once() -> None:
    desk = Desk()
    desk.ask("a", "b")
    assert desk.done == ["a", "b"]


def test_others_wait_for_what_goes_on_in_the_background() -> None:
    desk = Desk()
    desk.ask("long", "a", "long too", "b")
    assert desk.done == ["long"]
    desk.is_busy = False
    assert not desk.turns.go_on()
    assert desk.done == ["long", "a", "long too"]
    desk.is_busy = False
    assert desk.turns.go_on()
    assert desk.done[3:] == ["b"]


def test_nothing_is_begun_while_a_question_is_open() -> None:
    desk = Desk()
    over: list[bool] = []

    def question() -> None:
        desk.ask("meanwhile")
        over.append(desk.turns.go_on())
        desk.done.append("answered")

    desk.turns.take(question)
    assert (desk.done, over) == (["answered", "meanwhile"], [False])


def test_after_a_fault_the_next_one_has_its_turn() -> None:
    desk = Desk()

    def fault() -> None:
        raise RuntimeError

    try:
        desk.turns.take(fault)
    except RuntimeError:
        desk.ask("a")
    assert desk.done == ["a"]


def test_what_is_given_up_is_never_begun() -> None:
    desk = Desk()
    desk.ask("long", "a")
    desk.turns.give_up()
    desk.is_busy = False
    desk.turns.go_on()
    assert desk.done == ["long"]
