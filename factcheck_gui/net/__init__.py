"""Reaches the network, and is the only part that does: to fetch a link that somebody asked for."""
