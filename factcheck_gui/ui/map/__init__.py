"""Who says what, as a map, a matrix and a table; imported when it is first asked for."""
