"""A transcript that has all of it: a headline, a byline, speakers and what nobody says."""

COUNCIL = """Debate on the river bridge
By Jane Doe

The council met on Monday.

CHAIR: Good evening.
We begin
with the bridge.

It fell.

DR. ANNA SMITH (LABOUR): No.

[APPLAUSE]

Thank you.

The vote

CHAIR: Yes: I saw it.
"""
