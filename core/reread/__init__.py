"""Reading again (重新识读): a table read once more after the clerk has said what its columns mean, as one step."""

from core.reread.columns import ASIDE, ColumnTold, Meaning, alike, column_texts, header_of, meanings, told
from core.reread.places import Place, place_of
from core.reread.steps import as_performance, as_table, read_again

__all__ = [
    "ASIDE",
    "ColumnTold",
    "Meaning",
    "Place",
    "alike",
    "as_performance",
    "as_table",
    "column_texts",
    "header_of",
    "meanings",
    "place_of",
    "read_again",
    "told",
]
