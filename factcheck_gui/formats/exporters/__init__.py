"""What the program writes: one file per format, each listed once in `registry.EXPORTERS`."""
