"""Which paragraph is which component, how sure, on what evidence."""
