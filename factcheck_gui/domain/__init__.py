"""What a checking desk works with, as values and pure functions; the standard library only."""
