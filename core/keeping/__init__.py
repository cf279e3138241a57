"""Keeping (留存): each step of unfinished work in a working file of the user's data folder, so that nothing is lost."""
