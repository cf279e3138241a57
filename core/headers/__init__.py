"""Headers (表头): the columns of a table by the words over them, and what such a column can hold."""
