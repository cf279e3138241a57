"""The sheet (表格视图): a FormSheet on the screen, looking like its template, edited with the keys of Excel."""
