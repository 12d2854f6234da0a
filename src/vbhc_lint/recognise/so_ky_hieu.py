"""The line of number and symbol taken apart: ``Số: 08/QĐ-UBND`` (PLI-II.3). Offsets are half-open, into its text."""

from __future__ import annotations

import re

import msgspec


class Token(msgspec.Struct, frozen=True):
    """A stretch of a line as it is typed; empty where nothing stands."""

    text: str
    start: int
    end: int

    @property
    def at(self) -> tuple[int, int]:
        """Its offsets."""
        return self.start, self.end


class NumberLine(msgspec.Struct, frozen=True):
    """``Số`` · mark · number · (separator · group)*. Separators keep the white space around them."""

    label: Token
    mark: Token  # what stands after the label: ":" as a rule, empty for nothing
    number: Token  # what stands for the number, white space at its ends left out: digits, dots, nothing
    separators: tuple[Token, ...]
    groups: tuple[Token, ...]  # as many as separators, or one less where nothing follows the last
    rest: Token  # what stands after it all

    @property
    def blank(self) -> bool:
        """Whether the place of the number is left empty or dotted; a template's marker is not empty."""
        return not any(c.isalnum() for c in self.number.text) and (bool(self.separators) or not self.rest.text)

    @property
    def filled_by_machine(self) -> bool:
        """Whether a marker of a template stands in it (``{{so}}``, ``<<so>>``, ``[số]``)."""
        return self.rest.text[:1] in tuple("{<«[$(")

    @property
    def symbol(self) -> tuple[int, int]:
        """The offsets of the groups, from the first to the last; empty at the end where there is none."""
        return (self.groups[0].start, self.groups[-1].end) if self.groups else (self.rest.start, self.rest.start)


_HEAD = re.compile(
    r"\s*\(?(?P<label>S[ốỐ]|số)(?:\s*(?P<mark>[:;]|[.,](?![.,…])))?\s*(?P<number>(?:\d[\d.]*[a-zA-Z]?|[.…_\s]|[xX]+(?=\s*[-/]))*)"
)
_SEPARATOR = re.compile(r"\s*[-/–—‑]\s*")
_GROUP = re.compile(r"[^\W_]+(?:[&.,][^\W_]+)*")


def read(text: str) -> NumberLine | None:
    """The parts of a line in normal form, or None for one that does not begin with ``Số``."""
    head = _HEAD.match(text)
    if head is None:
        return None
    number = _stripped(text, *head.span("number"))
    mark = _token(text, *head.span("mark")) if head["mark"] else Token("", head.end("label"), head.end("label"))
    end = number.end if number.text else head.end("mark") if head["mark"] else head.end("label")
    separators: list[Token] = []
    groups: list[Token] = []
    while separator := _SEPARATOR.match(text, end):
        separators.append(_token(text, *separator.span()))
        end = separator.end()
        if (group := _GROUP.match(text, end)) is None:
            break
        groups.append(_token(text, *group.span()))
        end = group.end()
    rest = _stripped(text, end, len(text))
    return NumberLine(_token(text, *head.span("label")), mark, number, tuple(separators), tuple(groups), rest)


def _token(text: str, start: int, end: int) -> Token:
    return Token(text[start:end], start, end)


def _stripped(text: str, start: int, end: int) -> Token:
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return _token(text, start, end)
