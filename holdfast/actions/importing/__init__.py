"""How a return becomes changes of the record: planned without touching it, then written whole."""
