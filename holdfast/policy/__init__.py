"""Who may see and do what: the one place where permission is decided."""
