"""Names of a Word document's XML (WordprocessingML), the same for all its dialects.

Elements that the reader listens to have a short name: ``w:p``, ``mc:Choice``, ``m:t``, whatever prefix the file uses
and whether it is transitional (ECMA-376) or strict (ISO/IEC 29500). Attributes go by their local name.
"""

from collections.abc import Callable, Mapping

Attributes = Mapping[str, str]

Actions = dict[str, Callable[[Attributes], None]]
"""What to do where an element begins ("w:p") or ends ("/w:p")."""

NO_ATTRIBUTES: Attributes = {}

NAMESPACES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
}
"""Short prefix of each namespace whose elements matter."""

TEXTS = frozenset({"w:t", "m:t", "w:instrText"})
"""Elements that hold text."""
WITHOUT_ATTRIBUTES = frozenset({"w:p", "w:r", "w:tbl", "w:tr", "w:tc"})
"""Frequent elements whose attributes say nothing about the text."""


def is_on(attributes: Attributes) -> bool:
    """Whether an on/off property such as ``w:vanish`` is on: it is unless it says otherwise."""
    return attributes.get("val", "true") not in {"false", "0", "off", "none"}


def whole_number(attributes: Attributes, key: str = "val", default: int = 0) -> int:
    """A whole number of an attribute, ``default`` where there is none or it is no number."""
    try:
        return int(attributes.get(key, default))
    except ValueError:
        return default
