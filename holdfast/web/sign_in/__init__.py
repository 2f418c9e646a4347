"""Signing in, and the page an officer starts from."""
