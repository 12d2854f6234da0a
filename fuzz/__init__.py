"""Documents mutated in their structure, and what must hold of every check. Long runs: ``make fuzz``."""
