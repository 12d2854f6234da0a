"""What is run by hand or by other tools to keep the project."""
