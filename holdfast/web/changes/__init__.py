"""Significant changes between reviews, and changes of the plan that wait for one."""
