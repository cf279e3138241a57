"""The demonstration: an invented document goes to Excel and back through the real command line, then the window."""

import json
from pathlib import Path
from typing import Any

from devtools.environment import tool
from devtools.shell import ROOT, SetUpError, must, run
from devtools.system import has_display

OUT = ROOT / "out"
DOCUMENT = OUT / "示例绩效文本.docx"
TEMPLATES = ("hebei-form", "hebei-list")
WRITE_SAMPLE = """
import pathlib, sys
from core.samples.disclosure import write_sample
write_sample(pathlib.Path(sys.argv[1]))
"""
FACTS = ("layout", "year", "department", "overall", "projects")


def round_trip() -> None:
    """Write the document, read it, and take it through each template; raises SetUpError when a fact is lost."""
    OUT.mkdir(exist_ok=True)
    must(tool("python"), "-c", WRITE_SAMPLE, fresh(DOCUMENT))
    found = parse(DOCUMENT)
    for template in TEMPLATES:
        workbook = fresh(DOCUMENT.with_name(f"{DOCUMENT.stem}-{template}.xlsx"))
        must(tool("jibiao"), "convert", DOCUMENT, "-o", workbook, "--template", template)
        compare(found, parse(workbook))
    print(describe(found))


def fresh(path: Path) -> Path:
    """Clear the place of a file that an earlier demonstration left."""
    path.unlink(missing_ok=True)
    return path


def parse(file: Path) -> dict[str, Any]:
    """Read a file through the command line and give the JSON of it."""
    result = fresh(file.with_name(f"{file.name}.json"))
    must(tool("jibiao"), "parse", file, "--json", "-o", result)
    found: dict[str, Any] = json.loads(result.read_text(encoding="utf-8"))
    return found


def compare(before: dict[str, Any], after: dict[str, Any]) -> None:
    """Make sure that every fact came back; raises SetUpError when not."""
    lost = [fact for fact in FACTS if before.get(fact) != after.get(fact)]
    if lost:
        raise SetUpError(f"The workbook does not say the same as the document about: {', '.join(lost)}")


def describe(found: dict[str, Any]) -> str:
    """Give what was found as lines for people."""
    projects = found["projects"]
    indicators = sum(len(project["indicators"]) for project in projects)
    lines = [
        "",
        f"{found['department']} {found['year']}: {len(projects)} projects, {indicators} indicators, "
        f"{len(found['issues'])} findings; the same in the document and in both workbooks.",
        *map(project_line, projects),
        *(f"  {issue['path']}: {issue['message']}" for issue in found["issues"]),
        f"The files are in {OUT}",
        "",
    ]
    return "\n".join(lines)


def project_line(project: dict[str, Any]) -> str:
    """Give a project as a line for people."""
    texts = (project[name] for name in ("project_code", "project_name", "budget_total", "amount_unit"))
    return "  " + "  ".join(texts)


def window() -> int:
    """Open the window with the document, or draw it into a picture where there is no display; give the status."""
    if has_display():
        return run(tool("jibiao"), DOCUMENT)
    picture = fresh(OUT / "window.png")
    return run(tool("python"), "-m", "gui.screenshot", picture, DOCUMENT, QT_QPA_PLATFORM="offscreen")
