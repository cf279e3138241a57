"""Reports (清单): workbooks of findings and of differences, for people to work through."""
