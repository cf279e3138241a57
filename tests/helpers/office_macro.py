"""Work done in LibreOffice itself (宏): Basic statements run on a workbook, which it saves again."""

import subprocess
from html import escape
from pathlib import Path

from tests.helpers.mangling import SOFFICE, through_office

_LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false"
 library:passwordprotected="false"><library:element library:name="Work"/></library:library>
"""
_MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Work" script:language="StarBasic">{}
</script:module>
"""
_PROGRAM = """Sub Run(source As String, target As String)
  Dim opening(0) As New com.sun.star.beans.PropertyValue
  opening(0).Name = "Hidden"
  opening(0).Value = True
  book = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, opening())
  {}
  Dim saving(0) As New com.sun.star.beans.PropertyValue
  saving(0).Name = "FilterName"
  saving(0).Value = "Calc MS Excel 2007 XML"
  book.storeToURL(ConvertToURL(target), saving())
  book.close(True)
End Sub"""


def worked_on(path: Path, statements: str) -> Path:
    """The workbook after Basic ``statements`` about its ``book`` in LibreOffice."""
    assert SOFFICE is not None
    through_office(path)  # which makes a profile to put the macro into
    profile, target = path.parent / "profile", path.with_name(f"{path.stem}-worked.xlsx")
    basic = profile / "user" / "basic" / "Standard"
    (basic / "script.xlb").write_text(_LIBRARY, "utf-8")
    (basic / "Work.xba").write_text(_MODULE.format(escape(_PROGRAM.format(statements))), "utf-8")
    macro = f'macro:///Standard.Work.Run("{path}","{target}")'
    command = [SOFFICE, f"-env:UserInstallation=file://{profile}", "--headless", "--norestore", macro]
    subprocess.run(command, check=True, capture_output=True, timeout=100)
    return target
