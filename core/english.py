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
    # core/readers/sniff.py, core/readers/refusal.py, core/readers/package.py
    "找不到文件“{name}”。请检查路径是否正确，文件是否已被移动或删除。": "The file “{name}” was not found. Check the path; it may have been moved or deleted.",
    "“{name}”是文件夹，不是文件。请选择其中的一个文件。": "“{name}” is a folder, not a file. Choose one of the files in it.",
    "无法读取“{name}”：没有权限，或文件正被别的程序占用。请关闭占用它的程序，或复制到自己的文件夹后再试。": (
        "“{name}” cannot be read: no permission, or another program holds it. Close that program, or copy the file to a folder of your own and try again."
    ),
    "“{name}”是空文件（0 字节）。请重新下载，或向发送人索取。": "“{name}” is empty (0 bytes). Download it again or ask the sender for it.",
    "“{name}”是图片，里面没有可读的文字。请向发送人索取 Word、Excel 或 PDF 原件。": (
        "“{name}” is a picture without readable text. Ask the sender for the Word, Excel or PDF original."
    ),
    "“{name}”是压缩包。请先解压，再打开里面的文件。": "“{name}” is an archive. Unpack it, then open the files inside.",
    "“{name}”是压缩包，不是 Word 或 Excel 文件。请先解压，再打开里面的文件。": (
        "“{name}” is a zip archive, not a Word or Excel file. Unpack it, then open the files inside."
    ),
    "“{name}”已损坏或没有下载完整。请重新下载，或用 Word、Excel 或 WPS 打开并另存一份后再试。": (
        "“{name}” is damaged or was not downloaded whole. Download it again, or open it in Word, Excel or WPS, save a copy and try that."
    ),
    "“{name}”设有打开密码。请用 Word、Excel 或 WPS 打开，去掉密码后另存一份再试。": (
        "“{name}” is locked with a password. Open it in Word, Excel or WPS, remove the password, save a copy and try that."
    ),
    "“{name}”是演示文稿，不是文档或表格。请打开 Word、Excel 或 PDF 格式的绩效文本。": (
        "“{name}” is a presentation, not a document or table. Open the performance text in Word, Excel or PDF format."
    ),
    "“{name}”不是文字文档，也不是表格。请打开 Word、Excel 或 PDF 格式的绩效文本。": (
        "“{name}” is neither a text document nor a table. Open the performance text in Word, Excel or PDF format."
    ),
    "“{name}”不是本程序能读的文件（可读 Word、WPS、Excel、PDF、网页、CSV 和文本文件）。请用原来的程序打开，另存为 docx 或 xlsx 后再试。": (
        "“{name}” is of no kind that can be read (Word, WPS, Excel, PDF, web page, CSV and text can). Open it in its own program, save it as docx or xlsx and try that."
    ),
    "“{name}”展开后过大，无法读取。请删去多余的内容或拆成几个文件后再试。": (
        "“{name}” unfolds to too much to be read. Remove what is not needed or split it into several files."
    ),
    # core/workbook/plain.py
    "部门": "Department",
    "本文件没有部门整体绩效目标的文字部分。": "This file has no text on the goals of the whole department.",
    "总体绩效目标": "Overall goal",
    "分项绩效目标": "Sub goals",
    "第 {n} 项": "Item {n}",
    "绩效目标": "Goal",
    "绩效指标": "Indicator",
    "工作保障措施": "Safeguards",
    "内容": "Text",
    # core/recognise, core/parse.py
    "项目编码的校验位不对，可能有一个字符认错，请对照原文。": "The check character of the project code is wrong; one character may be misread: compare with the source.",
    "项目编码应为 21 位，这里是 {count} 位或含有不该有的字符，请对照原文。": (
        "A project code has 21 characters; this one has {count} or holds characters that don't belong: compare with the source."
    ),
    "项目编码里的相似字符已换成标准的字母和数字。": "Look-alike characters in the project code were replaced by plain letters and digits.",
    "没有找到预算项目绩效目标表，文件中的表格已按原样列出，可以查看和导出。": (
        "No performance table of a budget project was found; the tables are shown as they are and can be exported."
    ),
    "“{name}”里没有表格。请确认选对了文件。": "“{name}” holds no table. Make sure that this is the right file.",
    # core/cli.py
    "命令用法不对：{message}\n查看用法：{program} --help": "Wrong use: {message}\nSee {program} --help",
    "绩表通：部门预算绩效文本与 Excel 之间的转换": "jibiao: budget performance disclosures to Excel and back",
    "转换内置的示例并读回，检查程序是否完好": "convert the built-in sample and read it back, to check this installation",
    "命令": "COMMAND",
    "读取文件，输出 JSON": "read a file and print JSON",
    "输出 JSON（默认）": "print JSON (default)",
    "写入文件而不是屏幕": "write to a file instead of the screen",
    "覆盖已有的文件": "replace an existing file",
    "转换为 Excel 报送表（.xlsx）或公开文本（.docx）": "convert to the Excel submission workbook (.xlsx) or the publication text (.docx)",
    "模板": "TEMPLATE",
    "模板编号或模板工作簿，例如 hebei-form、hebei-list": "id of a template or a template workbook, such as hebei-form, hebei-list",
    "按审核规则检查，列出问题": "check by the reviewers' rules and list the findings",
    "输出 JSON": "print JSON",
    "写出问题清单工作簿": "write the audit workbook",
    "缺少命令": "a command is missing",
    "已写入“{name}”：{projects} 个项目，{rows} 条指标。": "Wrote “{name}”: {projects} projects, {rows} indicators.",
    "模板里没有这些栏目，内容已随文件隐藏保存：{labels}": "The template has no place for these fields, which are kept hidden in the file: {labels}",
    "有 {count} 处需要核对，请打开窗口或用 check 命令查看。": "{count} places need a look: open the window, or use the check command.",
    "错误": "error",
    "疑问": "doubt",
    "提示": "note",
    # core/describe.py
    "绩效目标": "goal",
    "其他栏目": "further field",
    "整个文件": "whole file",
    "第 {number} 条指标": "indicator {number}",
    # core/convert.py
    "不知道怎样写“{name}”。请用 .xlsx（Excel）或 .docx（Word）作为文件名的结尾。": (
        "“{name}” is of no kind that can be written; let its name end in .xlsx (Excel) or .docx (Word)."
    ),
    # core/self_test.py
    "自检失败：读出的内容与示例不一致，请重新安装。": "Self-test failed: the sample did not come out right; install again.",
    "自检失败：模板“{title}”读回的内容不一致，请重新安装。": "Self-test failed: template “{title}” did not read back the same; install again.",
    "自检通过：{projects} 个项目，{templates} 个模板，写出与读回一致。": "Self-test passed: {projects} projects, {templates} templates, written and read back the same.",
}
