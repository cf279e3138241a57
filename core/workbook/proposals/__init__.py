"""Proposals (标记提议): a blank form becomes a template, with tags proposed for its cells and corrected by a clerk."""
