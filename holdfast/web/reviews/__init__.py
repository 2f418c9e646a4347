"""Pages of a review: before it, while it is held, after it."""
