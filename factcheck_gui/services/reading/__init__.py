"""Reads files, texts and links into drafts: in a process of its own, since nobody knows what is in them."""
