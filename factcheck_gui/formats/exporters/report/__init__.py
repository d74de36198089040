"""The verdict report as a view: everything computed, so that the template only writes it down."""
