"""What officers were told by others, to read and acknowledge."""
