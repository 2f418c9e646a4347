"""The roof: settings, addresses, the database launcher. Imports anything, imported by nothing."""
