"""My work: the lists of duties that officers start their day from."""
