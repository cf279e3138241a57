"""English of every sentence that ``say()`` speaks; a test holds it complete."""

ENGLISH: dict[str, str] = {
    # core/edits.py, core/operations.py
    "这一处已不存在，无法修改。": "This place is gone and cannot be changed.",
    "这个项目已不存在，无法修改。": "This project is gone and cannot be changed.",
    "这一处的内容已经变了，无法按原来的内容修改。": "The text here has changed since; the edit no longer fits.",
    "表格已经变了，这一步无法执行。": "The table has changed since; this step no longer fits.",
    "修改单元格": "Edit cell",
    "插入指标行": "Insert indicator row",
    "删除指标行": "Delete indicator row",
    # core/files.py
    "不能覆盖正在读取的原文件“{name}”，请换一个文件名。": "“{name}” is the file being read; choose another name.",
    "文件“{name}”已经存在。请换一个文件名，或选择覆盖（--force）。": "“{name}” exists already; choose another name, or replace it (--force).",
    "文件夹“{folder}”不存在，请换一个保存位置。": "The folder “{folder}” does not exist; save somewhere else.",
    "无法写入“{name}”：文件可能正在 Excel 或 WPS 中打开，或者是只读的。请关闭后重试，或另存为别的文件名。": (
        "“{name}” cannot be written: it may be open in Excel or WPS, or read-only. Close it and try again, or use another name."
    ),
    "无法写入“{name}”：{reason}。请检查磁盘空间或换一个保存位置。": "“{name}” cannot be written: {reason}. Check the disk space or save somewhere else.",
}
