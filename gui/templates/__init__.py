"""Templates in the window: the list of them, and the sheet on which a clerk corrects the proposed tags."""
