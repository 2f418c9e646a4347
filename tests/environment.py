"""Loaded by pytest before the settings are: says that this process is under test."""

import os

os.environ["HOLDFAST_ENV"] = "test"
