"""What ``dev.py`` is made of; the standard library alone, for it runs before anything is installed."""
