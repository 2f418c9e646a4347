"""Pages: read any procedure as a document, and two side by side."""
