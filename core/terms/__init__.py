"""The terms of the field (术语): what a text says by itself, whatever table it stands in; it knows no other room."""
