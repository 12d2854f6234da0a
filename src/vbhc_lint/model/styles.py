"""The style sheet (ECMA-376 17.7): chains of styles flattened, each value with the style it comes from."""

from __future__ import annotations

from functools import cached_property

from lxml.etree import _Element

from vbhc_lint.model.format import Level, Source
from vbhc_lint.model.said import Said, said_of_paragraph, said_of_run
from vbhc_lint.model.theme import Theme
from vbhc_lint.model.wml import W, child, val

_NUMBERED = ("heading ", "toc ", "index ")
_BUILT_IN = frozenset({
    "header", "footer", "caption", "title", "subtitle", "footnote text", "footnote reference", "endnote text",
    "endnote reference", "page number", "line number", "annotation text", "table of figures",
})  # fmt: skip


_LONGEST = 100  # styles of one chain; people make a handful


class Style:
    """One ``w:style`` element; what it says is read when first needed."""

    def __init__(self, element: _Element, theme: Theme) -> None:
        """Keep the element."""
        self.element = element
        self.id = element.get(W + "styleId", "")
        self.kind = element.get(W + "type", "paragraph")
        self.based_on = val(element, "basedOn")
        self.name = shown_name(val(element, "name") or self.id)
        level = {"table": Level.TABLE_STYLE, "character": Level.CHARACTER_STYLE}.get(self.kind, Level.PARAGRAPH_STYLE)
        self.source = Source(level, self.name)
        self._theme = theme

    @cached_property
    def run(self) -> Said:
        """What its ``w:rPr`` says."""
        return said_of_run(child(self.element, "rPr"), self.source, self._theme)

    @cached_property
    def paragraph(self) -> Said:
        """What its ``w:pPr`` says."""
        return said_of_paragraph(child(self.element, "pPr"), self.source)


def shown_name(name: str) -> str:
    """A style's name as Word shows it: built-in names are stored in small letters, ``heading 1``."""
    if name not in _BUILT_IN and not name.startswith(_NUMBERED):
        return name
    return name.replace("toc", "TOC") if name.startswith("toc") else name.title()


class StyleSheet:
    """All styles by id, with the document defaults. Chains of ``basedOn`` end where they turn in a circle or run on."""

    def __init__(self, root: _Element | None, theme: Theme) -> None:
        """Index the styles; a missing part (None) gives an empty sheet."""
        self._elements: dict[str, _Element] = {}
        self._styles: dict[str, Style] = {}
        self._theme = theme
        self.defaults: dict[str, str] = {}  # id of the default style of each type; the last one counts (17.7.4.17)
        self._doc_defaults: _Element | None = None
        if root is None:
            return
        self._doc_defaults = child(root, "docDefaults")
        for element in root.iterchildren(W + "style"):
            style_id = element.get(W + "styleId", "")
            self._elements[style_id] = element
            if element.get(W + "default", "0") in ("1", "true", "on"):
                self.defaults[element.get(W + "type", "paragraph")] = style_id
        if "Normal" in self._elements:
            self.defaults.setdefault("paragraph", "Normal")  # as Word repairs a file that marks no default

    @cached_property
    def run_defaults(self) -> Said:
        """``w:rPrDefault``."""
        return said_of_run(self._default("rPr"), Source(Level.DOC_DEFAULTS), self._theme)

    @cached_property
    def paragraph_defaults(self) -> Said:
        """``w:pPrDefault``."""
        return said_of_paragraph(self._default("pPr"), Source(Level.DOC_DEFAULTS))

    def _default(self, name: str) -> _Element | None:
        return child(child(self._doc_defaults, f"{name}Default"), name)

    def get(self, style_id: str | None) -> Style | None:
        """A style by id, or None."""
        if style_id is None or style_id not in self._elements:
            return None
        if style_id not in self._styles:
            self._styles[style_id] = Style(self._elements[style_id], self._theme)
        return self._styles[style_id]

    def resolve(self, style_id: str | None, kind: str) -> str | None:
        """The id itself where it names a style of that type, else the type's default style."""
        element = None if style_id is None else self._elements.get(style_id)
        if element is not None and element.get(W + "type", "paragraph") == kind:
            return style_id
        return self.defaults.get(kind)

    def chain(self, style_id: str | None) -> list[Style]:
        """The style and those it is based on, the root first; of one type only."""
        chain: list[Style] = []
        seen: set[str] = set()
        style = self.get(style_id)
        while style is not None and style_id not in seen and len(chain) < _LONGEST:
            seen.add(str(style_id))
            chain.append(style)
            style_id = style.based_on
            base = self.get(style_id)
            style = base if base is not None and base.kind == style.kind else None
        return chain[::-1]

    def run(self, style_id: str | None, kind: str) -> Said:
        """What the chain of a style says of runs; nothing where the id names no style of that type."""
        style = self.get(style_id)
        said: Said = {}
        for link in self.chain(style_id) if style is not None and style.kind == kind else ():
            said = {**said, **link.run}
        return said
