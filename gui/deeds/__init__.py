"""Deeds (命令): what the clerk can have done, with keys and menus, and how it is done to what is selected."""
