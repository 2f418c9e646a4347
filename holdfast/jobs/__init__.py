"""Jobs: what the worker does. Each is parsed, handed to one action, and reported.

The worker imports this package; a module of jobs is imported here, or its jobs are not known.
"""

from holdfast.jobs import duties, imports, ratification

__all__ = ["duties", "imports", "ratification"]
