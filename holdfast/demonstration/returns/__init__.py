"""Writers of real-format returns: the SSDA903 as CSV tables and as XML, the census, the names."""
