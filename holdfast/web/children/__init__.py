"""Children: finding them, and the page of each."""
