"""Verbs: the only writers. Each action is permitted, whole, audited and followed by its duties."""
