"""The contents (目录) as a field of Word, filled with the pages reckoned until Word works them out itself."""

from core.word.blocks import Contents, Entry
from core.word.markup import field_begin, field_end, paragraph, run
from core.word.styles import contents_style_id

_FIELD = r'TOC \o "1-2" \h \z \u'


def contents_xml(contents: Contents) -> str:
    """A paragraph for each entry inside one TOC field."""
    paragraphs = []
    for entry in contents.entries:
        begin = field_begin(_FIELD) if entry is contents.entries[0] else ""
        end = field_end() if entry is contents.entries[-1] else ""
        paragraphs.append(paragraph(begin + _link(entry) + end, contents_style_id(entry.level)))
    return "".join(paragraphs)


def bookmarked(place: int, inner: str) -> str:
    """The runs of the listed heading at a place, with the bookmark that its entry points at."""
    return f'<w:bookmarkStart w:id="{place}" w:name="{_name(place)}"/>{inner}<w:bookmarkEnd w:id="{place}"/>'


def _link(entry: Entry) -> str:
    page = field_begin(rf"PAGEREF {_name(entry.place)} \h") + run(str(entry.page)) + field_end()
    text = run(f"{entry.text}\t")
    return f'<w:hyperlink w:anchor="{_name(entry.place)}" w:history="1">{text}{page}</w:hyperlink>'


def _name(place: int) -> str:
    return f"_Toc{place + 1:08}"
