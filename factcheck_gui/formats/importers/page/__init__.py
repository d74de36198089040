"""Pages: what a page of HTML holds for a reader, whichever file or link it came in."""
