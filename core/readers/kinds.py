"""Kind (文件种类): what a file is by its content, whatever its name ends in."""

from enum import StrEnum


class Kind(StrEnum):
    """The kinds of file that can be read; the value stands in ``Document.kind``."""

    DOCX = "docx"
    """Word 2007 and later, template and macro kinds included"""
    DOC = "doc"
    """Word 97–2003 and WPS 文字 (.doc .wps .wpt)"""
    RTF = "rtf"
    ODT = "odt"
    WORD_XML = "wordxml"
    """Word in one XML file: Word 2003 XML or a flat package"""
    XLSX = "xlsx"
    """Excel 2007 and later, template and macro kinds included"""
    XLS = "xls"
    """Excel 5–2003 and WPS 表格 (.xls .et)"""
    XLSB = "xlsb"
    ODS = "ods"
    SHEET_XML = "sheetxml"
    """Excel 2003 in one XML file (XML 电子表格 2003)"""
    CSV = "csv"
    """Values between commas, semicolons or tabs, in a file named as a table"""
    HTML = "html"
    MHT = "mht"
    """A web archive (单个文件网页)"""
    PDF = "pdf"
    PICTURE = "picture"
    """A scan or photo (扫描件、照片): PNG, JPEG, TIFF, BMP"""
    TEXT = "text"
    """Text without mark-up, such as text taken out of a PDF"""
