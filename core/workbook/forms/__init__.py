"""Forms (表样): a template's sheets laid out as plain cells, which the window shows and filling follows."""
