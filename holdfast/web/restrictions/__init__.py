"""What people may not be told about a child."""
