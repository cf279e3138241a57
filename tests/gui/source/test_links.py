from core.document import Document
from core.facts import Fact
from core.findings import Source
from core.grid import Box, Cell, tile
from core.model import Disclosure, Indicator, Project
from core.reading import Reading
from gui.source.links import Links, Spot

HEAD = Cell(0, 0, 1, 2, "名称", (Box(1, 10, 10, 110, 30),))
GOALS = Cell(1, 0, text="目标", boxes=(Box(1, 10, 30, 60, 50), Box(2, 10, 10, 60, 40)))
INNER = Cell(1, 1, text="值", boxes=(Box(1, 20, 35, 40, 45),))
NAME, GOAL, NOWHERE = Fact("p1", "project_name"), Fact("p1", "goals[0]"), Fact("p1", "title")


def links() -> Links:
    grid = tile("t1", [HEAD, GOALS, INNER])
    hidden = tile("t2", [Cell(0, 0, text="隐藏")], hidden=True)
    origins = {
        NAME: (Source("t1", 0, 1), Source("t2", 0, 0), Source("t9", 0, 0)),
        GOAL: (Source("t1", 1, 0),),
        Fact("p1", "goals[1]"): (Source("t1", 1, 0),),
        NOWHERE: (),
    }
    return Links(Reading(Document("甲.pdf", "pdf", (grid, hidden)), Disclosure(), origins=origins))


def test_a_fact_leads_to_the_merged_cell_it_was_read_from() -> None:
    assert links().spots([NAME]) == (Spot("t1", HEAD),)


def test_a_fact_without_origin_leads_nowhere() -> None:
    assert links().spots([NOWHERE, Fact("new", "value")]) == ()


def test_a_whole_leads_to_the_places_of_its_parts_and_a_part_to_those_of_its_whole() -> None:
    assert links().spots([Fact("p1", "goals")]) == (Spot("t1", GOALS),)
    assert links().spots([Fact("p1", "goals[7]")]) == (Spot("t1", GOALS),)


def test_a_cell_leads_back_to_its_facts() -> None:
    assert links().facts(Spot("t1", GOALS)) == (GOAL, Fact("p1", "goals[1]"))
    assert links().facts(Spot("t1", INNER)) == ()


def test_hidden_tables_are_no_source() -> None:
    assert list(links().grids) == ["t1"]


def test_a_place_on_a_page_leads_to_the_smallest_cell_there() -> None:
    found = links()
    assert found.under(1, 30, 40) == Spot("t1", INNER)
    assert found.under(2, 30, 20) == Spot("t1", GOALS)
    assert found.under(1, 300, 300) is None


def test_a_place_outside_its_table_is_none() -> None:
    assert links().at("t1", 2, 0) is None
    assert links().at("t9", 0, 0) is None


def test_a_project_leads_to_all_its_cells_in_the_order_of_the_document() -> None:
    project = Project(id="p1", seq=1, project_name="某项目", indicators=(Indicator(id="p1-1"),))
    grid = tile("t1", [HEAD, GOALS, INNER])
    origins = {Fact("p1-1", "value"): (Source("t1", 1, 1),), GOAL: (Source("t1", 1, 0),), NAME: (Source("t1", 0, 1),)}
    found = Links(Reading(Document("甲.pdf", "pdf", (grid,)), Disclosure(projects=(project,)), origins=origins))
    assert list(found.near("p1")) == [Spot("t1", HEAD), Spot("t1", GOALS), Spot("t1", INNER)]
    assert list(found.near("t1")) == []
    assert found.projects == {"t1": ["某项目"]}
