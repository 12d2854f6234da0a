"""Edits to bytes: what rules propose, written into the document so that Word's reviewer may accept or reject it."""
