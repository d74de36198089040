"""Adapters between services and Qt's views."""
