"""The projects (项目): the list of pages at the left of the workbench."""
