from dataclasses import replace
from multiprocessing import Pipe
from threading import Thread

from hypothesis import given, settings

from core.changes import SetText
from core.document import Document
from core.edits import Edit
from core.facts import Fact
from core.grid import Cell, tile
from core.keeping.packed import Notes, Unpacked
from core.model import Disclosure
from core.reading import Reading
from core.recognise.recognise import recognise
from core.samples.disclosure import sample_disclosure
from gui.background.parcels import Receiver, Sender
from gui.background.worker import Read, Ready, make_ready
from tests.helpers.strategies import disclosures
from tests.helpers.word_notation import table


def sent(*values: object) -> tuple[list[object], int]:
    """The values as they arrive on the other side, and in how many parts."""
    ours, theirs = Pipe(duplex=False)

    def send() -> None:
        sender = Sender(theirs)
        for value in values:
            sender.send(value)
        theirs.close()

    thread = Thread(target=send)
    thread.start()
    receiver, arrived, parts = Receiver(), [], 0
    while len(arrived) < len(values):
        arrived += receiver.take(ours.recv_bytes())
        parts += 1
    thread.join()
    return arrived, parts


def test_what_is_small_comes_in_one_part() -> None:
    assert sent(("progress", 0.5), ("failed", "不能读取。")) == ([("progress", 0.5), ("failed", "不能读取。")], 2)


def test_a_document_comes_in_parts_and_is_the_same() -> None:
    disclosure = sample_disclosure(projects=100)
    grid = tile("t", [Cell(row, 0, text=f"第 {row} 行") for row in range(7000)])
    reading = Reading(Document("甲", "docx", (grid,)), replace(disclosure, tables=(grid,)))
    ((kind, read),), parts = sent(("done", Read(make_ready(reading))))
    assert kind == "done"
    assert read.ready.reading == reading
    assert parts > 5


def test_work_that_goes_on_comes_in_parts_and_its_states_share_what_they_shared() -> None:
    disclosure = sample_disclosure(projects=10)
    changes = tuple(SetText(Fact(f"i{n}", "value"), "", "≥1%") for n in range(5000))
    states = disclosure, replace(disclosure, year=2030)
    reading = Reading(Document("甲", "docx", ()), disclosure)
    work = Unpacked(reading, (Edit("替换", changes, None),), states, True, Notes())
    ((arrived, _),), parts = sent((work, None))
    assert arrived == work
    assert parts > 3
    assert arrived.states[0] is arrived.reading.disclosure
    assert arrived.states[1].projects is arrived.states[0].projects


def test_what_was_one_object_is_one_on_the_other_side() -> None:
    ((_, ready),), _ = sent(("done", make_ready(Reading(Document("甲", "docx", ()), sample_disclosure(projects=40)))))
    assert isinstance(ready, Ready)
    assert ready.checker.follow(ready.reading.disclosure) == set()
    checked = {known[0].project.id: known[0].project for known in ready.checker._verdicts.values()}
    assert all(checked[project.id] is project for project in ready.reading.disclosure.projects)


def test_origins_and_findings_arrive() -> None:
    reading = recognise(Document("甲", "docx", (table("项目名称|甲 / 预算数|1.00 / 资金用途|乙"),)))
    assert sent(reading)[0] == [reading]


@settings(max_examples=30, deadline=None)
@given(disclosures(), disclosures())
def test_one_after_the_other_arrives(one: Disclosure, other: Disclosure) -> None:
    assert sent((one, other), one)[0] == [(one, other), one]
