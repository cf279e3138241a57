"""Findings (发现): filtered, alike ones together, each with its fixes."""
