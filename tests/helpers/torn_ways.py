"""Torn pages in the ways that text comes in: a text file, Markdown, separated values, the clipboard."""

import csv
from collections.abc import Callable
from io import StringIO
from pathlib import Path

from core.document import Document
from core.readers import read
from core.readers.clipboard import copied_page, copied_text


def as_markdown(text: str) -> str:
    """A text whose rows stand between bars."""
    return "\n".join(f"| {line.replace(chr(9), ' | ')} |" if "\t" in line else line for line in text.split("\n"))


def as_values(text: str) -> str:
    """A text whose rows are separated by commas, and quoted where they hold one."""
    target = StringIO()
    csv.writer(target).writerows(line.split("\t") for line in text.split("\n"))
    return target.getvalue()


def read_file(folder: Path, name: str, text: str) -> Document:
    """The Document of a text in a file."""
    path = folder / name
    path.write_text(text, encoding="utf-8", newline="")
    return read(path)


def read_copied(folder: Path, text: str) -> Document:
    """The Document of a text that was copied."""
    path = folder / "剪贴板"
    path.write_bytes(copied_page("", text) or copied_text(text))
    return read(path)


WAYS: dict[str, Callable[[Path, str], Document]] = {
    "text": lambda folder, text: read_file(folder, "a.txt", text),
    "markdown": lambda folder, text: read_file(folder, "a.md", as_markdown(text)),
    "values": lambda folder, text: read_file(folder, "a.csv", as_values(text)),
    "clipboard": read_copied,
}
