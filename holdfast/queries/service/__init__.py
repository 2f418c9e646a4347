"""The service as a whole: each child's progress, who waits, how children took part."""
