"""Pages: each view parses a request, calls one query or action, and renders."""
