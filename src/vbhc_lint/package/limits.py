"""How much of a file is taken up: beyond it a file is refused, so that no file can exhaust the machine."""

from __future__ import annotations

MAX_FILE = 256 * 2**20  # bytes of the file as it arrives
MAX_PARTS = 5_000
MAX_PART = 64 * 2**20  # bytes of one part, unpacked
MAX_TOTAL = 512 * 2**20  # bytes of all parts, as declared
MAX_RATIO = 400  # unpacked to packed, for parts above RATIO_FREE; Word's own XML stays far below 100
RATIO_FREE = 2**20
MAX_DEPTH = 256  # elements in one another; the parser's own limit, which stays on
MAX_MARKUP = 4_000_000  # tags and attributes of all parts that are read, equal property blocks counted once
MAX_PARAGRAPHS = 200_000
MAX_TEXT = 5_000_000  # characters of all paragraphs: some 2 000 pages
MAX_PROBLEMS = 200_000  # of one file that are looked at; each is kept until all are known
MAX_REPORT = 50_000_000  # characters of the paragraphs that the findings on one file quote, each as often as it is
