"""Reports: one output format a file, ``FileReport``s in, text out."""
