"""Where values come from, in words: the root, and how to mend it there once or place by place in Word."""

from __future__ import annotations

import msgspec

from vbhc_lint.messages import Phrase, vi
from vbhc_lint.model.format import Level, Source

_ORIGINS = {
    Level.DEFAULT: vi("mặc định của Word"),
    Level.DOC_DEFAULTS: vi("mặc định của tệp (docDefaults)"),
    Level.THEME: vi("phông chủ đề {name}"),
    Level.TABLE_STYLE: vi("kiểu bảng “{name}”"),
    Level.PARAGRAPH_STYLE: vi("kiểu “{name}”"),
    Level.NUMBERING: vi("kiểu đánh số"),
    Level.CHARACTER_STYLE: vi("kiểu ký tự “{name}”"),
    Level.DIRECT: vi("định dạng trực tiếp"),
}
_STYLE = vi("Vào Home › Styles, bấm chuột phải vào kiểu “{name}” › Modify › Format › {dialog}, {what}.")
_DEFAULT = vi("Đặt con trỏ vào chỗ này, {open}, {what}, rồi bấm Set As Default › This document only.")
_AT_ROOT = {
    Level.DEFAULT: _DEFAULT,
    Level.DOC_DEFAULTS: _DEFAULT,
    Level.THEME: vi("Vào Design › Fonts › Customize Fonts, ở mục {slot} {what}."),
    Level.TABLE_STYLE: vi(
        "Đặt con trỏ vào bảng, vào Table Design, bấm chuột phải vào kiểu “{name}” › Modify Table Style › Format"
        " › {dialog}, {what}."
    ),
    Level.PARAGRAPH_STYLE: _STYLE,
    Level.NUMBERING: vi("Bấm chuột phải vào số thứ tự › Adjust List Indents, {what}."),
    Level.CHARACTER_STYLE: _STYLE,
}
_HERE = vi("Chọn chỗ này, {open}, {what}.")
_ALIKE = vi("Chọn những chỗ này (nhanh nhất: Home › Select › Select Text with Similar Formatting), {open}, {what}.")
_OPEN = {"Font": vi("bấm Ctrl+D"), "Paragraph": vi("bấm chuột phải › Paragraph")}
# How much of what draws on a root must be at fault, or a change there would spoil too much of the rest.
_SHARES = {
    "font": 0.0, "color": 0.0,  # the law wants the same in all text
    "size": 0.5, "space_after": 0.5, "space_before": 0.5, "contextual_spacing": 0.5,  # and here nearly the same
}  # fmt: skip
_SHARE = 0.9


def origin(source: Source) -> Phrase:
    """A source as a chain, to stand in a text: ``phông chủ đề minorHAnsi ← kiểu “Normal”``."""
    own = Phrase(_ORIGINS[source.level], {"name": source.name})
    return own if source.by is None else Phrase("{own} ← {by}", {"own": own, "by": origin(source.by)})


def root_of(source: Source) -> str:
    """What identifies the root of a value within its file. The two slots of one theme font are one root."""
    return f"{source.level} {_slot(source) if source.level is Level.THEME else source.name}".rstrip()


class Root(msgspec.Struct, frozen=True):
    """One root of faults of format. Counts are paragraphs of the file."""

    sources: tuple[Source, ...]  # of one ``root_of``
    faults: int  # of one finding
    cured: int  # by one change: those of other findings that ask for the same value are among them
    drawing: int  # all that draw the value from the root
    field: str
    dialog: str  # of Word, where the value is set: "Font" or "Paragraph"

    @property
    def _place(self) -> Source:
        """Where to mend it: in the theme only where several refer to it."""
        first = self.sources[0]
        return first.by if first.by is not None and len(self.sources) == 1 else first

    @property
    def mended_once(self) -> bool:
        """Whether one change cures several paragraphs, and they are most of those it reaches."""
        if self._place.level is Level.DIRECT or self.cured == 1:
            return False
        return self.cured >= _SHARES.get(self.field, _SHARE) * self.drawing

    @property
    def name(self) -> Phrase:
        """The root and what hangs on it, as a sentence; an empty one where there is nothing to add."""
        first, *others = self.sources
        by = tuple(origin(source.by) for source in others if source.by is not None)
        chain = Phrase("{first}, {by}", {"first": origin(first), "by": by}) if by else origin(first)
        alone, reached = self.faults == 1, self.drawing - self.cured if _SHARES.get(self.field, _SHARE) else 0
        if self.mended_once and reached:
            said = vi("Nguồn: {origin}; sửa một chỗ ở đó, chữa {cured} đoạn, đổi theo cả đoạn khác ({reached}).")
        elif self.mended_once:
            said = vi("Nguồn: {origin}; sửa một chỗ ở đó, chữa {cured} đoạn.")
        elif first.level is Level.DIRECT:
            said = "" if alone else vi("Đặt trực tiếp ở {count} đoạn.")
        elif first.level is Level.DEFAULT:
            said = "" if alone else vi("Gặp ở {count} đoạn.")
        else:
            said = vi("Nguồn: {origin}.") if alone else vi("Nguồn: {origin}; gặp ở {count} đoạn.")
        return Phrase(said, {"origin": chain, "count": self.faults, "cured": self.cured, "reached": reached})

    def mend(self, what: Phrase) -> Phrase:
        """What to do in Word; ``what`` says what to choose there."""
        place = self._place
        fields = {"what": what, "open": Phrase(_OPEN[self.dialog]), "dialog": self.dialog, "name": place.name}
        if self.mended_once:
            return Phrase(_AT_ROOT[place.level], fields | {"slot": _slot(place)})
        return Phrase(_HERE if self.faults == 1 else _ALIKE, fields)


def _slot(source: Source) -> str:
    """The theme font of a slot, as Word's dialog calls it."""
    return "Heading font" if source.name.startswith("major") else "Body font"
