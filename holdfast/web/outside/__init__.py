"""Pages for people without an account, who come by a link and answer one form."""
