"""Pages: record a duty as done, book its meeting, permit it to be late."""
