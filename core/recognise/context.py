"""Context (上下文): what stands between the tables and holds for the projects that follow."""

from dataclasses import dataclass

from core.recognise.draft import Text


@dataclass
class Context:
    """What paragraphs between the tables say of the project that follows."""

    title: Text | None = None
    unit: Text | None = None
    department: Text | None = None
    money: str | None = None
    name: Text | None = None
