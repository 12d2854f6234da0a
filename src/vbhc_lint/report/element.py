"""HTML and XML built as a tree, so that nothing a document holds can become markup."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree
from lxml.etree import _Element

from vbhc_lint.expression import compiled
from vbhc_lint.printable import printable

Content = str | _Element | Iterable["Content"]
_UNFIT = compiled("[\ud800-\udfff\ufffe\uffff]")  # what no XML may hold


def element(tag: str, classes: str = "", *content: Content, **attributes: str | None) -> _Element:
    """An element with its content; of attributes ``data_x`` is written ``data-x``, None and False ones left out."""
    made = etree.Element(tag)
    if classes:
        made.set("class", classes)
    for name, value in attributes.items():
        if value is not None:
            made.set(name.rstrip("_").replace("_", "-"), clean(value))
    add(made, *content)
    return made


def add(parent: _Element, *content: Content) -> None:
    """Put content at the end of an element."""
    for piece in content:
        if isinstance(piece, str):
            _write(parent, clean(piece))
        elif isinstance(piece, _Element):
            parent.append(piece)
        else:
            add(parent, *piece)


def clean(text: str) -> str:
    """A text as a page may hold it: no controls, nothing that turns the direction of reading; one line."""
    return _UNFIT.sub("?", printable(text))


def markup(made: _Element) -> str:
    """The element as HTML."""
    return etree.tostring(made, encoding="unicode", method="html")


def _write(parent: _Element, text: str) -> None:
    if not len(parent):
        parent.text = (parent.text or "") + text
    else:
        last = parent[-1]
        last.tail = (last.tail or "") + text
