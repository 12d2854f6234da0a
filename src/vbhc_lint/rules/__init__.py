"""One rule a file, found by its fault's name."""
