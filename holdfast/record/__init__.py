"""The record: what an authority knows about its children, kept in PostgreSQL."""
