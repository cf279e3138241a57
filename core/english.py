"""English of every sentence that ``say()`` speaks; a test holds it complete."""

ENGLISH: dict[str, str] = {
    # core/edits.py, core/operations, core/reshape.py
    "这张表格已不存在，无法修改。": "This table is gone and cannot be changed.",
    "表格至少要留一行一列。": "A table keeps at least one row and one column.",
    "已经到头了，不能再移动。": "This is the edge; it cannot be moved further.",
    "请先选中两个以上相邻的单元格。": "Select two or more neighbouring cells first.",
    "所选单元格没有合并过。": "The selected cells are not merged.",
    "计算符号或指标性质": "Sign or nature",
    "这样读不出绩效指标：至少要有“三级指标”和“指标值”两列。": "No indicators can be read like this: at least a name (三级指标) and a value (指标值) are needed.",
    "这个项目不是从原文的表格读出来的。": "This project was not read from a table of the source.",
    "重新读取这张表": "Read again",
    "作为绩效目标表读取": "Read as performance table",
    "改作其他表格": "Keep as another table",
    "请先选中指标行。": "Select indicator rows first.",
    "请选中相邻的几行。": "Select rows that follow each other.",
    "只有指标行的内容才能拆分到新行。": "Only texts of indicator rows can be split into new rows.",
    "移动指标行": "Move indicator rows",
    "复制指标行": "Duplicate indicator rows",
    "拆分到新行": "Split into new rows",
    "插入项目": "Insert project",
    "删除项目": "Delete project",
    "移动项目": "Move project",
    "复制项目": "Duplicate project",
    "拆成两个项目": "Split project in two",
    "合并两个项目": "Join two projects",
    "请选中新项目的第一个指标行：它上面至少要留一行。": "Select the first indicator row of the new project; at least one row must stay above it.",
    "这是最后一个项目，后面没有可以合并的项目。": "This is the last project; none follows that it could be joined with.",
    "{field}（被合并的项目）": "{field} (of the project joined)",
    "资金支出计划（被合并的项目）": "Spending plan (of the project joined)",
    "向下填充": "Fill down",
    "“{content}”会被挤掉，请先清空那一格或插入一行。": "“{content}” would be pushed out; empty its cell or insert a row first.",
    "对调两列": "Swap two columns",
    "右边只有 {n} 格，放不下拆出的 {pieces} 段。": "There are only {n} cells at the right, too few for {pieces} pieces.",
    "右边的单元格里已有“{content}”，请先清空或移开。": "The cell at the right holds “{content}”; empty it or move it away first.",
    "拆分单元格内容": "Split cell text",
    "内容并成一格": "Join texts in one cell",
    "插入行": "Insert rows",
    "删除行": "Delete rows",
    "移动行": "Move rows",
    "插入列": "Insert columns",
    "删除列": "Delete columns",
    "移动列": "Move columns",
    "合并单元格": "Merge cells",
    "取消合并单元格": "Unmerge cells",
    "单元格": "Cell",
    "表格 {n}": "Table {n}",
    "第 {row} 行 {column} 列": "row {row}, column {column}",
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
    "“{name}”是图片，里面没有可读的文字。请向发送人索取 Word、Excel 或带文字的 PDF 原件；也可装上文字识别（OCR）组件 jibiao-ocr 后再打开。": (
        "“{name}” is a picture without readable text. Ask the sender for the Word, Excel or PDF original with text, or install the add-on for text recognition (OCR), jibiao-ocr, and open it again."
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
    # core/workbook/forms/plain.py
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
    "这个项目没有读到绩效指标，请对照原文。": "No indicators were found for this project; compare with the source.",
    "没有找到这个项目的名称，请对照原文补上。": "No name was found for this project; add it from the source.",
    "没有认出哪一列是指标值，请对照原文补上。": "No column could be made out as the values; add them from the source.",
    "这条指标是从文字表述中拆分出来的。": "This indicator was taken out of a text.",
    "这条指标是从文字表述中拆分出来的，名称和指标值的分界不能确定，请对照原文。": "This indicator was taken out of a text, and "
    "it is not certain where its name ends and its value begins; compare with the source.",
    "原文两处写的这个金额不一样，另一个列在项目的其他内容里，请核对。": (
        "The source tells this amount twice, and not the same; the other stands among the further texts of the project."
    ),
    "这一行的内容可能整体错了列，请对照原文核对。": "The texts of this row may all stand beside their columns; compare with the source.",
    "这一格的内容没有读入，请对照原文补到相应位置：{texts}": "The text of this cell was not read; add it at its place: {texts}",
    "这里有 {n} 格的内容没有读入，请对照原文补到相应位置：{texts}": "The texts of {n} cells were not read; add them at their places: {texts}",
    "隐藏的工作表“{sheet}”里有绩效目标表，没有读入。如果需要，请在 Excel 里取消隐藏，保存后重新打开。": (
        "The hidden sheet “{sheet}” holds a performance table, which was not read. If it is wanted, show the sheet in Excel, save and open the file again."
    ),
    "这张表看起来像绩效指标表，但没有认出表头，内容没有读成项目和指标，请对照原文。": "This table looks like one of indicators, but its "
    "header was not understood and nothing of it was read as projects; compare with the source.",
    "正文里有 {n} 段文字写的是绩效指标，没有读入任何项目，请对照原文：{words}": "{n} paragraphs tell of indicators and were read into "
    "no project; compare with the source: {words}",
    "目录中有 {n} 个项目在正文里没有读到：{names}": "The table of contents names {n} projects that were not found: {names}",
    "文件里有 {n} 个部门：{names}。每个项目各自注明所属部门。": "The file is of {n} departments: {names}. Each project names its own.",
    "项目编码的校验位不对，可能有一个字符认错，请对照原文。": "The check character of the project code is wrong; one character may be misread: compare with the source.",
    "项目编码应为 21 位，这里是 {count} 位或含有不该有的字符，请对照原文。": (
        "A project code has 21 characters; this one has {count} or holds characters that don't belong: compare with the source."
    ),
    "项目编码里的相似字符已换成标准的字母和数字。": "Look-alike characters in the project code were replaced by plain letters and digits.",
    "这一格原文为空，已按上一行或指标体系补上。": "Blank in the source; filled from the row above or by the indicator tree.",
    "这一行左边的合并单元格丢失，内容左移了，已放回原来的列。": (
        "The merged cell at the left of this row was lost and the row slid left; it is back in its columns."
    ),
    "这里的内容不像是“{label}”，可能放错了列，请对照原文。": (
        "This does not look like “{label}”; it may stand in the wrong column. Compare the source."
    ),
    "这一格在换页处被分成两段，已接在一起，请对照原文。": (
        "A page end had cut this cell in two; the parts are joined. Compare the source."
    ),
    "左边的单元格盖住了这一列，这里的内容无法确定，请对照原文。": "The cell at the left reaches over this column; what belongs here is not known: compare with the source.",
    "没有找到预算项目绩效目标表，文件中的表格已按原样列出，可以查看和导出。": (
        "No performance table of a budget project was found; the tables are shown as they are and can be exported."
    ),
    "“{name}”里有绩效目标表的文字，但表格的行列已经丢失（从 PDF 复制的文字常会这样）。"
    "请直接打开原来的 PDF 或 Word 文件。": (
        "“{name}” holds the words of performance tables, but their rows and columns are lost, as often in text copied from a PDF. Open the original PDF or Word file instead."
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
    "程序出现意外错误（{fault}）。请把文件和这句话一起发给维护人员。": "An unexpected error occurred ({fault}). Send the file and this sentence to the maintainers.",
    "缺少命令": "a command is missing",
    "已写入“{name}”：{projects} 个项目，{rows} 条指标。": "Wrote “{name}”: {projects} projects, {rows} indicators.",
    "模板里没有这些栏目，内容已随文件隐藏保存：{labels}": "The template has no place for these fields, which are kept hidden in the file: {labels}",
    "有 {count} 处需要核对，请打开窗口或用 check 命令查看。": "{count} places need a look: open the window, or use the check command.",
    "错误": "error",
    "疑问": "doubt",
    "提示": "note",
    # core/describe.py
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
    # core/readers/docx
    "“{name}”里没有 Word 正文，无法读取。请用 Word 或 WPS 打开它，另存为 docx 后再试。": (
        "“{name}” has no Word text in it. Open it in Word or WPS, save it as docx and try again."
    ),
    "“{name}”里嵌着另一份没有并入正文的文件，不能直接读取。请用 Word 打开它，另存为 docx 后再试。": (
        "“{name}” has another file embedded that is not part of its text yet, so it cannot be read as it is. "
        "Open it in Word, save it as docx and try again."
    ),
    "合并单元格下面还压着文字“{hidden}”，Word 不显示，没有读入。请核对。": (
        "Under the merged cell there is a text “{hidden}” that Word does not show; it was not read. Please check."
    ),
    # core/readers/sheet/lay.py, core/readers/doubts.py
    "合并单元格下面还压着文字“{hidden}”，表格不显示，没有读入。请核对。": (
        "Text “{hidden}” lies under a merged cell, where the sheet does not show it; it was not read. Please check."
    ),
    "长编码被存成了数字，第 15 位以后的数字已经丢失。请对照原件核对。": (
        "A long code was stored as a number; its digits from the 16th on are lost. Compare with the original."
    ),
    "这个单元格的公式出错，显示为“{shown}”。请对照原件核对。": (
        "The formula of this cell failed and shows “{shown}”. Compare with the original."
    ),
    # core/checks/codes.py
    "项目编码应为 21 位，现为 {length} 位，请核对": "The project code should have 21 characters but has {length}; check it",
    "项目编码应为 21 位，请核对": "The project code should have 21 characters; check it",
    "项目编码为空，请填写 21 位编码": "The project code is empty; fill in its 21 characters",
    "项目编码变成了数字，位数已经丢失，请从原文件重新复制为文本": "The project code was turned into a number and has lost digits; copy it again as text",
    "项目编码只能由数字和大写字母组成，请核对": "A project code holds digits and capital letters only; check it",
    "项目编码的校验位不符，可能有一位写错，请对照原文核对": "The check character of the project code is wrong; one character may be mistyped, compare with the source",
    "项目编码重复，请核对": "The project code is used twice; check it",
    "项目编码的区划为 {part}，多数项目为 {usual}，请核对": "The region in the project code is {part}, that of most projects {usual}; check it",
    "项目编码的区划与多数项目不同，请核对": "The region in the project code is not that of most projects; check it",
    "项目编码的年份为 20{part}，多数项目为 20{usual}，请核对是否为延续项目": "The year in the project code is 20{part}, that of most projects 20{usual}; check whether the project is a continued one",
    "项目编码的年份与多数项目不同，请核对": "The year in the project code is not that of most projects; check it",
    "项目编码与第 {seq} 个项目“{name}”重复，请核对": "Project {seq}, “{name}”, has the same project code; check it",
    # core/checks/completeness.py
    "项目名称为空，请填写": "The project name is empty; fill it in",
    "一级指标为空，请填写": "Level 1 is empty; fill it in",
    "二级指标为空，请填写": "Level 2 is empty; fill it in",
    "三级指标名称为空，请填写": "The name of the indicator is empty; fill it in",
    "指标值为空，请填写": "The value is empty; fill it in",
    "这一行的内容可能错了列，请对照原文核对": "The texts of this row may stand in the wrong columns; compare with the source",
    "没有识别到绩效指标，请对照原文核对": "No indicators were recognised; compare with the source",
    "指标描述可能错填到了“明细指标（个性）”列，请移回“指标描述”列": "The description may have slid into the column of individual indicators; move it back",
    "个性指标的指标值可能错填到了“指标描述”列，请移到“指标值（个性）”列": "The value of the individual indicator may have slid into the column of descriptions; move it to its own",
    # core/checks/coverage.py
    "指标不够完整：缺少{kinds}，请补充": "The indicators are not complete: {kinds} missing; add them",
    "指标不够完整，缺少数量、质量、时效或成本指标": "The indicators are not complete: quantity, quality, time or cost is missing",
    "建议增加明确产出指标": "Clear output indicators should be added",
    "建议增加明确效益指标": "Clear benefit indicators should be added",
    "建议增加满意度指标": "A satisfaction indicator should be added",
    "三级指标少于 3 个，指标不够细化": "Fewer than 3 indicators: not detailed enough",
    # core/checks/levels.py
    "一级指标类型错误，请按二级指标归类": "Wrong level 1; it follows from level 2",
    "二级指标类型错误，指标名称与所属类型不符": "Wrong level 2: the name of the indicator does not belong there",
    "二级指标类型错误：满意度不属于{level2}，应归入满意度指标": "Wrong level 2: satisfaction belongs under satisfaction indicators, not under {level2}",
    "二级指标类型错误：及时性不属于{level2}，应归入时效指标": "Wrong level 2: being in time belongs under time indicators, not under {level2}",
    "二级指标类型错误：这是比率，数量指标应为绝对数": "Wrong level 2: this is a rate, a quantity should be an absolute number",
    "指标不够细化：三级指标只是上级指标的名称，请写明具体指标": "Not detailed enough: the indicator only repeats the name of its level; name what is measured",
    "满意度指标的名称中没有“满意度”，请核对": "A satisfaction indicator whose name does not say so; check it",
    "同一指标在产出指标中已有，效益指标应另设": "The same indicator stands under output; benefit needs one of its own",
    "这一行与本项目前面的一行完全相同，请删除或修改": "This row is the same as one above it; delete or change it",
    "一级指标类型错误：“{level2}”应归入“{right}”": "Wrong level 1: “{level2}” belongs under “{right}”",
    # core/checks/matching.py
    "指标与指标值不匹配，请核对单位": "Indicator and value do not match; check the unit",
    "比率超过了 100%，请核对": "The rate is above 100%; check it",
    "满意度低于 90%，请确认": "Satisfaction below 90%; please confirm",
    "指标与指标值不匹配：单位“{unit}”与指标名称不符，请核对": "Indicator and value do not match: the unit “{unit}” is not what the name counts; check it",
    # core/checks/money.py
    "预算数 {total} 不等于各项资金之和 {sum}，请核对": "The budget {total} is not the sum of its parts, {sum}; check it",
    "金额不是数字，请改为数字": "The amount is not a number; make it one",
    "预算数不等于各项资金之和，请核对": "The budget is not the sum of its parts; check it",
    "预算数与各项资金之和相差一万倍，可能混用了万元和元，请统一金额单位": "The budget and the sum of its parts differ by ten thousand: 万元 and 元 may be mixed; use one unit",
    "预算数为空，各项资金之和为 {sum}，请填写": "The budget is empty, its parts add up to {sum}; fill it in",
    # core/checks/plan.py
    "资金支出计划最后一期为 {last}，应达到 100%": "The last figure of the spending plan is {last}; it should be 100%",
    "资金支出计划应为累计百分比，逐期不减，最后一期为 100%": "The spending plan should be cumulative percentages that never fall and end at 100%",
    "资金支出计划不是百分比，请改为 0 到 100 之间的数": "The spending plan holds no percentage here; write a number from 0 to 100",
    "资金支出计划超过了 100%，请核对": "The spending plan is above 100%; check it",
    "资金支出计划是累计数，不应小于前一期，请核对": "The spending plan is cumulative and cannot fall below the figure before it; check it",
    # core/checks/texts.py
    "文字太长，超过系统的字数限制，请精简": "The text is longer than the systems take; shorten it",
    "{field}有 {length} 字，超过 {limit} 字的限制，请精简": "{field} has {length} characters, more than {limit}; shorten it",
    "表格标题与项目名称不一致，请核对": "The heading of the table does not agree with the project name; check it",
    # core/checks/values.py
    "数字 {number} 没有计量单位，请补充": "The number {number} has no unit; add it",
    "模板中的占位符号没有替换，请填写实际内容": "A placeholder of the template was left; put in what is meant",
    "定量指标的指标值应为数字，请改为数字": "The value of a quantitative indicator should be a number; make it one",
    "定量指标的计量单位为空，请填写": "The unit of a quantitative indicator is empty; fill it in",
    "指标值的数字没有可衡量的单位，请补充单位": "The number has no unit to measure it by; add one",
    "数字 {number} 与“{wording}”对不上，请写明计量单位": "The number {number} does not fit “{wording}”; write the unit",
    "指标值只有文字，不够细化、量化，建议量化": "Words only: not detailed enough, better a number",
    "定性指标，能量化的建议量化": "A qualitative indicator; better a number where there can be one",
    "计算符号建议统一写作“≥”或“≤”": "Better write the sign as “≥” or “≤”",
    # core/checks/weights.py
    "建议拆分指标：一条指标里写了多项内容": "Split this indicator: it says several things at once",
    "项目编码的年份与文件年度不同，请核对": "The year of the project codes is not that of the document; check them",
    "多数项目编码的年份为 20{usual}，文件年度为 {year}，请核对": "Most project codes are of the year 20{usual}, the document is of {year}; "
    "check them",
    "权重合计应为 100，请核对": "The weights should add up to 100; check them",
    "权重合计为 {total}，应为 100，请核对": "The weights add up to {total} instead of 100; check them",
    # core/checks/whole.py
    "单位名称与其他项目不一致，请核对": "The name of the unit differs from that in other projects; check it",
    "文字说明中的项目个数与表格不符，请核对": "The number of projects in the text is not that of the tables; check it",
    "文字说明中的资金总额与表格不符，请核对": "The sum of money in the text is not that of the tables; check it",
    "文字说明有 {stated} 个项目，表格有 {have} 个，请核对": "The text speaks of {stated} projects, there are {have} tables; check it",
    "文字说明的资金总额为 {stated}，表格合计为 {have}，请核对": "The text speaks of {stated}, the tables add up to {have}; check it",
    "单位 {code} 在其他项目中的名称为“{name}”，请核对": "Unit {code} is called “{name}” in other projects; check it",
    # core/commands
    "正在读取“{name}”：{percent}%": "Reading “{name}”: {percent}%",
    # core/readers/scan
    "文件共 {of} 页，其中 {pages} 页是扫描件，需要文字识别。": (
        "{pages} of the {of} pages of the file are scans and need text recognition."
    ),
    "在图片“{name}”上没有找到文字。请确认选对了文件，照片要拍得清楚、端正。": (
        "No text was found in the picture “{name}”. Check that it is the right file; a photo has to be sharp and straight."
    ),
    "这一格是从图片上识别的，“{characters}”可能有误（把握 {percent}%）。请对照原文核对。": (
        "This cell was recognised in a picture; “{characters}” may be wrong ({percent}% sure). Check it against the original."
    ),
    "这一格可能漏识了字，在“{character}”旁边。请对照原文核对。": (
        "A character of this cell may have been left out, beside “{character}”. Check it against the original."
    ),
    "识别为“{original}”，已按表格的固定用语改为“{word}”。": (
        "Recognised as “{original}”, changed to “{word}”, a fixed word of these forms."
    ),
    "识别为“{original}”，很可能是“{fix}”（扫描件常把“≥”认成“{sign}”）。": (
        "Recognised as “{original}”, which is probably “{fix}” (in scans “≥” is often taken for “{sign}”)."
    ),
    "发文字号的年份通常用六角括号“〔〕”，这里可能认错了括号。请对照原文核对。": (
        "The year of a document number usually stands in brackets “〔〕”; the brackets may be recognised wrongly. Check them against the original."
    ),
    "“{name}”是 GIF 或 WebP 图片，本程序不能识别。请另存为 PNG 或 JPG 后再试，或向发送人索取原件。": (
        "“{name}” is a GIF or WebP picture, which can't be recognised here. Save it as PNG or JPG and try again, or ask the sender for the original."
    ),
    # core/readers/pdf
    "文件里有 {count} 张较大的图片，图片里的文字没有读取。请对照原文，需要时手工补录。": (
        "The file holds {count} large pictures, whose text was not read. Compare with the original, and type in by hand what is needed."
    ),
    "“{name}”里没有表格，只有 {count} 张图片，里面的文字没有读取。请向发送人索取带文字的原件；"
    "扫描件请装上文字识别（OCR）组件 jibiao-ocr，存为 docx、PDF 或图片后再打开。": (
        "“{name}” holds no table, only {count} pictures whose text was not read. Ask the sender for an original with text; for scans install the add-on jibiao-ocr, and open them as docx, PDF or pictures."
    ),
    "第 {pages} 页是图片，没有可读的文字，未识别。请索取带文字的原件，或手工补录这些页。": (
        "Page {pages} is a picture without readable text and was not recognised. Ask for an original with text, or type it in by hand."
    ),
    "第 {pages} 页的字体没有注明文字编码，读出的可能是乱码。"
    "请索取 Word 或 Excel 原件，或装上文字识别（OCR）组件 jibiao-ocr 后再打开。": (
        "The fonts of page {pages} do not tell what their characters are: the text may be garbage. Please ask for the"
        " Word or Excel original, or install the text recognition (OCR) add-on jibiao-ocr and open the file again."
    ),
    "这一格的文字是别的识别软件生成的，可能有误。请对照原文核对。": (
        "The text of this cell was recognised by another program and may be wrong. Please compare with the original."
    ),
    "第 {pages} 页是扫描件，文字由识别软件生成，可能有错。请对照原文核对。": (
        "Page {pages} is a scan whose text was made by a recognition program and may be wrong. Check it against the original."
    ),
    "“{name}”是扫描件，页面上只有图片，没有可读的文字。请索取 Word、Excel 或带文字的 PDF 原件；也可装上文字识别（OCR）组件 jibiao-ocr 后再打开。": (
        "“{name}” is a scan: its pages are pictures without readable text. Ask for the Word, Excel or PDF original with text, or install the add-on for text recognition (OCR), jibiao-ocr, and open it again."
    ),
    "第 {pages} 页上有水印“{mark}”，没有读进表格。": (
        "Page {pages} has the watermark “{mark}” across it; it was not read into the tables."
    ),
    "“{name}”的页面上没有文字。请确认选对了文件。": "There is no text on the pages of “{name}”. Check that it is the right file.",
    "“{name}”设有打开密码或权限限制。请用 PDF 阅读软件打开，去掉密码后另存一份再试。": (
        "“{name}” is locked with a password or by permissions. Open it in a PDF reader, remove the password, save a copy and try that."
    ),
    "表格跨页，第 {pages} 页重复的表头没有再列出。": "The table runs over pages; the header repeated on page {pages} is not listed again.",
    "这一格被页末切开，前后两页的文字已接在一起。": "The page end cut this cell; the text of both pages has been joined.",
    "这一行可能被页末切成两半，已接在一起。请对照原文核对。": (
        "The page end probably cut this row in two; its halves have been joined. Check it against the original."
    ),
    "文字越过了表格线，可能属于相邻的格。请对照原文核对。": "Text runs over a ruling line and may belong to the next cell. Check it against the original.",
    "这一格的边线不完整，格子的范围可能不对。请对照原文核对。": (
        "The lines around this cell are not complete; its extent may be wrong. Check it against the original."
    ),
    "第 {pages} 页的表格没有竖线，列是按文字之间的空白推定的。请对照原文核对。": (
        "The tables on page {pages} have no vertical lines: their columns were inferred from the white space between"
        " texts. Please compare with the original."
    ),
    "这张表没有表格线，行列是按文字的位置推定的。请对照原文核对。": (
        "This table has no ruling lines; its rows and columns follow from where the text stands. Check it against the original."
    ),
    "表格的行高是固定的，这一格已经写满，放不下的文字可能没有印出来。请对照原文核对。": (
        "The rows of this table have a fixed height and this cell is full: "
        "text that it has no room for may not be printed. Please compare with the original."
    ),
    "这一格放不下全部文字，后面的文字可能没有印出来。请对照原文核对。": (
        "The cell is too small for its text; what follows may not have been printed. Please compare with the original."
    ),
    "这一格的文字在页面上没有显示完，已按文件里的文字读全。": "The page does not show all the text of this cell; it was read whole from the file.",
    "有的字在文件里没有编码，可能读错。请对照原文核对。": "Some characters have no code in the file and may be read wrongly. Check it against the original.",
    "有的字叠印在一起，可能读错。请对照原文核对。": "Some characters are printed over each other and may be read wrongly. Check it against the original.",
    "这一格最后的数字像是页码，没有读进来。请对照原文核对。": (
        "The number at the end of this cell looks like a page number and was left out. Please compare with the original."
    ),
    "有的字印得小而高（上标），可能是注号，不属于这一格的内容。请对照原文核对。": (
        "Some characters are small and raised: they may be the mark of a note and no part of this cell. "
        "Please compare with the original."
    ),
    "有的字在文件里编成了部首，已换成同形的汉字。": "Some characters are coded as radicals in the file; the characters that look the same were put in.",
    # core/describe.py
    "项目": "Project",
    # core/workbook/reports/report.py
    "序号": "No.",
    "严重程度": "Severity",
    "指标": "Indicator row",
    "栏目": "Field",
    "当前内容": "Text now",
    "问题与处理": "What is wrong, what to do",
    "建议改为": "Suggested text",
    "规则": "Rule",
    "原文": "Source text",
    "原文位置": "Place in the source",
    "问题清单": "Findings",
    "第 {page} 页": "page {page}",
    "表格第 {row} 行第 {column} 列": "table row {row}, column {column}",
    "说明": "Meaning",
    "数量": "Count",
    "规则汇总": "By rule",
    "读取时的疑点或修复": "Doubt or repair while reading",
    "没有发现问题": "Nothing was found",
    # core/readers/clipboard.py
    "剪贴板": "Clipboard",
    "剪贴板里没有表格。请先在 Word、WPS、Excel 或网页中选中表格并复制。": (
        "There is no table on the clipboard. Select a table in Word, WPS, Excel or a web page and copy it first."
    ),
    "剪贴板里是图片，这台电脑没有装文字识别（OCR）组件 jibiao-ocr，不能识别。请复制表格本身（不要截图），或装上组件后再试。": (
        "There is a picture on the clipboard, and the add-on for recognising text (jibiao-ocr) is not installed. "
        "Copy the table itself (no screenshot), or install the add-on and try again."
    ),
    # core/clippings.py
    "剪贴板 {n}": "Clipboard {n}",
    "无法保存剪贴板的内容：{reason}。请检查磁盘空间。": "What was copied could not be kept: {reason}. Check the free space.",
    # core/checks/levels.py
    "三级指标名称在本项目中重复，系统可能不接受，请加以区分": "The name of the indicator stands twice in this project, which systems may refuse; tell the two apart",
    # core/readers/office/__init__.py
    "读取“{name}”需要 Word、WPS 或 LibreOffice，本机没有找到。请在装有 Word 或 WPS 的电脑上打开它，另存为 {ending} 后再试。": (
        "Reading “{name}” needs Word, WPS or LibreOffice, and none was found here. Open it on a computer with Word or WPS, save it as {ending} and try that."
    ),
    "本机的办公软件没能打开“{name}”，文件可能已损坏或设有密码。请用 Word 或 WPS 打开，另存为 {ending} 后再试。": (
        "The office program of this computer could not open “{name}”; it may be damaged or locked. Open it in Word or WPS, save it as {ending} and try that."
    ),
    # core/workbook: templates, filling, reading back
    "没有名为“{name}”的模板。可用的模板有：{known}；也可以给出模板工作簿的路径。": (
        "There is no template “{name}”. There are: {known}; the path of a template workbook will do too."
    ),
    "模板不能使用：{reason}": "The template cannot be used: {reason}",
    "工作簿“{name}”里没有标记，不能用作模板。请在单元格里填入 {{{{项目名称}}}} 这样的标记。": (
        "The workbook “{name}” holds no tags and cannot be a template. Type tags such as {{{{项目名称}}}} into its cells."
    ),
    "模板“{name}”的工作表“{sheet}”里有不认识的标记“{tag}”。": "Template “{name}”, sheet “{sheet}”: the tag “{tag}” is unknown.",
    "模板“{name}”的工作表“{sheet}”里有不认识的标记“{tag}”。是不是“{nearest}”？": (
        "Template “{name}”, sheet “{sheet}”: the tag “{tag}” is unknown. Is it “{nearest}”?"
    ),
    "“{name}”不是 Excel 工作簿（.xlsx）。请用 Excel 或 WPS 另存为 .xlsx 后再试。": (
        "“{name}” is no Excel workbook (.xlsx). Save it as .xlsx in Excel or WPS and try again."
    ),
    "“{name}”不是本程序导出的工作簿，或其中的隐藏信息已被删除。请用导出的原文件再试。": (
        "“{name}” was not exported by this program, or the hidden information in it is gone. Try the file as it was exported."
    ),
    "这一行是新增的，所写的项目不在项目表中，已归入上一行的项目。": (
        "This row was added, and the project it names is not among the projects; it was put to the project of the row above."
    ),
    "“{label}”在几处写得不一样，以第一处的“{first}”为准。": "“{label}” differs from place to place; “{first}”, which stands first, counts.",
    "单元格里的固定文字被改动了，无法分清其中的各项内容，请核对“{label}”。": (
        "The fixed text in the cell was changed, so its parts cannot be told apart; check “{label}”."
    ),
    "“{label}”变成了数字，开头的 0 或末尾的几位可能已经丢失。": (
        "“{label}” has become a number; zeros at its start or digits at its end may be lost."
    ),
    "“{label}”是空的，已按上一行补上。": "“{label}” was empty and was filled from the row above.",
    "“指标值”与旁边的符号、数值、单位、文字不一致，以“指标值”为准。": (
        "The value differs from the sign, number, unit and wording beside it; the value counts."
    ),
    "工作表“{sheet}”里找不到“{label}”这一列，它的内容没有读回。": "The column “{label}” of the sheet “{sheet}” is gone; it was not read back.",
    "模板“{name}”含有宏，请把文件名的结尾改为 .xlsm。": "The template “{name}” holds macros; let the file name end in .xlsm.",
    "模板“{name}”没有宏，请把文件名的结尾改为 .xlsx。": "The template “{name}” holds no macros; let the file name end in .xlsx.",
    # core/workbook/forms/form.py
    "请保留单元格里的固定文字“{label}”，只修改其余部分。": "Keep the fixed text “{label}” of the cell and change the rest only.",
    "这里只能填数字。": "Only a number can stand here.",
    # core/word/template.py
    "模板“{name}”不能使用：不是 Word 文档（.docx），或文件已损坏。": (
        "The template “{name}” cannot be used: it is no Word file (.docx), or it is damaged."
    ),
    "文中没有标记。请在要填内容的地方写上 {{{{项目名称}}}} 这样的标记。": (
        "The text holds no tags. Write tags such as {{{{项目名称}}}} where contents shall stand."
    ),
    "（另有 {count} 处错误）": " ({count} more errors)",
    "Word 样式“{name}”不能使用：{told}": "The Word template “{name}” cannot be used: {told}",
    "其他表格": "Other tables",
    # core/readers/text
    "“{character}”可能是识别错误的字，请对照原文。": "“{character}” may be a misread character: compare with the source.",
    "这段文字像是被表格线切掉了右半部分，请对照原文。": "The right half of this text seems cut off at a table border: compare with the source.",
    "这里的文字像是从别的单元格错位过来的，请对照原文。": "This text seems to have strayed here from another cell: compare with the source.",
    "其他行都是“≥”，这里的“＞”可能是识别错误，请对照原文。": "The other rows have “≥”; “＞” here may be misread: compare with the source.",
    "指标值里有表格线留下的符号，请对照原文。": "The value holds strokes of a table rule: compare with the source.",
    "这个单元格在换页处断开，已接上。": "The cell was broken at a page end and is joined.",
    "这一段文字单独成行，按位置归到这个单元格，请对照原文。": "This piece stood in a row of its own and was put here by its place: compare with the source.",
    "这一行前后有零散的文字，内容可能不完整，请对照原文。": "Loose pieces of text stand beside this row; it may be incomplete: compare with the source.",
    "标签印在合并单元格的中间，已补到这一行。": "The label is printed in the middle of a merged cell and is brought to this row.",
    "这里的标签认不出，已按指标体系补上，请对照原文。": "The label can't be read and is filled in by the indicator tree: compare with the source.",
    "原文中这一行没有标签，可能属于“{label}”，也可能属于相邻的标签，请对照原文。": "This row has no label in the source: it may belong to “{label}” or to the label beside it, compare with the source.",
    "这一行在原文中错开了{count}列，已移回原来的列。": "This row stood {count} columns beside its place and is moved back.",
    "两格的内容在原文中连在一起，已分开。": "Two cells are run together in the source and are parted.",
    "这一行的内容与表头的列对不上，请对照原文。": "What this row holds does not match the columns of its header: compare with the source.",
    "标签在换页处断开，已接上。": "The label was broken at a page end and is joined.",
    "这个单元格在原文中被表格线切断，已拼接，请对照原文。": "The cell was cut at a table border and is joined: compare with the source.",
    "标签不完整，已按指标体系补全。": "The label was incomplete and is completed by the indicator tree.",
    "原文这里没有文字，可能在转换时丢失，请对照原件。": "The text has nothing here; it may have been lost: compare with the original.",
    "百分比被表格线切断，拼接后不合理，请对照原件。": "The percentage was cut at a table border and does not join well: compare with the original.",
    "百分比被表格线切断，已拼接。": "The percentage was cut at a table border and is joined.",
    "项目编码被表格线切断，已拼接为 {count} 位，请对照原件。": "The project code was cut at a table border and joined to {count} characters: compare with the original.",
    "项目名称与标题不一致，请对照原件。": "The project's name differs from the heading: compare with the original.",
    "这段文字被表格线切断，已拼接，请对照原件。": "This text was cut at a table border and is joined: compare with the original.",
    "项目编码被表格线切断，已拼接，校验位相符。": "The project code was cut at a table border and is joined; its check character agrees.",
    "项目名称被切断，已按标题补全。": "The project's name was cut and is completed from the heading.",
    "资金用途被切断，已按绩效目标中的同一句话补全。": "The purpose was cut and is completed from the same sentence among the goals.",
    "这里像是指标行，但没有认出表头，无法确定各列的内容，请对照原文。": "This looks like a row of an indicator, but no header says what its columns are: compare with the source.",
    "这个指标值可能少了符号或单位，应为“{value}”，请对照原文。": "This value may have lost its sign or unit and be “{value}”: compare with the source.",
    "“{character}”只是半个字，内容可能被表格线切断，请对照原文。": "“{character}” is half a character; the text may be cut at a table border: compare with the source.",
    "这个指标值像是没有写完，后面的内容可能丢失，请对照原文。": "This value seems to break off; its end may be lost: compare with the source.",
    "这一行只有表格线留下的符号，已略去。": "This row has only signs left by ruling lines; it is left out.",
    "其他行多是“{longer}”，这里可能少了一位数字，请对照原文。": "Most other rows have “{longer}”; a digit may be missing here: compare with the source.",
    "金额被表格线切断，已拼接，请对照原件。": "The amount was cut at a table border and is joined: compare with the original.",
    "各项目按编码排列，这个编码不合顺序，可能有字符认错，请对照原件。": "The projects are in the order of their codes, this one is not: a character may be misread, compare with the original.",
    "资金用途中的同一句话在这里是“{other}”，请对照原件。": "The same sentence in the purpose has “{other}” here: compare with the original.",
    "这段文字写到了行末，后面的行可能丢失，请对照原文。": "The text runs to the end of its line; the lines behind may be lost: compare with the source.",
    "这里像是文件名称，末尾的字可能丢失，请对照原文。": (
        "This looks like the name of a document whose last characters are lost. Check it against the original."
    ),
    "同样的内容在别的行更长，这里可能缺了末尾的字，请对照原文。": "Another row has the same text and more; its end may be missing here: compare with the source.",
    "资金支出计划中有认不出的文字，请对照原件。": "The plan holds text that is no percentage: compare with the original.",
    # core/describe.py, core/compare
    "年度": "Year",
    "标题": "Heading",
    "改动": "changed",
    "增加": "added",
    "减少": "removed",
    "仅空白或全半角不同": "spacing or width only",
    "写法不同": "spelling only",
    "没有不同。": "No differences.",
    "共 {count} 处不同：{counts}。": "{count} differences: {counts}.",
    "两边都没有读到预算项目，只核对了文字部分。": "Neither side holds budget projects; only the prose was compared.",
    "绩效目标表以外的表格没有核对（A 有 {a} 张，B 有 {b} 张）。": "Tables other than performance tables were not compared (A has {a}, B has {b}).",
    "“{a}”与“{b}”的编码和名称都不同，是按内容对应的，请确认。": "“{a}” and “{b}” share neither code nor name and were matched by content; please confirm.",
    "项目的先后顺序不同，已按项目对应后核对。": "The projects stand in another order; they were matched first.",
    "有 {count} 个项目的指标先后顺序不同，已按指标对应后核对。": "The indicators of {count} projects stand in another order; they were matched first.",
    "有 {count} 个项目的绩效目标先后顺序不同，已按内容对应后核对。": "The goals of {count} projects stand in another order; they were matched first.",
    "金额单位不同（A 为{a}，B 为{b}），换算后核对，{count} 个金额相等。": "The amount units differ (A: {a}, B: {b}); amounts were converted first, {count} of them are equal.",
    "{side} 没有这些栏目：{labels}。": "{side} does not have these fields: {labels}.",
    # core/workbook/reports/differences.py
    "类别": "Kind",
    "B 中的位置": "Place in B",
    "差异清单": "Differences",
    "差异汇总": "By field",
    "没有需要说明的情况。": "No notes.",
    # core/commands/compare.py
    "核对两个文件，列出不同之处": "compare two files and list the differences",
    "写出差异清单工作簿": "write the workbook of differences",
    "{side}（{name}）有 {count} 处读取时的疑点，不同之处可能是读取的差错。": "{count} places of {side} ({name}) were read with doubt; what differs may be a fault of the reading.",
    "说明：{note}": "Note: {note}",
    # core/commands/merge.py, core/merge
    "把改过的 Excel 表合并回文件，列出每处修改": "merge a workbook that was changed back into a file, and list the changes",
    "要并入修改的文件": "the file to bring the changes into",
    "改过以后拿回来的 Excel 表": "the workbook that came back changed",
    "送出时的 Excel 表；有了它才能看出两边都改过的地方": "the workbook as it was sent out; only it shows what both sides changed",
    "写出合并结果（.xlsx 或 .docx）；不给时只列出修改": "write the merged result (.xlsx or .docx); without it the changes are only listed",
    "冲突和存疑的也用改过的 Excel 表": "take conflicts and doubtful changes from the workbook, too",
    "没有行标识，各行按内容对应，请留意标明存疑的。": "The rows have no ids and were matched by what they say; look at those marked doubtful.",
    "“{name}”里没有一个项目与本文件相同，没有合并。请确认选对了文件。": "“{name}” has no project in common with this file; nothing was merged. Make sure that it is the right one.",
    "（{doubt}）": " ({doubt})",
    "已合并": "merged",
    "可合并": "to merge",
    "待定": "open",
    "没有要合并的修改。": "Nothing to merge.",
    "已合并 {taken} 处，待定 {left} 处。": "{taken} merged, {left} left open.",
    "可合并 {taken} 处，待定 {left} 处。用 -o 写出合并结果。": "{taken} can be merged, {left} are open. Use -o to write the merged result.",
    "合并结果已写入“{name}”。": "Wrote the merged result to “{name}”.",
    # core/commands/batch.py, core/batch, core/files.py
    "转换文件夹中的全部文件，每个文件一个工作簿": "convert all files of a folder, each into a workbook of its own",
    "放工作簿的文件夹": "folder for the workbooks",
    "同时处理几个文件": "files at a time",
    "应为不小于 1 的整数：{value}": "not a whole number from 1 up: {value}",
    "结果清单：{name}": "List of results: {name}",
    "找不到文件夹“{name}”。请检查路径是否正确。": "The folder “{name}” was not found. Check the path.",
    "输出文件夹不能就是要转换的文件夹“{name}”，请换一个文件夹。": "The output folder cannot be the folder to convert, “{name}”; choose another.",
    "文件夹“{name}”里没有可以转换的文件。请确认选对了文件夹。": "The folder “{name}” holds no file that can be converted. Make sure that it is the right one.",
    "无法建立文件夹“{folder}”：{reason}。请换一个保存位置。": "The folder “{folder}” cannot be made: {reason}. Save somewhere else.",
    "已有“{name}”，没有覆盖（覆盖请用 --force）。": "“{name}” exists already and was not replaced (--force replaces it).",
    "超过 {seconds} 秒没有进展，已放弃。请单独打开这个文件，或拆成几个文件后再试。": "Given up after {seconds} seconds. Open this file by itself, or split it into several.",
    "读取程序意外中止，可能是文件已损坏或内存不足。请单独打开这个文件检查。": "The reading process ended unexpectedly; the file may be damaged, or memory short. Open this file by itself.",
    "读取时遇到没有预料到的情况（{reason}）。请把这个文件发给维护人员。": "Something unforeseen came up while reading ({reason}). Please send this file to the maintainers.",
    "完成": "done",
    "失败": "failed",
    "已存在": "exists",
    "未处理": "not done",
    "{projects} 个项目，{indicators} 条指标，{doubts} 处疑点": "{projects} projects, {indicators} indicators, {doubts} doubts",
    "共 {count} 个文件：{counts}。": "{count} files: {counts}.",
    "文件": "File",
    "处理结果": "Result",
    "疑点": "Doubts",
    "工作簿": "Workbook",
    "批量转换结果": "Results",
    # core/keeping/workstore.py, core/keeping/workfolder.py
    "留存文件“{name}”是更新版本的程序写的，这个版本打不开。请更新绩表通后再继续。": "The working file “{name}” was written by a later version of this program. Update the program to go on with it.",
    "这个文件正在另一个窗口中整理。请切换到那个窗口，或先把它关闭。": "Another window is working on this file. Switch to that window, or close it first.",
    "无法留存修改：{reason}。请检查磁盘空间和权限，并尽快保存为 Excel。": "Changes can't be kept: {reason}. Check the space and permissions of the disk, and save as Excel soon.",
    "留存文件“{name}”已损坏，无法从中继续上次的工作。": "The working file “{name}” is damaged; the last work can't be continued from it.",
    "上次的工作只能恢复前 {n} 步，其余的无法读出。": "Of the last work only the first {n} steps could be recovered; the rest can't be made out.",
    "留存文件已改名为“{name}”留在原处，其他文件不受影响。": " The working file was renamed to “{name}”; no other file is affected.",
    # core/describe.py: steps
    "{step}（{n} 处）": "{step} ({n} places)",
    "{step}：{field}　{before} → {after}": "{step}: {field} {before} → {after}",
    "（空）": "(empty)",
    # core/find.py
    "查找替换": "Find and replace",
    "正则表达式有误：{reason}。": "The regular expression is wrong: {reason}.",
    "替换内容引用的分组在正则表达式中不存在。": "The replacement refers to a group that the regular expression lacks.",
    # core/keyless.py
    "隐藏的行标识已丢失，各行是按内容认出的。": "The hidden row keys are lost; rows were recognised by their content.",
    "这张表隐藏的行标识已丢失，各行是按内容认出的。": "The hidden row keys of this sheet are lost; its rows were recognised by their content.",
    "隐藏的行标识已丢失，工作簿里的项目没有读出。请用保存时的原文件，或打开原来的文档。": "The hidden row keys are lost, and the projects of the workbook could not be read. Use the file as it was saved, or open the original document.",
    # core/merge
    "没有行标识，是按内容对应的": "No row key: matched by content",
    "没有行标识，是按位置对应的": "No row key: matched by place",
    "没有行标识，也可能只是没有读到": "No row key: it may only have been missed in reading",
    "没有行标识，也可能是改写了原有的": "No row key: it may be an old one rewritten",
    "原来没有这张表": "This table was not there before",
    "原来没有这一栏": "This field was not there before",
    "大部分换了位置，可能只是排过序": "Most have moved; they may only have been sorted",
    "（没有）": "(none)",
    "合并 Excel 中的修改": "Merge changes from Excel",
    # core/workbook/proposals
    "第 {row} 行": "row {row}",
    "第 {first}–{last} 行": "rows {first}–{last}",
    "第 {first} 行按内容重复；{rows}是预备的空行或示例，填写时删去。": "Row {first} repeats; {rows}, prepared or examples, will be left out.",
    "“{label}”有的省填 ≥、≤，有的省填正向、反向，请确认。": "“{label}” is ≥ or ≤ in some provinces, 正向 or 反向 in others; please confirm.",
    "表里有几处指标表头，只在其中一处填写指标。": "There are several headers of indicators; only one of them is filled.",
    "这一格旁边没有栏目名称，是按位置猜的。": "There is no label beside this cell; it was guessed by its place.",
    "“单位：”也可能是金额单位，请确认。": "“单位：” may also be the unit of the amounts; please confirm.",
    "表里并排有两组指标（中期、年度），同一级别的并排填写，少的一边留空。": "Two groups of indicators (mid-term, annual) stand side by side: those of one level are filled beside each other, and the shorter side is left empty.",
    "{prefix}（表上分开列时，每条一行）": "{prefix} (a row each, where the form keeps them apart)",
    "程序没有这个月份的栏目。": "There is no field for this month.",
    "表上写明金额单位是{unit}。文件里的金额单位不同时，请先换算。": "The sheet says that amounts are in {unit}. Convert them first where the document has another unit.",
    "“{name}”里没有标记，也没有认出绩效目标表的栏目名称（项目名称、三级指标、指标值等），不能用作模板。请确认选对了文件，或在单元格里填入 {{{{项目名称}}}} 这样的标记。": "“{name}” has no tags, and no names of fields of performance tables (项目名称, 三级指标, 指标值 …) were recognised in it; it is no template. Make sure that it is the right file, or type tags such as {{{{项目名称}}}} into its cells.",
    # core/workbook/templates/printedunit.py
    "金额单位（表上印的是{printed}，文件里是{unit}，金额照原样填写，没有换算）": (
        "amount unit (the sheets print {printed}, the document has {unit}; amounts are filled in as they are)"
    ),
    # core/workbook/templates/arrangement.py
    "每个项目一张工作表": "a sheet for each project",
    "各项目依次排在一张工作表上": "the projects one after the other on one sheet",
    "只有项目，没有指标": "projects only, no indicators",
    "项目一张清单，指标一张清单，每条指标一行": "a list of projects and a list of indicators, a row for each",
    "所有项目的指标列在一张清单里，每条指标一行": "the indicators of all projects in one list, a row for each",
    # core/workbook/proposals/explain.py
    "这一行填写时删去": "this row is left out",
    "有“{label}”时才有这一行": "the row stands only where there is “{label}”",
    "{whose}的{label}": "{label} of the {whose}",
    "，每个{whose}一行": ", a row for each {whose}",
    "，每个{whose}一块": ", a block for each {whose}",
    "，上下相同的合并": ", merged where those below each other are the same",
    "工作表名称里的{meaning}": "{meaning}, in the name of the sheet",
    "指标.{label}": "指标.{label}",
    "工作表受保护。填好后，锁定的单元格在 Excel 里不能修改，除非先撤销保护。": "The sheet is protected. Once filled, locked cells cannot be changed in Excel unless the protection is taken off.",
    "标记在表格对象“{table}”的标题行里，填写后 Excel 会认为文件损坏。请移出标题行。": "The tag stands in the header of the table object “{table}”; Excel would take the filled file for damaged. Move it out of the header.",
    "标记在表格对象“{table}”里，表格对象会随填写的行数变大。": "The tag stands in the table object “{table}”, which grows with the rows.",
    "没有任何指标的标记（如 {{指标.三级指标}}），指标不会写在表上。": "There are no tags of indicators (such as {{指标.三级指标}}); the indicators will not be seen.",
    "标记“{tag}”的括号不全，不会填写。请写成 {{{{{tag}}}}}。": "The tag “{tag}” lacks braces and will not be filled. Write {{{{{tag}}}}}.",
    "不认识标记“{tag}”。": "The tag “{tag}” is not known.",
    "是不是“{nearest}”？": " Is it “{nearest}”?",
    "标记在合并单元格 {range} 里看不到的地方，请移到左上角的 {start}。": "The tag stands where the merged cell {range} hides it; move it to {start} at the top left.",
    "重复的一行与下面的行合并了（{range}），填写后会交错。请取消合并，或在下面各行填入 {{{{删去本行}}}}。": "The row that repeats is merged with rows below it ({range}). Unmerge them, or type {{{{删去本行}}}} into the rows below.",
    "“{label}”在 {first} 已经有了；两处都会填写，读回时以 {first} 为准。": "“{label}” is at {first} already; both are filled, and {first} counts when it is read back.",
    # core/workbook/templates/shelf.py, proposals/adopt.py, readback/extract.py
    '“{id}”不能用作模板编号：不能含有 / \\ : * ? " < > | @。': '“{id}” cannot be the id of a template: it must not have / \\ : * ? " < > | @.',
    "没有编号为“{id}”的自有模板。": "There is no template of your own with the id “{id}”.",
    "模板没有存下来：{reason}。请检查磁盘空间。": "The template was not kept: {reason}. Check the space on the disk.",
    "模板“{id}”没有删掉：{reason}。请关闭打开它的程序后再试。": "The template “{id}” was not deleted: {reason}. Close the program that has it open and try again.",
    "（共 {count} 处错误，用 template check 命令查看全部）": " ({count} errors; the command template check shows all of them)",
    "模板“{name}”不能使用：{place}：{message}": "The template “{name}” cannot be used: {place}: {message}",
    "“{id}”是程序自带的模板，请换一个模板编号。": "“{id}” is a template of the program; choose another id.",
    "这个工作簿是用模板“{title}”第 {version} 版填写的，现在的模板是第 {latest} 版。内容已按当时的版式读回。": "This workbook was made with version {version} of the template “{title}”, which is at version {latest} now. It was read as it was made.",
    # core/commands/template.py
    "列出、检查、添加模板": "list, check and add templates",
    "操作": "action",
    "列出自带的和自己添加的模板": "list the templates of the program and your own",
    "解释工作簿或 Word 样式里的每个标记；工作簿没有标记时提议标记": (
        "explain each tag of a workbook or Word template; propose some where a workbook has none"
    ),
    "写出填好标记的工作簿": "write the workbook with the tags",
    "把自己的工作簿用作模板；同名的再次添加成为新的一版": "put your own workbook to use; one of the same name becomes its next version",
    "编号": "id",
    "模板编号，默认用文件名": "id of the template, the name of the file unless given",
    "删除自己添加的模板": "delete a template of your own",
    "已添加模板“{id}”，第 {version} 版。转换时用 --template {id}。": "The template “{id}” was added, version {version}. Use it with --template {id}.",
    "模板“{id}”第 {version} 版与这个文件相同，没有变化。": "Version {version} of the template “{id}” is the same as this file; nothing changed.",
    "已删除模板“{id}”。用它填写的工作簿仍然可以读回。": "The template “{id}” was deleted. Workbooks made with it can still be read.",
    "第 {version} 版": "version {version}",
    "自带": "built in",
    "模板里没有这些栏目的位置，内容会随文件隐藏保存，但表上看不到：{labels}": "The template has no place for these fields; they travel hidden, but nobody sees them: {labels}",
    "工作簿里没有标记，已按栏目名称填入：": "The workbook had no tags; put in by the names of its fields:",
    "表样": "form",
    "列表": "list",
    "不能使用": "unusable",
    "工作簿里没有标记。按栏目名称提议如下：": "The workbook has no tags. Proposed by the names of its fields:",
    "替换示例“{example}”": "in place of the example “{example}”",
    "请确认：{doubt}": "please confirm: {doubt}",
    # core/merge/rebase.py, show.py
    "重新读取原文": "Read again",
    "重新读取原文，保留 {n} 处修改": "Read again, keeping corrections: {n}",
    "原文改成了“{now}”，之前改过的是“{mine}”，请选定。": "The document now says “{now}”; it had been corrected to “{mine}”. Choose one.",
    "原文的先后顺序变了，之前调整过的顺序没有保留。": "The order in the document has changed; the order set before was not kept.",
    "原文这一处变动较大，之前把“{was}”改成的“{mine}”没有用上，请查看。": "The document has changed much here; “{mine}”, once put in place of “{was}”, was not used: have a look.",
    "原文把“{was}”改成了“{now}”，但这一格之前已经删除或合并，请查看。": "The document now says “{now}” instead of “{was}”, in a cell that was removed or merged: have a look.",
    "“{mine}”的行列原文改过，之前也改过，先保留之前改的。要用原文现在的表，请选用建议。": "Rows or columns of “{mine}” were changed in the document and here; yours are kept. To use the table of the document, take the proposal.",
    "原文现在的表": "the table of the document",
    "表格": "Table",
    "原文里已没有“{mine}”，但之前改过它，先保留。": "“{mine}” is gone from the document, but had been corrected; it is kept for now.",
    "“{now}”之前删除或改过，但原文后来改了它，先保留原文的。": "“{now}” had been removed or changed, but the document has changed it since; it is kept as it reads.",
    "原文变动较大，不能确定之前改过的“{mine}”是不是这一处，请选定。": "The document has changed much, and the earlier correction “{mine}” may belong elsewhere. Choose one.",
    "删除": "Removed",
    "换位": "Moved",
    "冲突": "Conflict",
    "整行": "Whole row",
    "整个项目": "Whole project",
    "整张表格": "Whole table",
    "{rows} 行 {columns} 列": "{rows} rows, {columns} columns",
    "先后顺序": "Order",
    # core/workbook/proposals/choices.py, templates/template.py
    "删去本行": "leave this row out",
    "行": "Rows",
    "项目清单（每个项目一行）": "List of projects (a row for each)",
    "有这一栏才有本行": "The row stands only where there is",
    "指标（每条一行）": "Indicators (a row for each)",
    "分项绩效目标（每项一行）": "Parts of the goals (a row for each)",
    "工作保障措施（每项一行）": "Safeguards (a row for each)",
    "{id}（自己的模板）": "{id} (your own)",
    # core/workbook/readback/missing.py
    "工作表“{sheet}”不见了，里面的内容没有读回。如果不是有意删除的，请用原来的文件。": "The sheet “{sheet}” is gone, and what was in it was not read. Unless it was deleted on purpose, use the original file.",
    "工作表“{sheet}”的表头不见了，各列是按原来的位置读回的，请核对。": "The header of the sheet “{sheet}” is gone; its columns were read where they stood before; please check.",
    "工作表“{sheet}”的表头不见了，列也有增删，读回的内容可能错了列。": "The header of the sheet “{sheet}” is gone and columns were added or deleted; texts may be in the wrong columns.",
    "工作簿里的隐藏信息已丢失，内容是按表格读取的；表上没有位置的内容不在其中。请尽量用保存时的原文件。": "What travels hidden in the workbook is lost; its tables were recognised like any others, without what has no cell there. Use the file as it was saved if you can.",
    "工作表“{sheet}”里“{labels}”所在的行不见了，没有读回。如果不是有意删除的，请用原来的文件。": "The row of “{labels}” is gone from the sheet “{sheet}” and was not read. Unless it was deleted on purpose, use the original file.",
    "“{sheet}”里有“{name}”，但它自己的工作表不见了，这个项目没有读回。": "“{sheet}” names “{name}”, but its own sheet is gone; this project was not read.",
    # core/operations/alone.py
    "不能单独撤销：后来的“{step}”改的是同一处内容，请先撤销那一步。": "This step can't be undone alone: “{step}” came later and changed the same place. Undo that first.",
    "单独撤销“{step}”": "Undo “{step}” alone",
    "不能单独撤销：后来的“{step}”换掉了整个文件，请先退回到它之前。": "This step can't be undone alone: “{step}” came later and replaced the whole document. Go back to before that first.",
    "“{step}”换掉了整个文件，不能单独撤销，请用“撤销”退回到它之前。": "“{step}” replaced the whole document and can't be undone alone. Go back to before it with Undo.",
}
