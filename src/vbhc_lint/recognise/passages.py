"""Every paragraph with text as a passage: what stands there, and under which headings."""

from __future__ import annotations

import re
from collections.abc import Iterable

from vbhc_lint.model.page import Paragraph
from vbhc_lint.recognise.document import BodyParagraph, Component, Heading, Passage

_RUNNING = re.compile(r"[^\W\d_]+(?:[^\w{}<>$\[\]…]+[^\W\d_]+){3}")  # four words: not a rule, a stop, a placeholder


def passages(
    paragraphs: Iterable[Paragraph], components: tuple[Component, ...], headings: tuple[Heading, ...]
) -> tuple[Passage, ...]:
    """The passages of a document in reading order, numbered from 1."""
    kinds: dict[int, str] = {}
    for component in components:
        kinds.setdefault(id(component.paragraph), component.kind)
    numbered = {id(heading.paragraph): heading for heading in headings}
    found: list[Passage] = []
    under = ""
    for paragraph in paragraphs:
        if not paragraph.text.strip():
            continue
        here = numbered.get(id(paragraph))
        if here is not None:
            under = here.numbers
        role = kinds.get(id(paragraph)) or _role(paragraph, here)
        make = BodyParagraph if role == "noi_dung" and _RUNNING.search(paragraph.text) else Passage
        found.append(make(paragraph, 0, len(paragraph.text), number=len(found) + 1, role=role, heading=under))
    return tuple(found)


def _role(paragraph: Paragraph, heading: Heading | None) -> str:
    if paragraph.cell is not None:
        return "o_bang"
    return "de_muc" if heading is not None and heading.titled else "noi_dung"
