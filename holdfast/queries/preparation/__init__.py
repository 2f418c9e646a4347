"""What comes before a review: who comes, which papers are ready, what was talked over."""
