"""What can go wrong, each with one sentence for the user: what is wrong, what to do."""


class JibiaoError(Exception):
    """Base of all errors that a user is told about; ``str(error)`` is the sentence to show."""


class UnreadableError(JibiaoError):
    """The file cannot be read at all: missing, empty, damaged, encrypted, of an unknown kind (exit status 3)."""


class NoTableError(UnreadableError):
    """The file can be read, and holds no table (exit status 3)."""


class WriteError(JibiaoError):
    """The target cannot be written: read-only, open in Excel, already there (exit status 3)."""


class TemplateError(JibiaoError):
    """A template workbook cannot be used as it is."""


class EditError(JibiaoError):
    """An edit does not fit the disclosure: the fact is gone, or holds another text than the edit expects."""


class WorkfileError(JibiaoError):
    """The working file can't be read or written: the disk is full, or a later version of the program wrote it."""


class WorkBusyError(WorkfileError):
    """Another window has the working file open."""


class WorkDamagedError(WorkfileError):
    """The working file holds something else than it should."""


class MergeError(JibiaoError):
    """Two files cannot be merged: they have nothing in common (exit status 3)."""


class FindError(JibiaoError):
    """What is looked for, or what shall come in its place, is no regular expression."""
