<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="zh_CN">
<context>
    <name>BusyPage</name>
    <message>
        <source>正在读取</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>读取进度</source>
        <translation>Progress of reading</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>正在读取“{name}”…</source>
        <translation>Reading “{name}”…</translation>
    </message>
    <message>
        <source>正在识别“{name}”：共 {pages} 页扫描件，已完成 {done} 页。</source>
        <translation>Recognising “{name}”: {done} of {pages} scanned pages done.</translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>文件(&amp;F)</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>编辑(&amp;E)</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>表格(&amp;T)</source>
        <translation>&amp;Table</translation>
    </message>
    <message>
        <source>查看(&amp;V)</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>帮助(&amp;H)</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>移动内容</source>
        <translation>Move texts</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>修改单元格（光标在末尾）</source>
        <translation>Edit the cell (cursor at its end)</translation>
    </message>
    <message>
        <source>替换单元格内容</source>
        <translation>Replace the text of the cell</translation>
    </message>
    <message>
        <source>直接输入</source>
        <translation>just type</translation>
    </message>
    <message>
        <source>确认，到下一行 / 下一格</source>
        <translation>Confirm, go down / to the next cell</translation>
    </message>
    <message>
        <source>单元格内换行</source>
        <translation>Break the line inside the cell</translation>
    </message>
    <message>
        <source>放弃修改</source>
        <translation>Give up changes</translation>
    </message>
    <message>
        <source>清除所选内容</source>
        <translation>Clear the selection</translation>
    </message>
    <message>
        <source>到这一片内容的边上</source>
        <translation>To the edge of this block of content</translation>
    </message>
    <message>
        <source>Ctrl+方向键</source>
        <translation>Ctrl+arrows</translation>
    </message>
    <message>
        <source>到表格开头 / 末尾</source>
        <translation>To the beginning / end of the table</translation>
    </message>
    <message>
        <source>扩大选区</source>
        <translation>Extend the selection</translation>
    </message>
    <message>
        <source>Shift+方向键</source>
        <translation>Shift+arrows</translation>
    </message>
    <message>
        <source>全选</source>
        <translation>Select all</translation>
    </message>
    <message>
        <source>缩放</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Ctrl+滚轮</source>
        <translation>Ctrl+wheel</translation>
    </message>
    <message>
        <source>打开…</source>
        <translation>Open…</translation>
    </message>
    <message>
        <source>打开绩效文本或填好的 Excel 表</source>
        <translation>Open a performance text or a filled Excel workbook</translation>
    </message>
    <message>
        <source>保存为 Excel</source>
        <translation>Save as Excel</translation>
    </message>
    <message>
        <source>保存为 Excel 表；第一次保存时选择位置和模板</source>
        <translation>Save as an Excel workbook; the first time choose place and template</translation>
    </message>
    <message>
        <source>另存为 Excel…</source>
        <translation>Save as another Excel file…</translation>
    </message>
    <message>
        <source>关闭文件</source>
        <translation>Close file</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>修改单元格</source>
        <translation>Edit cell</translation>
    </message>
    <message>
        <source>修改单元格：按 F2，或直接输入</source>
        <translation>Edit the cell: press F2 or just type</translation>
    </message>
    <message>
        <source>剪切</source>
        <translation>Cut</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>粘贴</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>粘贴：可以从 Excel、WPS 整块粘贴</source>
        <translation>Paste: whole blocks out of Excel and WPS too</translation>
    </message>
    <message>
        <source>清除内容</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>清除所选单元格的内容：Delete</source>
        <translation>Clear the selected cells: Delete</translation>
    </message>
    <message>
        <source>历史</source>
        <translation>History</translation>
    </message>
    <message>
        <source>显示或隐藏历史：点一步就回到那一步</source>
        <translation>Show or hide the history: click a step to go back to it</translation>
    </message>
    <message>
        <source>查找…</source>
        <translation>Find…</translation>
    </message>
    <message>
        <source>替换…</source>
        <translation>Replace…</translation>
    </message>
    <message>
        <source>查找并替换，可以限于所选单元格或当前项目</source>
        <translation>Find and replace, also within the selected cells or this project</translation>
    </message>
    <message>
        <source>查找下一个</source>
        <translation>Find next</translation>
    </message>
    <message>
        <source>查找上一个</source>
        <translation>Find previous</translation>
    </message>
    <message>
        <source>在上方插入行</source>
        <translation>Insert row above</translation>
    </message>
    <message>
        <source>在下方插入行</source>
        <translation>Insert row below</translation>
    </message>
    <message>
        <source>插入行</source>
        <translation>Insert row</translation>
    </message>
    <message>
        <source>删除所选行</source>
        <translation>Delete selected rows</translation>
    </message>
    <message>
        <source>删除行</source>
        <translation>Delete row</translation>
    </message>
    <message>
        <source>所选行上移</source>
        <translation>Move rows up</translation>
    </message>
    <message>
        <source>所选行下移</source>
        <translation>Move rows down</translation>
    </message>
    <message>
        <source>再来一行（复制所选行）</source>
        <translation>Same again (duplicate selected rows)</translation>
    </message>
    <message>
        <source>在左侧插入列</source>
        <translation>Insert column left</translation>
    </message>
    <message>
        <source>在右侧插入列</source>
        <translation>Insert column right</translation>
    </message>
    <message>
        <source>删除所选列</source>
        <translation>Delete selected columns</translation>
    </message>
    <message>
        <source>所选列左移</source>
        <translation>Move columns left</translation>
    </message>
    <message>
        <source>所选列右移</source>
        <translation>Move columns right</translation>
    </message>
    <message>
        <source>合并单元格</source>
        <translation>Merge cells</translation>
    </message>
    <message>
        <source>合并所选单元格，文字都保留</source>
        <translation>Merge the selected cells; all texts are kept</translation>
    </message>
    <message>
        <source>取消合并单元格</source>
        <translation>Unmerge cells</translation>
    </message>
    <message>
        <source>向下填充</source>
        <translation>Fill down</translation>
    </message>
    <message>
        <source>把最上面一格的内容填到下面所选的格里</source>
        <translation>Put the text of the topmost cell into the selected cells below</translation>
    </message>
    <message>
        <source>内容右移一格</source>
        <translation>Texts one cell right</translation>
    </message>
    <message>
        <source>从所选格起，这一行的内容向右移一格</source>
        <translation>From the selected cell on, the texts of the row go one cell to the right</translation>
    </message>
    <message>
        <source>内容左移一格</source>
        <translation>Texts one cell left</translation>
    </message>
    <message>
        <source>从所选格起，这一行的内容向左移一格</source>
        <translation>From the selected cell on, the texts of the row go one cell to the left</translation>
    </message>
    <message>
        <source>内容下移一格</source>
        <translation>Texts one cell down</translation>
    </message>
    <message>
        <source>从所选格起，这一列的内容向下移一格</source>
        <translation>From the selected cell on, the texts of the column go one cell down</translation>
    </message>
    <message>
        <source>内容上移一格</source>
        <translation>Texts one cell up</translation>
    </message>
    <message>
        <source>从所选格起，这一列的内容向上移一格</source>
        <translation>From the selected cell on, the texts of the column go one cell up</translation>
    </message>
    <message>
        <source>对调所选两列</source>
        <translation>Swap the two selected columns</translation>
    </message>
    <message>
        <source>两列里所选各行的内容互换</source>
        <translation>The selected texts of two columns change places</translation>
    </message>
    <message>
        <source>拆分单元格内容…</source>
        <translation>Split cell text…</translation>
    </message>
    <message>
        <source>一格里的内容拆到右边几格，或拆成几行</source>
        <translation>Split the text of a cell into the cells at its right, or into rows</translation>
    </message>
    <message>
        <source>内容并成一格</source>
        <translation>Join texts in one cell</translation>
    </message>
    <message>
        <source>所选各格的内容合到第一格</source>
        <translation>The texts of the selected cells stand together in the first</translation>
    </message>
    <message>
        <source>插入项目</source>
        <translation>Insert project</translation>
    </message>
    <message>
        <source>在当前项目后面插入一个空白项目</source>
        <translation>Insert a blank project after this one</translation>
    </message>
    <message>
        <source>复制项目</source>
        <translation>Duplicate project</translation>
    </message>
    <message>
        <source>删除项目</source>
        <translation>Delete project</translation>
    </message>
    <message>
        <source>项目上移</source>
        <translation>Move project up</translation>
    </message>
    <message>
        <source>项目下移</source>
        <translation>Move project down</translation>
    </message>
    <message>
        <source>从所选行拆成两个项目</source>
        <translation>Split project at the selected row</translation>
    </message>
    <message>
        <source>与下一个项目合并</source>
        <translation>Join with the next project</translation>
    </message>
    <message>
        <source>下一处发现</source>
        <translation>Next finding</translation>
    </message>
    <message>
        <source>上一处发现</source>
        <translation>Previous finding</translation>
    </message>
    <message>
        <source>下一个项目</source>
        <translation>Next project</translation>
    </message>
    <message>
        <source>上一个项目</source>
        <translation>Previous project</translation>
    </message>
    <message>
        <source>原文对照</source>
        <translation>Source beside</translation>
    </message>
    <message>
        <source>在表格旁边显示或隐藏原文</source>
        <translation>Show or hide the source beside the sheet</translation>
    </message>
    <message>
        <source>原文</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>放大</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>缩小</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>原始大小</source>
        <translation>Actual size</translation>
    </message>
    <message>
        <source>浅色外观</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色外观</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>外观跟随系统</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>快捷键一览</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>设置快捷键…</source>
        <translation>Set keys…</translation>
    </message>
    <message>
        <source>关于绩表通</source>
        <translation>About Jibiao</translation>
    </message>
    <message>
        <source>重新读取原文</source>
        <translation>Read document again</translation>
    </message>
    <message>
        <source>原文改过以后再读一次，已做的修改会保留</source>
        <translation>Read the document once more after it was changed; corrections are kept</translation>
    </message>
    <message>
        <source>合并 Excel 中的修改…</source>
        <translation>Merge changes from Excel…</translation>
    </message>
    <message>
        <source>把保存后在 Excel 里改过的内容合并进来，逐处选定</source>
        <translation>Bring in what was changed in Excel after saving, one by one</translation>
    </message>
    <message>
        <source>核对两个文件…</source>
        <translation>Compare two files…</translation>
    </message>
    <message>
        <source>与另一个文件逐项核对，例如公开文本与报送表</source>
        <translation>Compare with another file item by item, such as the published text with the workbook</translation>
    </message>
    <message>
        <source>模板…</source>
        <translation>Templates…</translation>
    </message>
    <message>
        <source>添加本省的 Excel 表作模板，检查、删除模板，选默认的模板</source>
        <translation>Add the workbook of your province as a template; check and delete templates, choose the default</translation>
    </message>
    <message>
        <source>这张表是绩效目标表……</source>
        <translation>This is a performance table…</translation>
    </message>
    <message>
        <source>这不是绩效目标表</source>
        <translation>This is no performance table</translation>
    </message>
    <message>
        <source>把这个项目的表格按原样放到“其他表格”里</source>
        <translation>Put the table of this project among the other tables as printed</translation>
    </message>
    <message>
        <source>核对所选单元格</source>
        <translation>Check selected cells</translation>
    </message>
    <message>
        <source>与原文相符：标记所选单元格已核对；再按一次取消</source>
        <translation>Mark the selected cells as checked against the source; once more to take the marks away</translation>
    </message>
    <message>
        <source>核对本项目</source>
        <translation>Check project</translation>
    </message>
    <message>
        <source>标记整个项目已核对，其中的存疑和提示不再列出，错误仍要改正；再按一次取消</source>
        <translation>Mark the whole project as checked: its doubts and notes are no longer listed, errors must still be corrected; once more to take the marks away</translation>
    </message>
    <message>
        <source>下一个未核对的项目</source>
        <translation>Next unchecked project</translation>
    </message>
    <message>
        <source>使用说明</source>
        <translation>User guide</translation>
    </message>
    <message>
        <source>使用说明：每一步怎么做，有插图</source>
        <translation>User guide: how each step is done, with pictures (in Chinese)</translation>
    </message>
    <message>
        <source>全部指标</source>
        <translation>All indicators</translation>
    </message>
    <message>
        <source>所有项目的指标放在一张表里；再按一次到光标所在项目的表</source>
        <translation>The indicators of all projects in one table; press again for the form of the project under the cursor</translation>
    </message>
    <message>
        <source>排序、筛选这一列…</source>
        <translation>Sort or filter this column…</translation>
    </message>
    <message>
        <source>按光标所在的列排序或筛选</source>
        <translation>Sort or filter by the column of the cursor</translation>
    </message>
    <message>
        <source>重新排序和筛选</source>
        <translation>Sort and filter again</translation>
    </message>
    <message>
        <source>按修改后的内容重新排列各行</source>
        <translation>Put the rows in order by their present texts</translation>
    </message>
    <message>
        <source>取消全部筛选</source>
        <translation>Clear all filters</translation>
    </message>
    <message>
        <source>显示全部指标</source>
        <translation>Show all indicators</translation>
    </message>
    <message>
        <source>导出公开文本（Word）…</source>
        <translation>Export the text for publication (Word)…</translation>
    </message>
    <message>
        <source>写成可以公开的 Word 文本，每个项目一张表</source>
        <translation>Write the Word text that is published, a table for each project</translation>
    </message>
    <message>
        <source>同类一并改…</source>
        <translation>Fix All Alike…</translation>
    </message>
    <message>
        <source>把刚才的修改用到同样的其他地方，逐处选定</source>
        <translation>Make the same change in other places like it, chosen one by one</translation>
    </message>
    <message>
        <source>下一个文件</source>
        <translation>Next document</translation>
    </message>
    <message>
        <source>切换到下一个打开的文件</source>
        <translation>Go to the next open document</translation>
    </message>
    <message>
        <source>上一个文件</source>
        <translation>Previous document</translation>
    </message>
    <message>
        <source>切换到上一个打开的文件</source>
        <translation>Go to the previous open document</translation>
    </message>
    <message>
        <source>从剪贴板新建</source>
        <translation>New from clipboard</translation>
    </message>
    <message>
        <source>把在 Word、WPS、Excel 或网页里复制的表格当作一个新文件</source>
        <translation>Take a table copied in Word, WPS, Excel or a web page as a new file</translation>
    </message>
    <message>
        <source>采用建议</source>
        <translation>Take the proposal</translation>
    </message>
    <message>
        <source>把光标所在处的发现按建议改好；有几种建议时用第一种</source>
        <translation>Correct the finding at the cursor as it proposes; of several proposals the first</translation>
    </message>
    <message>
        <source>忽略这处发现</source>
        <translation>Ignore this finding</translation>
    </message>
    <message>
        <source>忽略光标所在处的发现，原因写在发现旁边的框里</source>
        <translation>Ignore the finding at the cursor, for the reason in the box beside the findings</translation>
    </message>
    <message>
        <source>下一个区域</source>
        <translation>Next part</translation>
    </message>
    <message>
        <source>上一个区域</source>
        <translation>Previous part</translation>
    </message>
    <message>
        <source>键盘移到下一个区域：项目、表格、原文、发现</source>
        <translation>Move the keyboard to the next part: projects, sheet, source, findings</translation>
    </message>
    <message>
        <source>这一列是……（重新读取这张表）</source>
        <translation>This column is … (read this table again)</translation>
    </message>
    <message>
        <source>指定原文表格各列的意思，按新的意思重新读取</source>
        <translation>Say what the columns of the table in the source mean, and read it again by that</translation>
    </message>
    <message>
        <source>指定表头和各列的意思，把这张表读成项目</source>
        <translation>Say which row is the header and what the columns mean, and read this table as projects</translation>
    </message>
</context>
<context>
    <name>CellEditor</name>
    <message>
        <source>编辑单元格</source>
        <translation>Edit the cell</translation>
    </message>
</context>
<context>
    <name>CellPane</name>
    <message>
        <source>上下相同的合并成一格(&amp;M)</source>
        <translation>&amp;Merge cells that say the same</translation>
    </message>
    <message>
        <source>清空(&amp;E)</source>
        <translation>&amp;Empty</translation>
    </message>
    <message>
        <source>恢复原样(&amp;U)</source>
        <translation>As it &amp;was</translation>
    </message>
    <message>
        <source>单元格 {cell}：{text}</source>
        <translation>Cell {cell}: {text}</translation>
    </message>
    <message>
        <source>（空）</source>
        <translation>(empty)</translation>
    </message>
</context>
<context>
    <name>CellStrip</name>
    <message>
        <source>单元格的来历</source>
        <translation>Story of the cell</translation>
    </message>
    <message>
        <source>原文中没有 → 现在“{current}”</source>
        <translation>Not in the source → now “{current}”</translation>
    </message>
    <message>
        <source>原文“{original}” → 现在“{current}”</source>
        <translation>Source “{original}” → now “{current}”</translation>
    </message>
    <message>
        <source>与原文相同：“{current}”</source>
        <translation>As in the source: “{current}”</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>绩效文本或表格 ({patterns})</source>
        <translation>Performance texts and workbooks ({patterns})</translation>
    </message>
    <message>
        <source>所有文件 (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>打开文件</source>
        <translation>Open file</translation>
    </message>
    <message>
        <source>Excel 工作簿 ({patterns})</source>
        <translation>Excel workbooks ({patterns})</translation>
    </message>
    <message>
        <source>添加模板</source>
        <translation>Add a template</translation>
    </message>
    <message>
        <source>保存为 Excel</source>
        <translation>Save as Excel</translation>
    </message>
    <message>
        <source>导出公开文本</source>
        <translation>Export the text for publication</translation>
    </message>
    <message>
        <source>Word 文档 (*.docx)</source>
        <translation>Word document (*.docx)</translation>
    </message>
    <message>
        <source>导出差异清单</source>
        <translation>Export differences</translation>
    </message>
    <message>
        <source>Excel 工作簿 (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>选择本单位的 Word 样式</source>
        <translation>Choose the department&apos;s Word template</translation>
    </message>
    <message>
        <source>Excel 工作簿 (*{suffix})</source>
        <translation>Excel workbook (*{suffix})</translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>“{column}”的排序和筛选</source>
        <translation>Sort and filter “{column}”</translation>
    </message>
    <message>
        <source>↑ 升序</source>
        <translation>↑ Ascending</translation>
    </message>
    <message>
        <source>↓ 降序</source>
        <translation>↓ Descending</translation>
    </message>
    <message>
        <source>按原文顺序</source>
        <translation>As in the document</translation>
    </message>
    <message>
        <source>只看包含这些字的</source>
        <translation>Only texts that contain</translation>
    </message>
    <message>
        <source>包含</source>
        <translation>Contains</translation>
    </message>
    <message>
        <source>勾选要看的值</source>
        <translation>Tick the values to show</translation>
    </message>
    <message>
        <source>取消筛选</source>
        <translation>Clear filter</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message>
        <source>各列的意思</source>
        <translation>What the columns mean</translation>
    </message>
    <message>
        <source>另外 {n} 张同样表头的表也这样读</source>
        <translation>Read {n} more tables with the same header like this, too</translation>
    </message>
    <message>
        <source>表头所在的行</source>
        <translation>Row of the header</translation>
    </message>
    <message>
        <source>列</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>表头</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>内容举例</source>
        <translation>Examples</translation>
    </message>
    <message>
        <source>意思</source>
        <translation>Meaning</translation>
    </message>
    <message>
        <source>表头在第几行</source>
        <translation>The header is in row</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>指定每一列是什么，程序按新的意思重新读取，可以一步撤销。</source>
        <translation>Say what each column is; the table is read again by that, as one step that can be undone.</translation>
    </message>
    <message>
        <source>重新读取</source>
        <translation>Read again</translation>
    </message>
</context>
<context>
    <name>ComparePanel</name>
    <message>
        <source>重新核对</source>
        <translation>Compare again</translation>
    </message>
    <message>
        <source>按现在的内容再核对一次</source>
        <translation>Compare once more with the document as it stands now</translation>
    </message>
    <message>
        <source>导出差异清单…</source>
        <translation>Export differences…</translation>
    </message>
    <message>
        <source>写成带颜色的 Excel 表</source>
        <translation>Write them as an Excel sheet with colours</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>到 B 中看(&amp;B)</source>
        <translation>Show in &amp;B</translation>
    </message>
    <message>
        <source>在文件 B 里显示这一处；点 B 栏的内容也可以</source>
        <translation>Show this place in file B; a click on the text in column B does the same</translation>
    </message>
</context>
<context>
    <name>Compares</name>
    <message>
        <source>{a} 与 {b} 的差异.xlsx</source>
        <translation>Differences of {a} and {b}.xlsx</translation>
    </message>
    <message>
        <source>差异清单已导出到 {path}</source>
        <translation>Differences exported to {path}</translation>
    </message>
    <message>
        <source>“{name}”里已经没有这一处了，可以重新核对。</source>
        <translation>This place is no longer in “{name}”; you can compare again.</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>所有项目都核对过了。</source>
        <translation>All projects are checked.</translation>
    </message>
    <message>
        <source>绩表通 {version}</source>
        <translation>Jibiao {version}</translation>
    </message>
    <message>
        <source>部门预算绩效文本与 Excel 表互相转换。文件只在本机处理，不会上传。</source>
        <translation>Turns budget performance texts into Excel workbooks and back. Files stay on this machine.</translation>
    </message>
    <message>
        <source>没有要一并改的同类内容。请先改好一格，别处有同样内容时再用。</source>
        <translation>There is nothing alike to be changed. Correct a cell first; use this where the same text stands elsewhere.</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>清除内容</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>粘贴</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>采用建议</source>
        <translation>Take proposal</translation>
    </message>
    <message>
        <source>改用原文的表</source>
        <translation>Take the table of the document</translation>
    </message>
</context>
<context>
    <name>Detail</name>
    <message>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>忽略的原因</source>
        <translation>Reason for ignoring</translation>
    </message>
    <message>
        <source>已核对，无误</source>
        <translation>Checked, correct</translation>
    </message>
    <message>
        <source>原文如此</source>
        <translation>So in the source</translation>
    </message>
    <message>
        <source>以后再改</source>
        <translation>To be changed later</translation>
    </message>
    <message>
        <source>已忽略：{reason}</source>
        <translation>Ignored: {reason}</translation>
    </message>
    <message>
        <source>忽略同类 {n} 处</source>
        <translation>Ignore all {n} alike</translation>
    </message>
    <message>
        <source>忽略</source>
        <translation>Ignore</translation>
    </message>
    <message>
        <source>改为“{text}”</source>
        <translation>Change to “{text}”</translation>
    </message>
    <message>
        <source>同类 {n} 处都采用建议</source>
        <translation>Take the proposal in all {n} alike</translation>
    </message>
    <message>
        <source>保留“{text}”</source>
        <translation>Keep “{text}”</translation>
    </message>
    <message>
        <source>保留现有内容</source>
        <translation>What stands there is kept</translation>
    </message>
    <message>
        <source>已核对；取消核对标记后会重新列出。</source>
        <translation>Checked; listed again once the mark is taken away.</translation>
    </message>
    <message>
        <source>改用原文的表</source>
        <translation>Take the table of the document</translation>
    </message>
    <message>
        <source>保留这里的表</source>
        <translation>Keep the table as it stands here</translation>
    </message>
    <message>
        <source>……另有 {n} 处</source>
        <translation>… and {n} more</translation>
    </message>
</context>
<context>
    <name>DifferencesModel</name>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>位置</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>{project}（{n} 处）</source>
        <translation>{project} ({n})</translation>
    </message>
    <message>
        <source>（存疑）</source>
        <translation> (doubtful)</translation>
    </message>
    <message>
        <source>（没有）</source>
        <translation>(none)</translation>
    </message>
    <message>
        <source>（空）</source>
        <translation>(empty)</translation>
    </message>
</context>
<context>
    <name>DifferencesPanel</name>
    <message>
        <source>显示仅空白、全半角或写法不同的</source>
        <translation>Show those of white space, width or spelling only</translation>
    </message>
    <message>
        <source>差异清单</source>
        <translation>Differences</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>筛选</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>筛选：项目、位置、内容</source>
        <translation>Filter: project, place, text</translation>
    </message>
    <message>
        <source>全部 {n}</source>
        <translation>All {n}</translation>
    </message>
</context>
<context>
    <name>Docks</name>
    <message>
        <source>历史</source>
        <translation>History</translation>
    </message>
    <message>
        <source>查找替换</source>
        <translation>Find and replace</translation>
    </message>
    <message>
        <source>合并 Excel 中的修改</source>
        <translation>Merge changes from Excel</translation>
    </message>
    <message>
        <source>核对两个文件</source>
        <translation>Compare two files</translation>
    </message>
</context>
<context>
    <name>DoubtList</name>
    <message>
        <source>请核对</source>
        <translation>Please check</translation>
    </message>
</context>
<context>
    <name>FieldList</name>
    <message>
        <source>查找栏目，如“预算”</source>
        <translation>Find a field, such as “预算”</translation>
    </message>
    <message>
        <source>查找栏目</source>
        <translation>Find a field</translation>
    </message>
    <message>
        <source>栏目</source>
        <translation>Fields</translation>
    </message>
</context>
<context>
    <name>FileField</name>
    <message>
        <source>（还没有选）</source>
        <translation>(none chosen yet)</translation>
    </message>
    <message>
        <source>{name}&#x3000;（{folder}）</source>
        <translation>{name} ({folder})</translation>
    </message>
</context>
<context>
    <name>FindPanel</name>
    <message>
        <source>查找内容</source>
        <translation>Text to find</translation>
    </message>
    <message>
        <source>替换为</source>
        <translation>Replace with</translation>
    </message>
    <message>
        <source>整个文件</source>
        <translation>Whole file</translation>
    </message>
    <message>
        <source>当前项目</source>
        <translation>This project</translation>
    </message>
    <message>
        <source>所选单元格</source>
        <translation>Selected cells</translation>
    </message>
    <message>
        <source>查找范围</source>
        <translation>Where to look</translation>
    </message>
    <message>
        <source>正则表达式</source>
        <translation>Regular expression</translation>
    </message>
    <message>
        <source>整格匹配</source>
        <translation>Whole cell</translation>
    </message>
    <message>
        <source>忽略全角半角和空白</source>
        <translation>Ignore full width and white space</translation>
    </message>
    <message>
        <source>替换</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>全部替换</source>
        <translation>Replace all</translation>
    </message>
    <message>
        <source>查找结果</source>
        <translation>Hits</translation>
    </message>
    <message>
        <source>查找</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>范围</source>
        <translation>Within</translation>
    </message>
    <message>
        <source>找到 {n} 格。</source>
        <translation>{n} cells found.</translation>
    </message>
    <message>
        <source>已替换 {n} 格，可以一步撤销。</source>
        <translation>{n} cells replaced; one undo takes them back.</translation>
    </message>
    <message>
        <source>只找整格内容都相同的</source>
        <translation>Only cells whose whole text is the same</translation>
    </message>
    <message>
        <source>全角、半角和空白不同的也算找到</source>
        <translation>Texts that differ in width or white space are found, too</translation>
    </message>
    <message>
        <source>按规则查找，例如 \d+ 是一串数字；不清楚时不要勾选</source>
        <translation>Search by a pattern, such as \d+ for digits; leave it unticked when in doubt</translation>
    </message>
    <message>
        <source>没有找到。可以换一个范围，或勾选“忽略全角半角和空白”。</source>
        <translation>Nothing found. Try another range, or tick “Ignore full width and white space”.</translation>
    </message>
</context>
<context>
    <name>FindingsList</name>
    <message>
        <source>发现列表</source>
        <translation>Findings</translation>
    </message>
</context>
<context>
    <name>FindingsModel</name>
    <message>
        <source>程度</source>
        <translation>Severity</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>位置</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>原文</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>错误</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>存疑</source>
        <translation>Doubt</translation>
    </message>
    <message>
        <source>提示</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>（未命名）</source>
        <translation>(unnamed)</translation>
    </message>
    <message>
        <source>其他表格</source>
        <translation>Other table</translation>
    </message>
    <message>
        <source>整个文件</source>
        <translation>Whole file</translation>
    </message>
    <message>
        <source>已忽略</source>
        <translation>ignored</translation>
    </message>
    <message>
        <source>整个项目</source>
        <translation>Whole project</translation>
    </message>
    <message>
        <source>同类 {n} 处</source>
        <translation>{n} alike</translation>
    </message>
    <message>
        <source>{message} 等</source>
        <translation>{message} and others</translation>
    </message>
    <message>
        <source>已核对</source>
        <translation>Checked</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>没有需要查看的地方。</source>
        <translation>Nothing to look at.</translation>
    </message>
    <message>
        <source>发现 {n} 处</source>
        <translation>{n} findings</translation>
    </message>
    <message>
        <source>显示已忽略</source>
        <translation>Show ignored</translation>
    </message>
    <message>
        <source>全部程度</source>
        <translation>All severities</translation>
    </message>
    <message>
        <source>只看{severity}</source>
        <translation>Only: {severity}</translation>
    </message>
    <message>
        <source>全部来源</source>
        <translation>All kinds</translation>
    </message>
    <message>
        <source>审核规则</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>按程度筛选</source>
        <translation>Filter by severity</translation>
    </message>
    <message>
        <source>按来源筛选</source>
        <translation>Filter by kind</translation>
    </message>
    <message>
        <source>全部项目</source>
        <translation>All projects</translation>
    </message>
    <message>
        <source>当前项目</source>
        <translation>This project</translation>
    </message>
    <message>
        <source>改过的项目</source>
        <translation>Changed projects</translation>
    </message>
    <message>
        <source>未核对的项目</source>
        <translation>Unchecked projects</translation>
    </message>
    <message>
        <source>按项目筛选</source>
        <translation>Filter by project</translation>
    </message>
    <message>
        <source>发现</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>读取</source>
        <translation>Reading</translation>
    </message>
</context>
<context>
    <name>FixAlike</name>
    <message>
        <source>不用</source>
        <translation>No thanks</translation>
    </message>
    <message>
        <source>位置</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>改为</source>
        <translation>Becomes</translation>
    </message>
    <message>
        <source>同类内容</source>
        <translation>Texts alike</translation>
    </message>
    <message>
        <source>刚才“{before}”改为“{after}”，</source>
        <translation>“{before}” became “{after}”. </translation>
    </message>
    <message>
        <source>同类的还有 {n} 处。</source>
        <translation>Alike elsewhere: {n}.</translation>
    </message>
    <message>
        <source>含有同样字词的还有 {n} 处。</source>
        <translation>With the same words elsewhere: {n}.</translation>
    </message>
    <message>
        <source>同类的还有 {n} 处，含有同样字词的还有 {near} 处。</source>
        <translation>Alike elsewhere: {n}; with the same words: {near}.</translation>
    </message>
    <message>
        <source>收起</source>
        <translation>Fold up</translation>
    </message>
    <message>
        <source>逐处查看，一并改…</source>
        <translation>Look and fix all…</translation>
    </message>
    <message>
        <source>改勾选的 {n} 处</source>
        <translation>Change {n} ticked</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>同类一并改</source>
        <translation>Fix all alike</translation>
    </message>
</context>
<context>
    <name>Guard</name>
    <message>
        <source>程序出现意外错误（{error}），已记入日志。请先保存，再重新打开程序。</source>
        <translation>Something unexpected went wrong ({error}); it is in the log. Save your work, then start the program again.</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>原文中没有这一格的出处：它是推算或新加的。</source>
        <translation>The source has no place for this cell: it was inferred or added.</translation>
    </message>
    <message>
        <source>这一格没有读成任何一项内容。</source>
        <translation>Nothing was read from this cell.</translation>
    </message>
    <message>
        <source>这一格取自正文或由程序推算，这里只显示原文的表格。</source>
        <translation>This cell comes from the text outside the tables or was worked out; only the tables of the source are shown here.</translation>
    </message>
</context>
<context>
    <name>Handling</name>
    <message>
        <source>这处发现没有现成的建议，请直接修改，或者忽略。</source>
        <translation>This finding proposes nothing; correct it by hand, or ignore it.</translation>
    </message>
    <message>
        <source>光标所在的格子没有发现；按 F8 到下一处。</source>
        <translation>There is no finding at the cursor; press F8 to go to the next.</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>打开文件</source>
        <translation>Open file</translation>
    </message>
    <message>
        <source>（已保存为 Excel）</source>
        <translation> (saved as Excel)</translation>
    </message>
    <message>
        <source>单击回到这一步；按右键可以单独撤销这一步</source>
        <translation>Click to go back to this step; right-click to undo it alone</translation>
    </message>
    <message>
        <source>单击回到打开时的样子</source>
        <translation>Click to go back to how it was opened</translation>
    </message>
    <message>
        <source>单击回到这一步；重新读取原文换掉了整个文件，所以这一步不能单独撤销</source>
        <translation>Click to go back to this step; reading the document again has replaced all of it, so this step can&apos;t be undone alone</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>单独撤销这一步</source>
        <translation>Undo this step alone</translation>
    </message>
</context>
<context>
    <name>HitsModel</name>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
</context>
<context>
    <name>IndicatorsDesk</name>
    <message>
        <source>错误</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>存疑</source>
        <translation>Doubt</translation>
    </message>
    <message>
        <source>提示</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>发现</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>已核对</source>
        <translation>checked</translation>
    </message>
</context>
<context>
    <name>KeyList</name>
    <message>
        <source>快捷键一览</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>命令</source>
        <translation>Command</translation>
    </message>
    <message>
        <source>快捷键</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>设置快捷键</source>
        <translation>Set keys</translation>
    </message>
    <message>
        <source>不用快捷键</source>
        <translation>No key</translation>
    </message>
    <message>
        <source>恢复默认</source>
        <translation>Default</translation>
    </message>
    <message>
        <source>全部恢复默认</source>
        <translation>All to default</translation>
    </message>
    <message>
        <source>命令</source>
        <translation>Command</translation>
    </message>
    <message>
        <source>快捷键</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>命令和快捷键</source>
        <translation>Commands and keys</translation>
    </message>
    <message>
        <source>新的快捷键</source>
        <translation>New key</translation>
    </message>
    <message>
        <source>选一条命令，点下面的框，再按新的快捷键。</source>
        <translation>Choose a command, click into the box below, and press the new key.</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>{key} 由表格自己使用，请换一个。</source>
        <translation>{key} is used by the sheet itself; choose another one.</translation>
    </message>
    <message>
        <source>{key} 已用于“{command}”，请换一个，或先改那一条。</source>
        <translation>{key} is the key of “{command}”; choose another one, or change that first.</translation>
    </message>
    <message>
        <source>“{command}”现在用 {key}。</source>
        <translation>“{command}” has the key {key} now.</translation>
    </message>
    <message>
        <source>全部恢复成了默认的快捷键。</source>
        <translation>All keys are the default ones again.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>工具栏</source>
        <translation>Tool bar</translation>
    </message>
    <message>
        <source>{name}[*] — 绩表通</source>
        <translation>{name}[*] — Jibiao</translation>
    </message>
    <message>
        <source>绩表通[*]</source>
        <translation>Jibiao[*]</translation>
    </message>
</context>
<context>
    <name>Manual</name>
    <message>
        <source>使用说明</source>
        <translation>User guide</translation>
    </message>
    <message>
        <source>章节</source>
        <translation>Chapters</translation>
    </message>
</context>
<context>
    <name>MergePanel</name>
    <message>
        <source>这里</source>
        <translation>Here</translation>
    </message>
    <message>
        <source>Excel 中</source>
        <translation>In Excel</translation>
    </message>
    <message>
        <source>原来</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>全选</source>
        <translation>Select all</translation>
    </message>
    <message>
        <source>勾选列出的全部修改，冲突除外</source>
        <translation>Tick all changes listed, except conflicts</translation>
    </message>
    <message>
        <source>全不选</source>
        <translation>Select none</translation>
    </message>
    <message>
        <source>列出的修改都不采用</source>
        <translation>Take none of the changes listed</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>合并勾选的 {n} 处</source>
        <translation>Merge the {n} ticked</translation>
    </message>
    <message>
        <source>两边都改过的 {n} 处（冲突）保留这里的；要用 Excel 中的，请勾选。</source>
        <translation>{n} changed on both sides (conflicts) stay as they are here; tick those to be taken from Excel.</translation>
    </message>
    <message>
        <source>“{name}”里没有要合并的修改。</source>
        <translation>“{name}” holds no changes to merge.</translation>
    </message>
    <message>
        <source>“{name}”里有 {n} 处修改。勾选的会合并进来，可以一步撤销。</source>
        <translation>“{name}” holds {n} changes. Those ticked are merged, and can be undone in one step.</translation>
    </message>
</context>
<context>
    <name>Merges</name>
    <message>
        <source>已合并 {n} 处，可以一步撤销。</source>
        <translation>{n} merged; one step undoes it.</translation>
    </message>
    <message>
        <source>已重新读取原文，保留了 {n} 处修改。</source>
        <translation>Document read again; {n} corrections kept.</translation>
    </message>
    <message>
        <source>另有 {n} 处两边都改过，请在“发现”里选定。</source>
        <translation> {n} more were changed on both sides: choose in the findings.</translation>
    </message>
    <message>
        <source>其中没有一个项目与本文件相同，请确认选对了文件。</source>
        <translation>Not one project in it is in this document: make sure that it is the right file.</translation>
    </message>
    <message>
        <source>“{name}”是从剪贴板新建的，没有可以重新读取的原文件。</source>
        <translation>“{name}” was made from the clipboard: there is no file that could be read again.</translation>
    </message>
    <message>
        <source>已重新读取原文，内容没有变化。</source>
        <translation>The document was read again; it says what it said before.</translation>
    </message>
    <message>
        <source>撤销一步就回到重新读取之前。</source>
        <translation>Undo one step to go back to before that.</translation>
    </message>
    <message>
        <source>没有找到保存时的底稿，按最初读取的内容比较。</source>
        <translation>What was saved is not at hand; it is compared with the document as it was first read.</translation>
    </message>
    <message>
        <source>表里没有本程序留下的隐藏编号，各行是按内容对应的，标着“存疑”的请仔细看。</source>
        <translation>The hidden ids of this program are not in the workbook; rows were matched by their texts. Please look closely at those marked as doubtful.</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>原文页面</source>
        <translation>Pages of the source</translation>
    </message>
    <message>
        <source>正在打开原文…</source>
        <translation>Opening the source…</translation>
    </message>
</context>
<context>
    <name>PagesModel</name>
    <message>
        <source>部门整体目标</source>
        <translation>Department goals</translation>
    </message>
    <message>
        <source>项目（{n}）</source>
        <translation>Projects ({n})</translation>
    </message>
    <message>
        <source>（未命名）</source>
        <translation>(unnamed)</translation>
    </message>
    <message>
        <source>其他表格（{n}）</source>
        <translation>Other tables ({n})</translation>
    </message>
    <message>
        <source>表格 {n}</source>
        <translation>Table {n}</translation>
    </message>
    <message>
        <source>{title}：{n} 处发现</source>
        <translation>{title}: {n} findings</translation>
    </message>
    <message>
        <source>{title}：{n} 处发现，已核对</source>
        <translation>{title}: findings {n}, checked</translation>
    </message>
    <message>
        <source>全部指标</source>
        <translation>All indicators</translation>
    </message>
</context>
<context>
    <name>PairDialog</name>
    <message>
        <source>核对两个文件</source>
        <translation>Compare two files</translation>
    </message>
    <message>
        <source>选择(&amp;1)…</source>
        <translation>Choose (&amp;1)…</translation>
    </message>
    <message>
        <source>选择(&amp;2)…</source>
        <translation>Choose (&amp;2)…</translation>
    </message>
    <message>
        <source>开始核对</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>文件 A(&amp;A)</source>
        <translation>File &amp;A</translation>
    </message>
    <message>
        <source>文件 B(&amp;B)</source>
        <translation>File &amp;B</translation>
    </message>
    <message>
        <source>比如公开文本与 Excel 表、今年与去年、Word 与 PDF。列出两边不同的内容，金额按万元和元换算后核对。也可以把文件拖到这里。</source>
        <translation>For example the published text and the Excel workbook, this year and last year, Word and PDF. What differs is listed; amounts are compared across 万元 and 元. Files can also be dropped here.</translation>
    </message>
    <message>
        <source>两边是同一个文件，请另选一个。</source>
        <translation>Both are the same file. Choose another one.</translation>
    </message>
</context>
<context>
    <name>ProjectsPanel</name>
    <message>
        <source>项目列表</source>
        <translation>Projects</translation>
    </message>
    <message>
        <source>全部项目</source>
        <translation>All projects</translation>
    </message>
    <message>
        <source>只看有问题的</source>
        <translation>With findings</translation>
    </message>
    <message>
        <source>只看改过的</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>只看未核对的</source>
        <translation>Unchecked</translation>
    </message>
    <message>
        <source>筛选项目</source>
        <translation>Filter projects</translation>
    </message>
    <message>
        <source>全部指标</source>
        <translation>All indicators</translation>
    </message>
    <message>
        <source>所有项目的指标放在一张表里，可以排序、筛选、成批修改</source>
        <translation>The indicators of all projects in one table, to be sorted, filtered and changed in bulk</translation>
    </message>
</context>
<context>
    <name>Prompter</name>
    <message>
        <source>“{name}”的修改还没有保存。</source>
        <translation>The changes of “{name}” are not saved.</translation>
    </message>
    <message>
        <source>要先保存为 Excel 吗？</source>
        <translation>Save them as Excel first?</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>不保存</source>
        <translation>Don&apos;t save</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>绩表通</source>
        <translation>Jibiao</translation>
    </message>
    <message>
        <source>“{name}”上次的修改还没有保存为 Excel。</source>
        <translation>The last changes to “{name}” were not saved as Excel.</translation>
    </message>
    <message>
        <source>继续上次的工作</source>
        <translation>Continue the last work</translation>
    </message>
    <message>
        <source>要放弃“{name}”没有保存的修改吗？</source>
        <translation>Give up the unsaved changes to “{name}”?</translation>
    </message>
    <message>
        <source>放弃后不能恢复。原来的文件不受影响。</source>
        <translation>They can&apos;t be brought back. The original file is not affected.</translation>
    </message>
    <message>
        <source>放弃修改</source>
        <translation>Give up changes</translation>
    </message>
    <message>
        <source>粘贴的内容比表格多 {rows} 行、{columns} 列。</source>
        <translation>The block has {rows} rows and {columns} columns more than the table.</translation>
    </message>
    <message>
        <source>粘贴的内容比表格多 {rows} 行。</source>
        <translation>The block has {rows} rows more than the table.</translation>
    </message>
    <message>
        <source>要在表格末尾添加吗？不添加时，多出的内容不粘贴。</source>
        <translation>Add them at the end of the table? Without them the rest is not pasted.</translation>
    </message>
    <message>
        <source>添加</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>不添加</source>
        <translation>Do not add</translation>
    </message>
    <message>
        <source>“{name}”是从“{source}”保存的，保存之后又改过。</source>
        <translation>“{name}” was saved from “{source}” and has been changed since.</translation>
    </message>
    <message>
        <source>可以把其中的修改合并到“{source}”：先列出每处不同，由您逐处选定。</source>
        <translation>Its changes can be merged into “{source}”: each difference is listed first, for you to choose.</translation>
    </message>
    <message>
        <source>合并 Excel 中的修改</source>
        <translation>Merge changes from Excel</translation>
    </message>
    <message>
        <source>单独打开</source>
        <translation>Open by itself</translation>
    </message>
    <message>
        <source>“{name}”在上次保存之后又改过。</source>
        <translation>“{name}” has been changed since it was last saved.</translation>
    </message>
    <message>
        <source>直接保存会丢掉在 Excel 中所做的修改。</source>
        <translation>Saving now loses what was changed in Excel.</translation>
    </message>
    <message>
        <source>先合并 Excel 中的修改</source>
        <translation>Merge changes from Excel first</translation>
    </message>
    <message>
        <source>仍然覆盖</source>
        <translation>Replace anyway</translation>
    </message>
    <message>
        <source>要重新读取吗？已做的修改会保留，两边都改过的地方列在“发现”里。</source>
        <translation>Read it again? Corrections are kept; what was changed on both sides is listed in the findings.</translation>
    </message>
    <message>
        <source>重新读取</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>暂不</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>要删除模板“{name}”吗？</source>
        <translation>Delete the template “{name}”?</translation>
    </message>
    <message>
        <source>它的各个版本都会删除。用它填好的 Excel 表不受影响，仍然可以打开。</source>
        <translation>All its versions will be deleted. Workbooks made with it are not affected and can still be opened.</translation>
    </message>
    <message>
        <source>删除模板</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>可以识别图片上的文字，大约需要{time}，可以随时取消。识别可能有错，拿不准的格子会标出来。</source>
        <translation>The text on the pictures can be recognised; this takes about{time} and can be cancelled at any time. Recognition may err: cells that are not sure will be marked.</translation>
    </message>
    <message>
        <source>开始识别</source>
        <translation>Recognise</translation>
    </message>
    <message>
        <source>只读有文字的页</source>
        <translation>Only pages with text</translation>
    </message>
    <message>
        <source>“{name}”是扫描件或照片，共 {pages} 页，里面没有可读的文字。</source>
        <translation>“{name}” is a scan or photo of {pages} pages without readable text.</translation>
    </message>
    <message>
        <source>“{name}”共 {of} 页，其中 {pages} 页是扫描件，里面没有可读的文字。</source>
        <translation>{pages} of the {of} pages of “{name}” are scans without readable text.</translation>
    </message>
    <message>
        <source> {n} 秒</source>
        <translation> {n} seconds</translation>
    </message>
    <message>
        <source> {n} 分钟</source>
        <translation> {n} minutes</translation>
    </message>
    <message>
        <source>没有找到使用说明。请重新解压程序的文件夹。</source>
        <translation>The user guide was not found. Unpack the program&apos;s folder again.</translation>
    </message>
    <message>
        <source>其中 {n} 页以前识别过，不用再识别。</source>
        <translation>{n} of these pages were recognised before and are taken as they are. </translation>
    </message>
    <message>
        <source>重新读取原文（保留修改）</source>
        <translation>Read the document again (keep changes)</translation>
    </message>
    <message>
        <source>修改都已留存，可以接着做。重新读取原文也会保留修改。</source>
        <translation>All changes are kept, and you can go on. Reading the document again keeps them, too.</translation>
    </message>
    <message>
        <source>“{name}”在读取之后又改过。</source>
        <translation>“{name}” was changed after it had been read.</translation>
    </message>
</context>
<context>
    <name>PublishDialog</name>
    <message>
        <source>导出公开文本</source>
        <translation>Export the text for publication</translation>
    </message>
    <message>
        <source>程序的样式(&amp;P)：封面、目录、文字和各项目的表格</source>
        <translation>As the &amp;program arranges it: cover, contents, prose and the tables of the projects</translation>
    </message>
    <message>
        <source>本单位的 Word 样式(&amp;W)：内容填到带标记的 Word 文件里</source>
        <translation>In the department&apos;s own &amp;Word look: contents go into a Word file with tags</translation>
    </message>
    <message>
        <source>选择(&amp;S)…</source>
        <translation>Choo&amp;se…</translation>
    </message>
    <message>
        <source>选择位置并导出…</source>
        <translation>Choose a place and export…</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>（还没有选）</source>
        <translation>(none chosen yet)</translation>
    </message>
    <message>
        <source>Word 样式文件</source>
        <translation>Word template</translation>
    </message>
    <message>
        <source>用 Word 做一份样张，在要填内容的地方写上标记，如 {{项目名称}}、{{预算数}}、{{指标.三级指标}}，标记和 Excel 模板的一样。提到项目的段落和表格会按项目重复。</source>
        <translation>Make a specimen in Word and write tags where contents shall stand, such as {{项目名称}}, {{预算数}}, {{指标.三级指标}}; the tags are those of Excel templates. Paragraphs and tables about a project repeat for each.</translation>
    </message>
    <message>
        <source>……另有 {n} 处。</source>
        <translation>… and {n} more.</translation>
    </message>
    <message>
        <source>共有 {n} 个标记。</source>
        <translation>{n} tags.</translation>
    </message>
    <message>
        <source>当前文件里的这些内容在样式里没有标记，不会写出：{labels}</source>
        <translation>The template has no tags for these contents of the open document; they will not be written: {labels}</translation>
    </message>
</context>
<context>
    <name>Publishing</name>
    <message>
        <source>{name}（公开文本）.docx</source>
        <translation>{name} (for publication).docx</translation>
    </message>
    <message>
        <source>已导出公开文本：{path}</source>
        <translation>The text for publication is written: {path}</translation>
    </message>
    <message>
        <source>已导出。但所选的 Word 样式没有下列内容的标记，这些内容没有写出：</source>
        <translation>Exported. But the chosen Word template has no tags for the following; it was not written: </translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>最近打开</source>
        <translation>Recent files</translation>
    </message>
    <message>
        <source>（没有）</source>
        <translation>(none)</translation>
    </message>
</context>
<context>
    <name>Rereading</name>
    <message>
        <source>请选中指标表里的一格：这一格不是从有表头的列读出来的。</source>
        <translation>Select a cell of an indicator table: this one was not read from a column with a header.</translation>
    </message>
    <message>
        <source>请先在左边选中一张“其他表格”。</source>
        <translation>Choose one of the “other tables” at the left first.</translation>
    </message>
    <message>
        <source>请先在左边选中一个项目。</source>
        <translation>Choose a project at the left first.</translation>
    </message>
</context>
<context>
    <name>RosterBar</name>
    <message>
        <source>排序和筛选的情况</source>
        <translation>How it is sorted and filtered</translation>
    </message>
    <message>
        <source>重新排序和筛选</source>
        <translation>Sort and filter again</translation>
    </message>
    <message>
        <source>取消全部筛选</source>
        <translation>Clear all filters</translation>
    </message>
    <message>
        <source>按原文顺序</source>
        <translation>As in the document</translation>
    </message>
    <message>
        <source>{n} 行</source>
        <translation>{n} rows</translation>
    </message>
    <message>
        <source>显示 {shown} / {n} 行</source>
        <translation>{shown} of {n} rows shown</translation>
    </message>
    <message>
        <source>已筛选：{columns}</source>
        <translation>filtered: {columns}</translation>
    </message>
    <message>
        <source>按“{column}”降序</source>
        <translation>by “{column}”, descending</translation>
    </message>
    <message>
        <source>按“{column}”升序</source>
        <translation>by “{column}”, ascending</translation>
    </message>
    <message>
        <source>改过的行留在原处；要按新内容排列，点“重新排序和筛选”。</source>
        <translation>Changed rows stay where they are; to put them in order, press “Sort and filter again”.</translation>
    </message>
    <message>
        <source>修改时各行留在原处。</source>
        <translation>Rows stay where they are while you change them.</translation>
    </message>
    <message>
        <source>点列名右边的 ▾ 排序、筛选；双击项目名称到该项目的表。</source>
        <translation>Press ▾ beside a column&apos;s name to sort and filter; double-click a project&apos;s name for its form.</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>保存为 Excel</source>
        <translation>Save as Excel</translation>
    </message>
    <message>
        <source>选择位置并保存…</source>
        <translation>Choose a place and save…</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>模板</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>表的样子</source>
        <translation>What it looks like</translation>
    </message>
    <message>
        <source>用哪个模板(&amp;T)？本省的表可以在“文件 → 模板”里添加。</source>
        <translation>Which &amp;template? The workbook of your province can be added in “File → Templates”.</translation>
    </message>
    <message>
        <source>这份文件里的下列内容在表上没有位置，随文件隐藏保存，用本程序打开还在：{labels}</source>
        <translation>The sheets have no place for the following; it is kept hidden in the file and is there again when this program opens it: {labels}</translation>
    </message>
    <message>
        <source>这份文件的内容在表上都有位置。</source>
        <translation>The sheets have a place for everything in this document.</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>{name}（绩效表）.xlsx</source>
        <translation>{name} (performance table).xlsx</translation>
    </message>
    <message>
        <source>“{name}”是正在使用的原文件，不能覆盖。请换一个文件名。</source>
        <translation>“{name}” is a source file that is in use; it cannot be overwritten. Choose another name.</translation>
    </message>
    <message>
        <source>已保存。表上没有下列内容的位置，它们随文件隐藏保存，用本程序打开还在：</source>
        <translation>Saved. The sheets have no place for the following; it is kept hidden in the file and is there again when this program opens it: </translation>
    </message>
</context>
<context>
    <name>SelectionLabel</name>
    <message>
        <source>选区统计</source>
        <translation>Selection</translation>
    </message>
    <message>
        <source>已选 {n} 格</source>
        <translation>{n} cells selected</translation>
    </message>
    <message>
        <source>数值 {n} 个</source>
        <translation>{n} numbers</translation>
    </message>
    <message>
        <source>求和 {sum}</source>
        <translation>Sum {sum}</translation>
    </message>
</context>
<context>
    <name>SheetModel</name>
    <message>
        <source>  原文：{original}</source>
        <translation>  Original: {original}</translation>
    </message>
    <message>
        <source>✓ 已核对</source>
        <translation>✓ Checked</translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message>
        <source>表格</source>
        <translation>Sheet</translation>
    </message>
</context>
<context>
    <name>ShelfDialog</name>
    <message>
        <source>模板</source>
        <translation>Templates</translation>
    </message>
    <message>
        <source>添加…(&amp;A)</source>
        <translation>&amp;Add…</translation>
    </message>
    <message>
        <source>检查和修改…(&amp;C)</source>
        <translation>&amp;Check and change…</translation>
    </message>
    <message>
        <source>设为默认(&amp;D)</source>
        <translation>Make &amp;default</translation>
    </message>
    <message>
        <source>删除…(&amp;R)</source>
        <translation>&amp;Remove…</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>样式</source>
        <translation>Shape</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>模板列表</source>
        <translation>Templates</translation>
    </message>
    <message>
        <source>{name}（默认）</source>
        <translation>{name} (default)</translation>
    </message>
    <message>
        <source>表样</source>
        <translation>form</translation>
    </message>
    <message>
        <source>列表</source>
        <translation>list</translation>
    </message>
    <message>
        <source>不能使用</source>
        <translation>unusable</translation>
    </message>
    <message>
        <source>第 {n} 版</source>
        <translation>version {n}</translation>
    </message>
    <message>
        <source>自带</source>
        <translation>built in</translation>
    </message>
    <message>
        <source>自己添加的模板，保存在本机：{path}</source>
        <translation>A template of your own, kept on this computer: {path}</translation>
    </message>
    <message>
        <source>程序自带的模板。要用本省的表，请点“添加”，选一份空白的 Excel 表；没有标记也可以，程序会提议。</source>
        <translation>A template of the program. To use the form of your province, choose “Add” and a blank workbook; where it has no tags, some are proposed.</translation>
    </message>
</context>
<context>
    <name>SourcePanel</name>
    <message>
        <source>这个文件没有可以对照的原文表格。</source>
        <translation>This file has no tables to compare with.</translation>
    </message>
    <message>
        <source>原文中的表格</source>
        <translation>Tables in the source</translation>
    </message>
    <message>
        <source>缩小原文</source>
        <translation>Zoom the source out</translation>
    </message>
    <message>
        <source>放大原文</source>
        <translation>Zoom the source in</translation>
    </message>
    <message>
        <source>适合宽度</source>
        <translation>Fit width</translation>
    </message>
    <message>
        <source>原文与窗格同宽</source>
        <translation>Make the source as wide as its pane</translation>
    </message>
    <message>
        <source>表 {n} {title}</source>
        <translation>Table {n} {title}</translation>
    </message>
    <message>
        <source>第 {page} 页，共 {pages} 页</source>
        <translation>Page {page} of {pages}</translation>
    </message>
    <message>
        <source>表 {n} {title} 等 {count} 个项目</source>
        <translation>Table {n} {title} and others, {count} projects</translation>
    </message>
    <message>
        <source>原文</source>
        <translation>Source</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>拆分单元格内容</source>
        <translation>Split cell text</translation>
    </message>
    <message>
        <source>每行一段</source>
        <translation>One piece per line</translation>
    </message>
    <message>
        <source>在这个符号处拆开</source>
        <translation>Split at this sign</translation>
    </message>
    <message>
        <source>前面几个字为一段</source>
        <translation>The first characters are one piece</translation>
    </message>
    <message>
        <source>放到右边的单元格</source>
        <translation>Into the cells at the right</translation>
    </message>
    <message>
        <source>放到下面的新行</source>
        <translation>Into new rows below</translation>
    </message>
    <message>
        <source>拆分</source>
        <translation>Split</translation>
    </message>
    <message>
        <source>分隔符号</source>
        <translation>Separator</translation>
    </message>
    <message>
        <source>字数</source>
        <translation>Number of characters</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>{n}：{piece}</source>
        <translation>{n}: {piece}</translation>
    </message>
    <message>
        <source>这样拆不开，请换一种拆法。</source>
        <translation>That does not split it; choose another way.</translation>
    </message>
    <message>
        <source>空格</source>
        <translation>Space</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>开始页</source>
        <translation>Start page</translation>
    </message>
    <message>
        <source>最近打开的文件</source>
        <translation>Recent files</translation>
    </message>
    <message>
        <source>绩表通</source>
        <translation>Jibiao</translation>
    </message>
    <message>
        <source>把部门预算绩效文本变成 Excel 表，逐格核对、修改、保存。</source>
        <translation>Turn a budget performance text into an Excel workbook: check it cell by cell, correct, save.</translation>
    </message>
    <message>
        <source>三步完成</source>
        <translation>Three steps</translation>
    </message>
    <message>
        <source>打开文件…</source>
        <translation>Open file…</translation>
    </message>
    <message>
        <source>或者把文件拖到这个窗口里</source>
        <translation>or drop a file on this window</translation>
    </message>
    <message>
        <source>1. 打开绩效文本，程序自动识别每个项目的表格。</source>
        <translation>1. Open a performance text; the table of each project is recognised.</translation>
    </message>
    <message>
        <source>2. 按 F8 逐处查看有疑问的地方，直接在格子里修改。</source>
        <translation>2. Press F8 to go from doubt to doubt, and correct right in the cells.</translation>
    </message>
    <message>
        <source>3. 保存为 Excel。原来的文件不会被改动。</source>
        <translation>3. Save as Excel. The file you opened is never changed.</translation>
    </message>
    <message>
        <source>继续上次的工作</source>
        <translation>Continue the last work</translation>
    </message>
    <message>
        <source>{when}&#x3000;改了 {n} 步，还没有保存为 Excel</source>
        <translation>{when}, {n} steps, not saved as Excel yet</translation>
    </message>
    <message>
        <source>放弃</source>
        <translation>Give up</translation>
    </message>
    <message>
        <source>放弃“{name}”的修改</source>
        <translation>Give up the changes to “{name}”</translation>
    </message>
    <message>
        <source>Word、WPS、PDF、Excel、文本文件或扫描件都可以；也可以是以前保存的 Excel 表</source>
        <translation>Word, WPS, PDF, Excel, text or a scan; or an Excel table saved before</translation>
    </message>
    <message>
        <source>全部继续</source>
        <translation>Go on with all of them</translation>
    </message>
    <message>
        <source>从剪贴板新建</source>
        <translation>New from clipboard</translation>
    </message>
    <message>
        <source>{when}&#x3000;还没有保存为 Excel</source>
        <translation>{when}  not saved as Excel yet</translation>
    </message>
    <message>
        <source>核对两个文件…</source>
        <translation>Compare two files…</translation>
    </message>
    <message>
        <source>列出两个文件不同的地方，比如公开文本与 Excel 表</source>
        <translation>List what differs between two files, such as the published text and the Excel workbook</translation>
    </message>
    <message>
        <source>在 Word、WPS、Excel 或网页里复制的表格，或表格的截图：按 Ctrl+V</source>
        <translation>A table copied in Word, WPS, Excel or a web page, or a screenshot of one: press Ctrl+V</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>{file}&#x3000;&#x3000;项目 {projects} 个&#x3000;&#x3000;发现 {findings} 处</source>
        <translation>{file}    Projects: {projects}    Findings: {findings}</translation>
    </message>
    <message>
        <source>缩放 {percent}%</source>
        <translation>Zoom {percent}%</translation>
    </message>
    <message>
        <source>已保存到 {path}</source>
        <translation>Saved to {path}</translation>
    </message>
    <message>
        <source>“{name}”还没有保存为 Excel，修改都已留存，可以从开始页接着做。</source>
        <translation>“{name}” is not saved as Excel yet; its changes are kept, and the start page offers to go on.</translation>
    </message>
    <message>
        <source>有 {n} 格没有粘贴：它们不能修改，或超出了表格。</source>
        <translation>{n} cells were not pasted: they can&apos;t be edited, or lie beyond the table.</translation>
    </message>
    <message>
        <source>核对进度</source>
        <translation>Progress of checking</translation>
    </message>
    <message>
        <source>已核对 %v / %m</source>
        <translation>Checked %v / %m</translation>
    </message>
    <message>
        <source>已核对的项目数 / 全部项目数</source>
        <translation>Projects checked / all projects</translation>
    </message>
</context>
<context>
    <name>Structure</name>
    <message>
        <source>请先选中要删除的指标行。</source>
        <translation>Select the indicator rows to delete first.</translation>
    </message>
    <message>
        <source>请先选中指标行。</source>
        <translation>Select indicator rows first.</translation>
    </message>
    <message>
        <source>内容右移</source>
        <translation>Move texts right</translation>
    </message>
    <message>
        <source>内容左移</source>
        <translation>Move texts left</translation>
    </message>
    <message>
        <source>内容下移</source>
        <translation>Move texts down</translation>
    </message>
    <message>
        <source>内容上移</source>
        <translation>Move texts up</translation>
    </message>
    <message>
        <source>请先选中两列单元格（第二列按住 Ctrl 选）。</source>
        <translation>Select cells of two columns first (the second with Ctrl held).</translation>
    </message>
    <message>
        <source>请先选中要拆分的单元格。</source>
        <translation>Select the cell to split first.</translation>
    </message>
    <message>
        <source>请先选中两个以上的单元格。</source>
        <translation>Select two or more cells first.</translation>
    </message>
    <message>
        <source>请先在左边选中一个项目。</source>
        <translation>Choose a project at the left first.</translation>
    </message>
    <message>
        <source>选中的行属于几个项目，请只选一个项目的行。</source>
        <translation>The selected rows belong to several projects; select rows of one project only.</translation>
    </message>
    <message>
        <source>请先在左边选一个项目或一张表格。</source>
        <translation>Choose a project or a table at the left first.</translation>
    </message>
    <message>
        <source>上面没有可以填充的内容。请从有内容的一格开始，往下选到要填的格。</source>
        <translation>There is nothing above to fill down. Begin the selection at a cell with text, and go down to those to be filled.</translation>
    </message>
    <message>
        <source>这一边没有单元格了，内容移不过去。</source>
        <translation>There is no cell on that side for the text to go to.</translation>
    </message>
    <message>
        <source>只有左边“其他表格”里的表可以增删列、合并单元格；项目的表各列是固定的。</source>
        <translation>Only tables under “Other tables” at the left can get or lose columns and merged cells; the columns of a project stay.</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>原文表格</source>
        <translation>Table of the source</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>打开的文件</source>
        <translation>Open documents</translation>
    </message>
    <message>
        <source>{name}（{folder}）</source>
        <translation>{name} ({folder})</translation>
    </message>
    <message>
        <source>关闭“{name}”</source>
        <translation>Close “{name}”</translation>
    </message>
</context>
<context>
    <name>TaggingDialog</name>
    <message>
        <source>模板标记 — {name}</source>
        <translation>Tags of a template — {name}</translation>
    </message>
    <message>
        <source>用当前文件预览(&amp;P)</source>
        <translation>&amp;Preview with the open document</translation>
    </message>
    <message>
        <source>保存模板(&amp;S)</source>
        <translation>&amp;Save template</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>模板名称</source>
        <translation>Name of the template</translation>
    </message>
    <message>
        <source>先打开一个文件，才能预览填好的样子。</source>
        <translation>Open a document first to see the template filled.</translation>
    </message>
    <message>
        <source>绿色的格子是程序按栏目名称提议的标记，填写时换成内容。点一格，在右边选它该填的栏目。</source>
        <translation>Green cells hold the tags that were proposed by the names of the fields; content takes their place. Click a cell and choose its field at the right.</translation>
    </message>
    <message>
        <source>绿色的格子里有标记，填写时换成内容。点一格，在右边选它该填的栏目。</source>
        <translation>Green cells hold tags; content takes their place. Click a cell and choose its field at the right.</translation>
    </message>
    <message>
        <source>模板名称(&amp;N)</source>
        <translation>&amp;Name of the template</translation>
    </message>
    <message>
        <source>请核对(&amp;K)</source>
        <translation>Please chec&amp;k</translation>
    </message>
    <message>
        <source>表上没有这些栏目的位置：{labels}</source>
        <translation>The sheet has no place for: {labels}</translation>
    </message>
    <message>
        <source>当前文件里的这些内容在表上没有位置，只随文件隐藏保存：{labels}</source>
        <translation>The sheet has no place for this content of the open document; it travels hidden: {labels}</translation>
    </message>
    <message>
        <source>所有内容在表上都有位置。</source>
        <translation>All content has its place.</translation>
    </message>
    <message>
        <source>已有第 {n} 版，保存后是第 {next} 版</source>
        <translation>There is version {n}; this will be version {next}</translation>
    </message>
</context>
<context>
    <name>Task</name>
    <message>
        <source>后台程序意外中止，可能是文件已损坏或内存不足。请关闭其他程序后重试，或换一个文件。</source>
        <translation>The background program ended unexpectedly; the file may be damaged, or there was too little memory. Close other programs and try again, or take another file.</translation>
    </message>
    <message>
        <source>后台处理时遇到没有预料到的情况（{reason}）。请把这个文件发给维护人员。</source>
        <translation>Something unforeseen happened in the background ({reason}). Please send this file to the maintainers.</translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <source>{id}（修改）</source>
        <translation>{id} (changed)</translation>
    </message>
</context>
<context>
    <name>ValuesModel</name>
    <message>
        <source>（全选）</source>
        <translation>(All)</translation>
    </message>
    <message>
        <source>（空白）</source>
        <translation>(Blank)</translation>
    </message>
    <message>
        <source>{text}&#x3000;{n} 行</source>
        <translation>{text}  {n} rows</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>同类一并改</source>
        <translation>Fix all alike</translation>
    </message>
</context>
<context>
    <name>WritingStrip</name>
    <message>
        <source>正在保存</source>
        <translation>Saving</translation>
    </message>
    <message>
        <source>保存进度</source>
        <translation>Progress of saving</translation>
    </message>
    <message>
        <source>取消保存</source>
        <translation>Stop saving</translation>
    </message>
    <message>
        <source>正在保存“{name}”…</source>
        <translation>Saving “{name}”…</translation>
    </message>
</context>
</TS>
