"""A text and the one that is to stand in its place, as the fewest words exchanged."""

from __future__ import annotations

from difflib import SequenceMatcher

from vbhc_lint.expression import compiled

_WORDS = compiled(r"\w+|\s|[^\w\s]")

Hunk = tuple[int, int, str]  # half-open offsets into the old text, and what stands there instead


def hunks(old: str, new: str, ends: frozenset[int] = frozenset()) -> list[Hunk]:
    """What to exchange, in order; whole words, but letters where the looks end inside (``ends``) what is exchanged."""
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    starts = [0]
    for word in before:
        starts.append(starts[-1] + len(word))
    if starts[-1] != len(old) or sum(map(len, after)) != len(new):  # letters of no known kind
        return [(0, len(old), new)]
    found: list[Hunk] = []
    for what, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        start, end, text = starts[i], starts[j], "".join(after[k:m])
        if what == "equal":
            continue
        if any(start < place < end for place in ends):
            letters = SequenceMatcher(None, old[start:end], text, autojunk=False).get_opcodes()
            found += [(start + a, start + b, text[c:d]) for tag, a, b, c, d in letters if tag != "equal"]
        else:
            found.append((start, end, text))
    return found
