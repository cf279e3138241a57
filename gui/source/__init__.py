"""The source (原文) beside the sheet: pages of a PDF as pictures, other documents as their tables."""
