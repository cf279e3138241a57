"""Reading (识读结果): a document, what it means, and where we were unsure."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from core.document import Document
from core.facts import Fact
from core.findings import Finding, Source
from core.model import Disclosure

Role = Literal["form", "list", "other"]
"""What a table is: a form of one project (表样), a list of projects (列表), no performance table."""


@dataclass(frozen=True)
class Reading:
    """The result of parsing a file.

    ``roles`` says for each grid id what the table is; ``origins`` where in the source each fact's text stands.
    ``save`` is the id of the saving that wrote a workbook of this program, "" where it has none; None for other files.
    ``template`` is the id of the template that it was made with, "" for other files.
    """

    document: Document
    disclosure: Disclosure
    findings: tuple[Finding, ...] = ()
    roles: Mapping[str, Role] = field(default_factory=dict)
    origins: Mapping[Fact, tuple[Source, ...]] = field(default_factory=dict)
    save: str | None = None
    template: str = ""
