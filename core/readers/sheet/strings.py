"""Shared strings (共享字符串) of a workbook, out of their XML (ECMA-376 part 1, 18.4)."""

import html
import re

from lxml import etree

from core.readers.sheet.parsed import rich_text

PLAIN_STRING = re.compile(r'<si><t(?: xml:space="preserve")?>([^<]*)</t></si>')


def string_texts(xml: bytes) -> list[str]:
    """The texts by number, formatting and phonetic guides left out, control characters as they are written (_x000D_).

    Raises XMLSyntaxError.
    """
    text = xml.decode("utf-8", "replace").replace("\r\n", "\n")
    strings: list[str] = PLAIN_STRING.findall(text)
    if len(strings) == text.count("</si>") and "<sst" in text and "<!" not in text and "<si/>" not in text:
        return [html.unescape(string) if "&" in string else string for string in strings] if "&" in text else strings
    root = etree.fromstring(xml, etree.XMLParser(resolve_entities=False, huge_tree=True))
    return [rich_text(item) for item in root.iterfind("{*}si")]
