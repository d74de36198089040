"""Orders: what `tag` and the lines of `batch` ask for, as plain fields, and how they become edits."""
