"""The ground floor: calendars, facts, the procedure language and duties. Standard library only."""
