"""Files that other programs read: markings, verdicts and their evidence in the formats of their worlds."""
