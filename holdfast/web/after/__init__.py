"""After a review: what is to be sent and settled, and the answers of the manager."""
