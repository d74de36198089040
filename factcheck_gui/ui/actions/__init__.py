"""Actions and menus as data."""
