"""Reading back (读回): a filled workbook into the disclosure that it was made from, changes and all."""
