"""What an officer keeps open between reviews, and what was done for each child."""
