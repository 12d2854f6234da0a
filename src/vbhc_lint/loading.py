"""The lock under which rules, packs and data are loaded: once, and not by two threads at a time.

msgspec learns a type when it first reads a value of it, and a second thread that comes in meanwhile ends the program.
"""

from threading import RLock

LOADING = RLock()
