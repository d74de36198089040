"""The three columns of the window."""
