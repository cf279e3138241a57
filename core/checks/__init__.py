"""The rules of the field (审核规则): what a reviewer would say about a disclosure."""

from core.checks.checker import Checker, check, check_project

__all__ = ["Checker", "check", "check_project"]
