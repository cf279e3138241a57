"""Pieces (拆分): a text cut at line breaks, at a separator, or at a place."""


def by_lines(text: str) -> list[str]:
    """按换行: its lines without blank ones."""
    return [line.strip() for line in text.split("\n") if line.strip()]


def by_separator(text: str, separator: str) -> list[str]:
    """按分隔符: what stands between the separators, which go; runs of white space count as one."""
    parts = text.split() if separator.isspace() else text.split(separator) if separator else [text]
    return [part.strip() for part in parts if part.strip()]


def by_place(text: str, place: int) -> list[str]:
    """按位置: the first ``place`` characters and the rest."""
    return [part.strip() for part in (text[:place], text[place:]) if part.strip()]
