"""An officer's meetings in the officer's own calendar program, and the daily letter."""
