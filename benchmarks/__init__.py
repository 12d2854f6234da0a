"""What things cost: ratios within one run, and growth with length and number."""
