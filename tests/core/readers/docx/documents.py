"""Word documents out of inline XML, read both ways: by tokens and, under another prefix, by an XML parser."""

import re
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

from core.document import Document
from core.grid import Grid
from core.readers.docx import read_docx
from core.readers.docx.story import Story
from core.readers.docx.styles import Styles
from core.readers.docx.tokens import IrregularError, tell_tokens

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT_MAIN = "http://purl.oclc.org/ooxml/wordprocessingml/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
OTHERS = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def root(name: str, inner: str, namespace: str = MAIN) -> str:
    """A whole part: its root element with the usual prefixes."""
    return f'{DECLARATION}<w:{name} xmlns:w="{namespace}" {OTHERS}>{inner}</w:{name}>'


def relations(targets: dict[str, str], office: str = OFFICE) -> str:
    """A relationships part: targets by the last word of their type."""
    inner = "".join(
        f'<Relationship Id="r{n}" Type="{office}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets.items())
    )
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE}">{inner}</Relationships>'


def parts(document: str | bytes, *, styles: str = "", numbering: str = "") -> dict[str, str | bytes]:
    """The parts of a package around a document part."""
    return {
        "_rels/.rels": relations({"officeDocument": "word/document.xml"}),
        "word/_rels/document.xml.rels": relations({"styles": "styles.xml", "numbering": "numbering.xml"}),
        "word/document.xml": document,
        "word/styles.xml": root("styles", styles),
        "word/numbering.xml": root("numbering", numbering),
    }


def write_with_picture(path: Path, body: str, picture: bytes) -> Path:
    """Write a Word document with a picture pasted into it."""
    return write_package(
        path,
        {
            "_rels/.rels": relations({"officeDocument": "word/document.xml"}),
            "word/_rels/document.xml.rels": relations({"image": "media/image1.png"}),
            "word/document.xml": root("document", f"<w:body>{body}</w:body>"),
            "word/media/image1.png": picture,
        },
    )


def write_package(path: Path, content: dict[str, str | bytes]) -> Path:
    """Write a zip file of those parts."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in content.items():
            package.writestr(name, part)
    return path


def read_part(document: str | bytes, *, styles: str = "", numbering: str = "") -> Document:
    """The Document of a document part."""
    with TemporaryDirectory() as folder:
        path = write_package(Path(folder) / "a.docx", parts(document, styles=styles, numbering=numbering))
        return read_docx(path)


def read(body: str, *, styles: str = "", numbering: str = "") -> Document:
    """The Document of a body, the same whether tokens or an XML parser read it."""
    part = root("document", f"<w:body>{body}</w:body>")
    assert is_regular(part)
    by_tokens = read_part(part, styles=styles, numbering=numbering)
    by_parser = read_part(with_other_prefix(part), styles=styles, numbering=numbering)
    assert by_tokens == by_parser
    return by_tokens


def with_other_prefix(part: str) -> str:
    """The same part with ``x`` for the prefix ``w``, which only an XML parser understands."""
    return re.sub(r"(</?|[\s:]|xmlns:)w(?=[:=])", r"\1x", part)


def is_regular(part: str | bytes) -> bool:
    """Whether the fast way may be taken."""
    try:
        tell_tokens([part.encode() if isinstance(part, str) else part], Story(Styles(), {}))
    except IrregularError:
        return False
    return True


def line(runs: str, **more: str) -> str:
    """The text of a document of one paragraph, "" if it prints nothing."""
    return "\n".join(paragraphs(f"<w:p>{runs}</w:p>", **more))


def paragraphs(body: str, **more: str) -> list[str]:
    """The paragraphs of a document outside its tables."""
    return [paragraph.text for paragraph in read(body, **more).paragraphs()]


def grid(body: str, **more: str) -> Grid:
    """The only table of a document; it is checked to tile."""
    (only,) = read(body, **more).grids()
    only.check()
    return only


def drawn(table: Grid) -> list[str]:
    """A table, a line for each row: texts between bars, ``<`` and ``^`` where a cell goes on (see word_notation)."""
    rows = []
    for row in range(table.rows):
        places = [(table.at(row, column), column) for column in range(table.columns)]
        rows.append("|".join("^" if c.row < row else "<" if c.column < column else c.text for c, column in places))
    return rows


def run(text: str, properties: str = "") -> str:
    """A run of text."""
    return f'<w:r>{f"<w:rPr>{properties}</w:rPr>" if properties else ""}<w:t xml:space="preserve">{text}</w:t></w:r>'


def p(text: str = "", properties: str = "") -> str:
    """A paragraph of one run."""
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{run(text) if text else ''}</w:p>"


def tc(text: str = "", properties: str = "") -> str:
    """A cell with a paragraph for each line."""
    inner = "".join(p(part) for part in text.split("\n"))
    return f"<w:tc>{f'<w:tcPr>{properties}</w:tcPr>' if properties else ''}{inner}</w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    """A row."""
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{''.join(cells)}</w:tr>"


def tbl(*rows: str, columns: int = 0) -> str:
    """A table, with a grid of that many columns if there are any."""
    widths = '<w:gridCol w:w="1000"/>' * columns
    return f"<w:tbl><w:tblPr/>{f'<w:tblGrid>{widths}</w:tblGrid>' if columns else ''}{''.join(rows)}</w:tbl>"
