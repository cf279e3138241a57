"""Excel templates, both ways: tags, filling, reading back, and the form that the window shows."""
