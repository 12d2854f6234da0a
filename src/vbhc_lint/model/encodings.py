"""Text typed in encodings of before Unicode, read as the letters that its fonts draw.

A font alone does not tell: a new text may stand in an old font. So the text decides, for each font by all that stands
in it; where a paragraph has letters that only Unicode has, for that paragraph by itself.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby

import msgspec

from vbhc_lint.legacy import decode, draws_capitals, encoding_of, proven, syllables
from vbhc_lint.model.format import RunFormat
from vbhc_lint.model.page import Field, Paragraph, Run, Story, Written


def font_of(look: RunFormat) -> str:
    """The typeface that draws letters beyond ASCII."""
    return look.font_marked or look.font


def decoded(stories: Iterable[Story]) -> tuple[Story, ...]:
    """The stories with what is typed in an encoding of before Unicode read as its fonts draw it."""
    stories = tuple(stories)
    fonts = _fonts_typed_for(p for story in stories for p in story.paragraphs)
    return tuple(
        msgspec.structs.replace(story, paragraphs=tuple(_read(p, fonts) for p in story.paragraphs)) for story in stories
    )


def _fonts_typed_for(paragraphs: Iterable[Paragraph]) -> frozenset[str]:
    """The fonts whose text reads better decoded; one with nothing to tell goes with others of its encoding."""
    seen: set[str] = set()
    telling: set[str] = set()
    gains: Counter[str] = Counter()
    for paragraph in paragraphs:
        for font, text in _texts(paragraph).items():
            seen.add(font)
            if not text.isascii():
                telling.add(font)
                gains[font] += 0 if proven(text) else _gain(text, font)
    chosen = {font for font in telling if gains[font] > 0}
    encodings = {encoding_of(font) for font in chosen}
    return frozenset(chosen | {font for font in seen - telling if encoding_of(font) in encodings})


def _texts(paragraph: Paragraph) -> dict[str, str]:
    """What a paragraph has in each font of a legacy encoding."""
    texts: dict[str, list[str]] = {}
    for run in paragraph.runs:
        font = font_of(run.format)
        if encoding_of(font):
            texts.setdefault(font, []).append(paragraph.text[run.start : run.end])
    return {font: "".join(pieces) for font, pieces in texts.items()}


def _gain(text: str, font: str) -> int:
    """How many more syllables a text has once decoded."""
    return syllables(decode(text, font)[0]) - syllables(text)


def _read(paragraph: Paragraph, fonts: frozenset[str]) -> Paragraph:
    """The paragraph with its legacy text and label decoded, the very same where it has none."""
    label = paragraph.label
    if label and paragraph.label_format is not None and (font := font_of(paragraph.label_format)) in fonts:
        paragraph = msgspec.structs.replace(paragraph, label=decode(label, font)[0])
    typed = {font for font, text in _texts(paragraph).items() if font in fonts and _typed_for(text, font)}
    return _decoded(paragraph, typed) if typed else paragraph


def _typed_for(text: str, font: str) -> bool:
    """Whether a paragraph goes with its font: letters that only Unicode has speak against that."""
    letters = proven(text)
    return not letters or _gain(text, font) > letters


def _decoded(paragraph: Paragraph, typed: set[str]) -> Paragraph:
    pieces: list[str] = []
    origins: list[int] = []
    # a letter and its mark may stand in two runs: runs of one encoding are decoded together
    for legacy, group in groupby(paragraph.runs, key=lambda run: _drawn_by(run, typed)):
        runs = list(group)
        raw = paragraph.text[runs[0].start : runs[-1].end]
        text, places = decode(raw, font_of(runs[0].format)) if legacy[0] else (raw, list(range(len(raw))))
        pieces.append(text)
        origins += [runs[0].start + place for place in places]
    origins.append(len(paragraph.text))
    return msgspec.structs.replace(
        paragraph,
        text="".join(pieces),
        runs=tuple(_moved(paragraph.runs, origins, typed)),
        fields=tuple(
            Field(f.name, bisect_left(origins, f.start), bisect_left(origins, f.end)) for f in paragraph.fields
        ),
        written=Written(paragraph.in_file(0, 0)[0], tuple(origins)),  # capitals are as long as small letters
    )


def _drawn_by(run: Run, typed: set[str]) -> tuple[str, bool]:
    """How a run is to be decoded: its encoding, "" for none, and whether in capitals."""
    font = font_of(run.format)
    return (encoding_of(font), draws_capitals(font)) if font in typed else ("", False)


def _moved(runs: Iterable[Run], origins: list[int], typed: set[str]) -> Iterator[Run]:
    """The runs over the decoded text; one that held nothing but a mark is gone."""
    for run in runs:
        start, end = bisect_left(origins, run.start), bisect_left(origins, run.end)
        if end > start:
            yield Run(start, end, run.format, _drawn_by(run, typed)[0])
