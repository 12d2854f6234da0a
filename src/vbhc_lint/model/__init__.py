"""The page as a reader sees it: text with exact offsets, every format resolved, each value with its origin."""
