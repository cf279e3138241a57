"""Files to Documents: one module for each kind of file, chosen by content."""
