"""Refusals (无法读取): the sentences that several readers say, each what is wrong and what to do."""

from pathlib import Path

from core.errors import UnreadableError
from core.messages import say


def unreachable(path: Path) -> UnreadableError:
    """The system does not let the file be read."""
    return UnreadableError(
        say(
            "无法读取“{name}”：没有权限，或文件正被别的程序占用。请关闭占用它的程序，或复制到自己的文件夹后再试。",
            name=path.name,
        )
    )


def damaged(path: Path) -> UnreadableError:
    """The file is cut off or broken inside."""
    return UnreadableError(
        say(
            "“{name}”已损坏或没有下载完整。请重新下载，或用 Word、Excel 或 WPS 打开并另存一份后再试。",
            name=path.name,
        )
    )


def locked(path: Path) -> UnreadableError:
    """The file asks for a password."""
    return UnreadableError(
        say("“{name}”设有打开密码。请用 Word、Excel 或 WPS 打开，去掉密码后另存一份再试。", name=path.name)
    )


def presentation(path: Path) -> UnreadableError:
    """The file is a PowerPoint or WPS presentation."""
    return UnreadableError(
        say("“{name}”是演示文稿，不是文档或表格。请打开 Word、Excel 或 PDF 格式的绩效文本。", name=path.name)
    )


def unknown(path: Path) -> UnreadableError:
    """The file is of no kind that can be read."""
    return UnreadableError(
        say(
            "“{name}”不是本程序能读的文件（可读 Word、WPS、Excel、PDF、网页、CSV 和文本文件）。"
            "请用原来的程序打开，另存为 docx 或 xlsx 后再试。",
            name=path.name,
        )
    )


def too_large(path: Path) -> UnreadableError:
    """The file unfolds to more than can be a document."""
    return UnreadableError(say("“{name}”展开后过大，无法读取。请删去多余的内容或拆成几个文件后再试。", name=path.name))
