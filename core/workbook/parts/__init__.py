"""An .xlsx file as Excel keeps it (工作簿部件): its package, cells, styles, strings and names."""
