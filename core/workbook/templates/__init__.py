"""Templates (模板): tags, what a sheet with tags asks for, and what a filled one keeps hidden."""
