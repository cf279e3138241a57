"""Workbooks with tags, one for each province and shape. ``make.py`` draws those that come with the program."""
