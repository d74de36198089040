"""The lines of a paragraph as a page shows them, and the paragraph they make."""

LINES = (
    "The council voted on Tuesday to raise the price of water by a third, offi-",
    "cials said, although the well-known mayor had promised in spring that",
    "nothing of the kind would happen.",
)
JOINED = (
    "The council voted on Tuesday to raise the price of water by a third, officials said, although the "
    "well-known mayor had promised in spring that nothing of the kind would happen."
)
