"""Catalogue (命令表): every command of the window with its text and keys, and where it stands in menus and tool bar."""

from dataclasses import dataclass

from PySide6.QtCore import QObject

RULE = ""
"""A separating line in a menu or the tool bar"""


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its text and hint, its keys in Qt's notation, its shorter text on the tool bar."""

    text: str
    keys: tuple[str, ...] = ()
    hint: str = ""
    short: str = ""


@dataclass(frozen=True, slots=True)
class Sub:
    """A menu within a menu: its name, and what stands in it."""

    name: str
    names: tuple[str, ...]


Entries = tuple[str | Sub, ...]
FINDINGS = ("next_finding", "previous_finding", "take_fix", "ignore_finding")
WAYS = ("next_page", "previous_page", "next_pane", "previous_pane")
CHECKING = ("check_cells", "check_page", "next_unchecked")
CELL = ("edit", "cut", "copy", "paste", "clear")
ROWS = ("insert_above", "insert_below", "remove_rows", "move_up", "move_down", "duplicate_rows")
COLUMNS = ("insert_left", "insert_right", "remove_columns", "move_left", "move_right")
MERGING = ("merge", "part")
SHIFT = Sub("shift", ("shift_right", "shift_left", "shift_down", "shift_up"))
TEXTS: Entries = ("fill_down", SHIFT, "swap_columns", "split", "join")
PROJECTS = (
    *("insert_project", "duplicate_project", "remove_project", "project_up", "project_down", RULE),
    *("split_project", "join_projects"),
)
READING = ("tell_columns", "as_performance", "as_table")
MENUS: tuple[Entries, ...] = (
    (
        *("open", "paste_new", "recent", "read_again", RULE, "save", "save_as", "publish", RULE),
        *("merge_excel", "compare", RULE, "templates", RULE, "next_tab", "previous_tab", "close", "quit"),
    ),
    ("undo", "redo", "history", RULE, *CELL, RULE, "find", "replace", "next_hit", "previous_hit", RULE, "fix_alike"),
    (*ROWS, RULE, *COLUMNS, RULE, *MERGING, RULE, *TEXTS, RULE, Sub("project", PROJECTS), RULE, *READING),
    (
        *(*FINDINGS, RULE, *CHECKING, RULE, *WAYS, RULE),
        *("indicators", "filter_column", "arrange_rows", "show_all_rows", RULE),
        *("source", RULE, "zoom_in", "zoom_out", "zoom_reset", RULE, "light", "dark", "auto"),
    ),
    ("guide", "keys", "set_keys", "about"),
)
"""What stands in each menu, in the order of ``Catalogue.menu_titles``"""
TOOL_BAR = (
    *("open", "save", RULE, "undo", "redo", RULE, "previous_finding", "next_finding", "check_page", RULE),
    *("source", "indicators", RULE, "insert_below", "remove_rows"),
)
OF_TABLES = frozenset((*COLUMNS, *MERGING, "as_performance"))
"""Commands that are shown for raw tables alone"""
OF_INDICATORS = ("filter_column", "arrange_rows", "show_all_rows")
"""Commands that do something in the view of all indicators alone"""
OF_PAGES = frozenset(("check_page", "move_up", "move_down", "split_project", "tell_columns", "as_table"))
"""Commands that are not shown for the view of all indicators"""
OF_PROJECTS = frozenset(("duplicate_rows", "split_project", "tell_columns", "as_table"))
"""Commands that are not shown for raw tables"""
DOCUMENT = frozenset(
    {
        "read_again",
        "save",
        "save_as",
        "publish",
        "merge_excel",
        "next_tab",
        "previous_tab",
        "close",
        *CELL,
        *ROWS,
        *COLUMNS,
        *MERGING,
        *SHIFT.names,
        *PROJECTS,
        *READING,
    }
    | {"fill_down", "swap_columns", "split", "join"}
    | {*FINDINGS, *WAYS}
    | {"history", "find", "replace", "next_hit", "previous_hit"}
    | {*CHECKING, "fix_alike"}
    | {"indicators", *OF_INDICATORS}
    | {"source", "zoom_in", "zoom_out", "zoom_reset"}
) - {RULE}
"""Commands that need an open document"""
APPEARANCES = ("light", "dark", "auto")
"""Commands of which exactly one is ticked"""
SWITCHES = ("source",)
"""Commands that turn something on and off"""


class Catalogue(QObject):
    """The texts of the commands, in the language of the window."""

    def menu_titles(self) -> tuple[str, ...]:
        """The titles of the menus."""
        return self.tr("文件(&F)"), self.tr("编辑(&E)"), self.tr("表格(&T)"), self.tr("查看(&V)"), self.tr("帮助(&H)")

    def sub_titles(self) -> dict[str, str]:
        """The titles of the menus within menus."""
        return {"shift": self.tr("移动内容"), "project": self.tr("项目")}

    def keys_of_the_sheet(self) -> list[tuple[str, str]]:
        """The keys that the sheet itself takes; they are those of Excel and stay so."""
        return [
            (self.tr("修改单元格（光标在末尾）"), "F2"),
            (self.tr("替换单元格内容"), self.tr("直接输入")),
            (self.tr("确认，到下一行 / 下一格"), "Enter / Tab"),
            (self.tr("单元格内换行"), "Alt+Enter"),
            (self.tr("放弃修改"), "Esc"),
            (self.tr("清除所选内容"), "Delete"),
            (self.tr("到这一片内容的边上"), self.tr("Ctrl+方向键")),
            (self.tr("到表格开头 / 末尾"), "Ctrl+Home / Ctrl+End"),
            (self.tr("扩大选区"), self.tr("Shift+方向键")),
            (self.tr("全选"), "Ctrl+A"),
            (self.tr("缩放"), self.tr("Ctrl+滚轮")),
        ]

    def commands(self) -> dict[str, Command]:
        """Every command by its name."""
        return {
            "open": Command(self.tr("打开…"), ("Ctrl+O",), self.tr("打开绩效文本或填好的 Excel 表")),
            "paste_new": Command(
                self.tr("从剪贴板新建"),
                ("Ctrl+Shift+V",),
                self.tr("把在 Word、WPS、Excel 或网页里复制的表格当作一个新文件"),
            ),
            "save": Command(
                self.tr("保存为 Excel"), ("Ctrl+S",), self.tr("保存为 Excel 表；第一次保存时选择位置和模板")
            ),
            "save_as": Command(self.tr("另存为 Excel…"), ("Ctrl+Shift+S", "F12")),
            "publish": Command(
                self.tr("导出公开文本（Word）…"), ("Ctrl+Shift+W",), self.tr("写成可以公开的 Word 文本，每个项目一张表")
            ),
            "read_again": Command(self.tr("重新读取原文"), ("F5",), self.tr("原文改过以后再读一次，已做的修改会保留")),
            "merge_excel": Command(
                self.tr("合并 Excel 中的修改…"),
                ("Ctrl+Shift+I",),
                self.tr("把保存后在 Excel 里改过的内容合并进来，逐处选定"),
            ),
            "compare": Command(
                self.tr("核对两个文件…"),
                ("Ctrl+Shift+K",),
                self.tr("与另一个文件逐项核对，例如公开文本与报送表"),
            ),
            "templates": Command(
                self.tr("模板…"), (), self.tr("添加本省的 Excel 表作模板，检查、删除模板，选默认的模板")
            ),
            "next_tab": Command(self.tr("下一个文件"), ("Ctrl+Tab",), self.tr("切换到下一个打开的文件")),
            "previous_tab": Command(self.tr("上一个文件"), ("Ctrl+Shift+Tab",), self.tr("切换到上一个打开的文件")),
            "close": Command(self.tr("关闭文件"), ("Ctrl+W",)),
            "quit": Command(self.tr("退出"), ("Ctrl+Q",)),
            "undo": Command(self.tr("撤销"), ("Ctrl+Z",)),
            "redo": Command(self.tr("重做"), ("Ctrl+Y", "Ctrl+Shift+Z")),
            "edit": Command(self.tr("修改单元格"), (), self.tr("修改单元格：按 F2，或直接输入")),
            "cut": Command(self.tr("剪切"), ("Ctrl+X",)),
            "copy": Command(self.tr("复制"), ("Ctrl+C",)),
            "paste": Command(self.tr("粘贴"), ("Ctrl+V",), self.tr("粘贴：可以从 Excel、WPS 整块粘贴")),
            "clear": Command(self.tr("清除内容"), (), self.tr("清除所选单元格的内容：Delete")),
            "history": Command(self.tr("历史"), ("Ctrl+Shift+H",), self.tr("显示或隐藏历史：点一步就回到那一步")),
            "find": Command(self.tr("查找…"), ("Ctrl+F",)),
            "replace": Command(self.tr("替换…"), ("Ctrl+H",), self.tr("查找并替换，可以限于所选单元格或当前项目")),
            "next_hit": Command(self.tr("查找下一个"), ("F3",)),
            "previous_hit": Command(self.tr("查找上一个"), ("Shift+F3",)),
            "fix_alike": Command(
                self.tr("同类一并改…"), ("Ctrl+Shift+A",), self.tr("把刚才的修改用到同样的其他地方，逐处选定")
            ),
            "insert_above": Command(self.tr("在上方插入行"), ("Ctrl+Shift+Up",)),
            "insert_below": Command(self.tr("在下方插入行"), ("Ctrl+Shift+Down",), short=self.tr("插入行")),
            "remove_rows": Command(self.tr("删除所选行"), ("Ctrl+Shift+Delete",), short=self.tr("删除行")),
            "move_up": Command(self.tr("所选行上移"), ("Alt+Up",)),
            "move_down": Command(self.tr("所选行下移"), ("Alt+Down",)),
            "duplicate_rows": Command(self.tr("再来一行（复制所选行）"), ("Ctrl+Shift+D",)),
            "insert_left": Command(self.tr("在左侧插入列"), ("Ctrl+Shift+Left",)),
            "insert_right": Command(self.tr("在右侧插入列"), ("Ctrl+Shift+Right",)),
            "remove_columns": Command(self.tr("删除所选列")),
            "move_left": Command(self.tr("所选列左移"), ("Alt+Left",)),
            "move_right": Command(self.tr("所选列右移"), ("Alt+Right",)),
            "merge": Command(self.tr("合并单元格"), ("Ctrl+M",), self.tr("合并所选单元格，文字都保留")),
            "part": Command(self.tr("取消合并单元格"), ("Ctrl+Shift+M",)),
            "fill_down": Command(self.tr("向下填充"), ("Ctrl+D",), self.tr("把最上面一格的内容填到下面所选的格里")),
            "shift_right": Command(self.tr("内容右移一格"), (), self.tr("从所选格起，这一行的内容向右移一格")),
            "shift_left": Command(self.tr("内容左移一格"), (), self.tr("从所选格起，这一行的内容向左移一格")),
            "shift_down": Command(self.tr("内容下移一格"), (), self.tr("从所选格起，这一列的内容向下移一格")),
            "shift_up": Command(self.tr("内容上移一格"), (), self.tr("从所选格起，这一列的内容向上移一格")),
            "swap_columns": Command(self.tr("对调所选两列"), (), self.tr("两列里所选各行的内容互换")),
            "split": Command(self.tr("拆分单元格内容…"), (), self.tr("一格里的内容拆到右边几格，或拆成几行")),
            "join": Command(self.tr("内容并成一格"), (), self.tr("所选各格的内容合到第一格")),
            "insert_project": Command(self.tr("插入项目"), (), self.tr("在当前项目后面插入一个空白项目")),
            "duplicate_project": Command(self.tr("复制项目")),
            "remove_project": Command(self.tr("删除项目")),
            "project_up": Command(self.tr("项目上移")),
            "project_down": Command(self.tr("项目下移")),
            "split_project": Command(self.tr("从所选行拆成两个项目")),
            "join_projects": Command(self.tr("与下一个项目合并")),
            "tell_columns": Command(
                self.tr("这一列是……（重新读取这张表）"), (), self.tr("指定原文表格各列的意思，按新的意思重新读取")
            ),
            "as_performance": Command(
                self.tr("这张表是绩效目标表……"), (), self.tr("指定表头和各列的意思，把这张表读成项目")
            ),
            "as_table": Command(self.tr("这不是绩效目标表"), (), self.tr("把这个项目的表格按原样放到“其他表格”里")),
            "next_finding": Command(self.tr("下一处发现"), ("F8",), short=self.tr("下一处发现")),
            "previous_finding": Command(self.tr("上一处发现"), ("Shift+F8",), short=self.tr("上一处发现")),
            "take_fix": Command(
                self.tr("采用建议"), ("Ctrl+F8",), self.tr("把光标所在处的发现按建议改好；有几种建议时用第一种")
            ),
            "ignore_finding": Command(
                self.tr("忽略这处发现"), ("Alt+F8",), self.tr("忽略光标所在处的发现，原因写在发现旁边的框里")
            ),
            "check_cells": Command(
                self.tr("核对所选单元格"), ("F7",), self.tr("与原文相符：标记所选单元格已核对；再按一次取消")
            ),
            "check_page": Command(
                self.tr("核对本项目"),
                ("Shift+F7",),
                self.tr("标记整个项目已核对，其中的存疑和提示不再列出，错误仍要改正；再按一次取消"),
                self.tr("核对本项目"),
            ),
            "next_unchecked": Command(self.tr("下一个未核对的项目"), ("Ctrl+F7",)),
            "next_page": Command(self.tr("下一个项目"), ("Ctrl+PgDown",)),
            "previous_page": Command(self.tr("上一个项目"), ("Ctrl+PgUp",)),
            "next_pane": Command(self.tr("下一个区域"), ("F6",), self.tr("键盘移到下一个区域：项目、表格、原文、发现")),
            "previous_pane": Command(self.tr("上一个区域"), ("Shift+F6",)),
            "indicators": Command(
                self.tr("全部指标"),
                ("Ctrl+L",),
                self.tr("所有项目的指标放在一张表里；再按一次到光标所在项目的表"),
                self.tr("全部指标"),
            ),
            "filter_column": Command(
                self.tr("排序、筛选这一列…"), ("Ctrl+Shift+L",), self.tr("按光标所在的列排序或筛选")
            ),
            "arrange_rows": Command(self.tr("重新排序和筛选"), (), self.tr("按修改后的内容重新排列各行")),
            "show_all_rows": Command(self.tr("取消全部筛选"), (), self.tr("显示全部指标")),
            "source": Command(self.tr("原文对照"), ("F9",), self.tr("在表格旁边显示或隐藏原文"), self.tr("原文")),
            "zoom_in": Command(self.tr("放大"), ("Ctrl+=", "Ctrl++")),
            "zoom_out": Command(self.tr("缩小"), ("Ctrl+-",)),
            "zoom_reset": Command(self.tr("原始大小"), ("Ctrl+0",)),
            "light": Command(self.tr("浅色外观")),
            "dark": Command(self.tr("深色外观")),
            "auto": Command(self.tr("外观跟随系统")),
            "guide": Command(self.tr("使用说明"), ("Ctrl+F1",), self.tr("使用说明：每一步怎么做，有插图")),
            "keys": Command(self.tr("快捷键一览"), ("F1",)),
            "set_keys": Command(self.tr("设置快捷键…")),
            "about": Command(self.tr("关于绩表通")),
        }
