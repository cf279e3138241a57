"""Tables in sheets (.xlsx .xls .csv and their kin): each sheet or region as a Grid, cells as they are shown."""
