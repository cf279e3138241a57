"""Dialogs (对话框): what the window asks, and the room that alone opens them."""
