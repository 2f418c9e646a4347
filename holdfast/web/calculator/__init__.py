"""Pages: when is it due? Any rule, reckoned on facts that are given and not kept."""
