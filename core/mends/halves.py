"""What the halves of a cell tell at a page end (跨页的单元格): one word cut in two, a label and its value, neither.

Where a page end is, and which cells stand at it, each kind of file tells its own way: blank lines in a text, a table
that begins anew in a Word file, places on the page in a PDF file.
"""

from core.terms.labels import inline_field, is_remark, is_signature, is_title, label_field
from core.terms.signs import is_sign
from core.terms.tidy import tidy
from core.terms.tree import is_level1, is_level2
from core.terms.words import money_unit

_ENDS = "指标"


def completes(upper: str, lower: str) -> bool:
    """Whether both halves make a label, a level or a sign that neither of them is."""
    above, below = tidy(upper), tidy(lower)
    whole = tidy(above + below)
    if is_level1(whole) or is_level2(whole):
        return not is_whole(above)
    if is_sign(whole):
        return not is_sign(above)
    field = label_field(whole)
    if field is None or label_field(above) not in (None, field):
        return False
    return label_field(below) is None or (field == "block" and label_field(above) is None)


def makes_word(upper: str, lower: str) -> bool:
    """Whether both halves may be one word of the indicator tree or one sign, each of them perhaps, too (大于, 等于)."""
    return completes(upper, lower) or is_word(tidy(tidy(upper) + tidy(lower)))


def contradicts(upper: str, lower: str) -> bool:
    """Whether a text stands under a sign that is whole, and is neither its number nor the end of it said again."""
    ends = tidy(upper).endswith(tidy(lower)) or makes_word(upper, lower)
    return is_sign(tidy(upper)) and not ends and not lower[:1].isdigit()


def is_word(text: str) -> bool:
    """Whether a text is a word that nothing can follow: the name of a level, a sign."""
    return is_level1(text) or is_level2(text) or is_sign(text)


def is_whole(text: str) -> bool:
    """Whether a text is such a word up to its last letter, 指标: no page end has cut it."""
    return text.endswith(_ENDS) and is_word(text)


def speaks_for_itself(text: str) -> bool:
    """Whether a text says what it is and so goes on with no other: a label, a level, a heading, a note."""
    known = label_field(text) or inline_field(text) or money_unit(text)
    return bool(known) or is_word(text) or is_title(text) or is_remark(text) or is_signature(text)


def joined(upper: str, lower: str) -> str:
    """The whole text; what only repeats the end of a word that is whole already is left out."""
    if is_word(tidy(upper)) and tidy(upper).endswith(tidy(lower)):
        return upper
    between = "" if upper[-1:].isdigit() and lower[:1].isdigit() else " "
    return f"{upper}{between}{lower}".strip()
