import re

import pytest

from core.workbook.filling.anchored import moved_part
from core.workbook.forms.layout import Layout, lay
from core.workbook.templates.context import Context
from tests.core.workbook.forms.test_layout import LIST, disclosure

DRAWING = (
    '<d:wsDr xmlns:d="d" xmlns:mc="m"><mc:AlternateContent><mc:Choice><d:twoCellAnchor><d:from><d:row>2</d:row></d:from>'
    "<d:to><d:row>6</d:row></d:to></d:twoCellAnchor></mc:Choice></mc:AlternateContent>"
    "<d:oneCellAnchor><d:from><d:row>1</d:row></d:from></d:oneCellAnchor><d:absoluteAnchor/></d:wsDr>"
)
THREADS = '<ThreadedComments xmlns="t"><threadedComment ref="B3"/><threadedComment ref="B1"/></ThreadedComments>'
CHART = '<c:chart xmlns:c="c"><c:f>清单!$B$2</c:f><c:f>别处!$A$1:$A$9</c:f><c:f>清单!$B$3:$B$4</c:f></c:chart>'
SHAPES = (
    '<xml><br><v:shapetype id="a"><v:path/></v:shapetype><v:shape id="b"><x:ClientData ObjectType="Drop">'
    "<x:Anchor>0, 1, 3, 0, 1, 0, 5, 9</x:Anchor></x:ClientData></v:shape>"
    '<v:shape id="c"><x:ClientData ObjectType="Note"><x:Anchor>0, 1, 0, 0, 1, 0, 3, 9</x:Anchor><x:Row>0</x:Row>'
    "</x:ClientData></v:shape></xml>"
)


CONTROL = '<formControlPr xmlns="x" fmlaLink="$B$3" fmlaRange="清单!$A$2:$A$2"/>'
OLD_CONTROL = "<xml><v:shape><x:ClientData><x:FmlaLink>$B$3</x:FmlaLink></x:ClientData></v:shape></xml>"
PIVOT = '<p xmlns="t"><cacheSource><worksheetSource ref="A1:C2" sheet="清单"/></cacheSource></p>'


@pytest.fixture
def layout() -> Layout:
    """The second row stands three times, what is below goes down by two."""
    return lay(LIST, [1, 2, 3], Context(disclosure(3)))


@pytest.mark.parametrize(
    ("type", "part", "pattern", "found"),
    [
        ("drawing", DRAWING, r"<d:row>(\d+)", ["4", "8", "1"]),
        ("threadedComment", THREADS, r'ref="(\w+)"', ["B5", "B1"]),
        ("vmlDrawing", SHAPES, r"<x:Anchor>(.*?)<", ["0, 1, 5, 0, 1, 0, 7, 9", "0, 1, 0, 0, 1, 0, 3, 9"]),
        ("chart", CHART, r"<c:f>(.*?)<", ["'甲'!$B$2:$B$4", "别处!$A$1:$A$9", "'甲'!$B$5:$B$6"]),
        ("ctrlProp", CONTROL, r'fmla\w+="(.*?)"', ["$B$5", "'甲'!$A$2:$A$4"]),
        ("vmlDrawing", OLD_CONTROL, r"<x:FmlaLink>(.*?)<", ["$B$5"]),
        ("pivotCacheDefinition", PIVOT, r'(?:ref|sheet|refreshOnLoad)="(.*?)"', ["1", "A1:C4", "甲"]),
        ("table", '<table xmlns="t" ref="E3:F9"><autoFilter ref="E3:F9"/></table>', r'ref="(.*?)"', ["E5:F11"] * 2),
    ],
)
def test_parts_move_with_the_rows_below(layout: Layout, type: str, part: str, pattern: str, found: list[str]) -> None:
    moved = moved_part(type, part.encode(), layout, lambda name: ("甲", layout) if name == "清单" else None)
    assert moved is not None
    assert re.findall(pattern, moved.decode()) == found


@pytest.mark.parametrize(
    ("type", "part"),
    [("drawing", DRAWING), ("vmlDrawing", SHAPES), ("chart", CHART), ("printerSettings", "<x"), ("image", "\x89PNG")],
)
def test_where_no_row_has_gone_nothing_changes(type: str, part: str) -> None:
    same = lay(LIST, [1, 2, 3], Context(disclosure(1)))
    assert moved_part(type, part.encode(), same, lambda name: None) is None
