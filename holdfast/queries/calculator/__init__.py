"""When is it due? Any rule of any procedure, tried on facts that a reader gives."""
