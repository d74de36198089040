"""Reads web pages: saved ones, and those in mails and web archives."""
