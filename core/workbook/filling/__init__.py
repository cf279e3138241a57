"""Filling (填写): a disclosure into a copy of a template, with all that the tags do not touch left as it is."""
