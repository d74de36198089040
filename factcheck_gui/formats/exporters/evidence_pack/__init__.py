"""The evidence pack: everything about some articles in one zip that anybody can check."""
