"""The roof: settings, root addresses, the database launcher. Imports anything, imported by nothing."""
