"""Pages: asking for views before a review, and the child's part in reviews and between them."""
