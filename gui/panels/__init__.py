"""The panels around the sheet: start page, projects, findings."""
