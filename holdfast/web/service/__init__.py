"""The service's own pages: tracker, who waits, figures."""
