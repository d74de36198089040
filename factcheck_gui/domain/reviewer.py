"""What is known of a reviewer."""

from typing import Final

NOBODY: Final = "unnamed reviewer"
"""Who works where neither a person nor the system gives a name."""
