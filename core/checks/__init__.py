"""The rules of the field (审核规则): what a reviewer would say about a disclosure."""

from core.checks.checker import Checker, check

__all__ = ["Checker", "check"]
