"""The children in need census, as XML."""
