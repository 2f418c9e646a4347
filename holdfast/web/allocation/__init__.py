"""Entering care, naming the reviewing officer, handing over, and work for the service."""
