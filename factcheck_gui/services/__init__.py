"""What a user does: open, import, tag, rate, export. No Qt, no SQL."""
