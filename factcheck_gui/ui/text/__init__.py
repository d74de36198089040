"""The words a user reads."""
