"""A page on this machine for people who use no terminal: nothing leaves it, nothing stays after the answer."""
