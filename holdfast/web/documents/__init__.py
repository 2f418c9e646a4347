"""Documents as pages: read, written to, made final, sent copy by copy."""
