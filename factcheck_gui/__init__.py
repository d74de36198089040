"""Go through an article statement by statement and write down what holds."""

__version__ = "0.1.0"
