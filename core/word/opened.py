"""A Word template opened (打开 Word 样式): the places in it that can hold tags."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import docx
from docx.opc.exceptions import PackageNotFoundError
from lxml.etree import XMLSyntaxError

from core.errors import TemplateError
from core.messages import say

_MARGINS = ("header", "footer", "first_page_header", "first_page_footer", "even_page_header", "even_page_footer")


def opened(template: Path) -> Any:
    """A Word template as python-docx holds it; raises TemplateError where it is none."""
    try:
        return docx.Document(str(template))
    except (PackageNotFoundError, BadZipFile, XMLSyntaxError, KeyError, ValueError, OSError) as error:
        raise TemplateError(
            say("模板“{name}”不能使用：不是 Word 文档（.docx），或文件已损坏。", name=template.name)
        ) from error


def roots(document: Any) -> Iterator[Any]:
    """The body, and the headers and footers of all sections."""
    yield document.element.body
    for section in document.sections:
        for name in _MARGINS:
            margin = getattr(section, name)
            if not margin.is_linked_to_previous:
                yield margin._element
