"""The look at the whole: charts of our own, each with a table beside it."""
