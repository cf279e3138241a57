"""The gallery (插图): every view of the window drawn for the user guide, over invented documents."""
