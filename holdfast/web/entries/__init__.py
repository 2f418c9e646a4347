"""Forms of the procedure, filled by officers."""
