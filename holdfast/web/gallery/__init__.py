"""The gallery: every component in every state, with invented data; never in production."""
