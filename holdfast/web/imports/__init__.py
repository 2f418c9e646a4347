"""Pages: returns and files of names, sent, looked over and put on the record."""
