"""Differences (差异): lists of what differs, for merging and for comparing."""
