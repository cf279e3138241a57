"""The desk (书桌): an open document as the window works on it, each change a step that can be undone and is kept."""
