"""Tests of holding a review."""
