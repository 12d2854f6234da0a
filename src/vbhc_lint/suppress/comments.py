"""Findings that people let rest by answering our comments with a word and a reason.

Comments and their threads: ECMA-376 17.13.4, MS-DOCX 2.5.1.1 (``commentsExtended``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec
from lxml.etree import _Element

from vbhc_lint.expression import compiled
from vbhc_lint.package import Package, PackageError
from vbhc_lint.suppress.waiver import Waiver, plain

AUTHOR = "vbhc-lint"
WORD = "bỏ qua"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_MARK = compiled(r"\[([A-Z]{2}\d{3}) ([0-9a-f]{16})\]")


def mark(code: str, fingerprint: str) -> str:
    """What a comment of ours says of the finding it stands for, so that it is known again."""
    return f"[{code} {fingerprint}]"


class Comment(msgspec.Struct, frozen=True, eq=False):
    """A comment as it stands in the file, with those that answer it."""

    element: _Element
    answers: tuple[Comment, ...]
    done: bool

    @property
    def id(self) -> str:
        """What places in the text refer to it by."""
        return self.element.get(_W + "id", "")

    @property
    def ours(self) -> bool:
        """Whether we wrote it: by its author and by what it says."""
        return self.element.get(_W + "author") == AUTHOR and bool(self.findings)

    @property
    def touched(self) -> bool:
        """Whether people have answered it, settled it or written in it."""
        return bool(self.answers) or self.done or bool(self._added)

    @property
    def lines(self) -> list[str]:
        """Its text, a line a paragraph."""
        return ["".join(t.text or "" for t in p.iter(_W + "t")) for p in self.element.iter(_W + "p")]

    @property
    def findings(self) -> dict[str, str]:
        """The fingerprints of the findings it stands for, with their codes."""
        return {found[2]: found[1] for line in self.lines for found in _MARK.finditer(line)}

    @property
    def _added(self) -> list[str]:
        """The lines somebody has written below ours."""
        last = max((number for number, line in enumerate(self.lines) if _MARK.search(line)), default=len(self.lines))
        return [line for line in self.lines[last + 1 :] if line.strip()]

    def said(self) -> Iterator[str]:
        """The lines of all who answer."""
        yield from self._added
        for answer in self.answers:
            yield from answer.lines


def comments(package: Package) -> list[Comment]:
    """All comments that are no answers themselves, in the order of the part; none where it cannot be read."""
    try:
        root = _part(package, "comments")
        extended = _part(package, "commentsExtended")
    except PackageError:
        return []
    elements = [] if root is None else list(root.iterchildren(_W + "comment"))
    threads = {} if extended is None else {e.get(_W15 + "paraId", ""): e for e in extended.iter(_W15 + "commentEx")}
    answers: dict[str, list[_Element]] = {}
    told: list[tuple[_Element, _Element | None]] = []
    for element in elements:
        thread = threads.get(thread_key(element))
        parent = None if thread is None else thread.get(_W15 + "paraIdParent")
        if parent:
            answers.setdefault(parent, []).append(element)
        else:
            told.append((element, thread))
    return [
        Comment(
            element,
            tuple(Comment(answer, (), False) for answer in answers.get(thread_key(element), ()) if thread_key(element)),
            thread is not None and thread.get(_W15 + "done", "0") in ("1", "true"),
        )
        for element, thread in told
    ]


def thread_key(comment: _Element) -> str:
    """What threads know a comment by: the identity of its last paragraph."""
    paragraphs = list(comment.iterchildren(_W + "p"))
    return paragraphs[-1].get(_W14 + "paraId", "") if paragraphs else ""


def waivers(package: Package, word: str = WORD) -> Iterator[Waiver]:
    """What the answers to our comments let rest; those without a reason only where none with one stands beside them.

    Where a comment of ours speaks of several codes, the answer names one: ``bỏ qua TT002: …``.
    """
    told = rf"{re.escape(plain(word))}(?:\s++([a-z]{{2}}\d{{3}}))?+\b[\s:,.–-]*+(.*)"
    answer = compiled(told, re.IGNORECASE)
    part = package.related(package.main, "comments") or ""
    for comment in comments(package):
        if not comment.ours:
            continue
        lines = [found for line in comment.said() if (found := answer.fullmatch(plain(line)))]
        for found in [line for line in lines if line[2]] or lines:
            yield _waiver(comment, found, part)


def _waiver(comment: Comment, answer: re.Match[str], part: str) -> Waiver:
    """What an answer lets rest; without a code where it could mean several."""
    meant = {fp: code for fp, code in comment.findings.items() if code == (answer[1] or code).upper()}
    clear = bool(answer[1]) or len(meant) == 1
    code = next(iter(meant.values()), "") if clear else ""
    return Waiver(code, answer[2].strip(), said=answer[0], part=part, fingerprints=tuple(meant))


def _part(package: Package, kind: str) -> _Element | None:
    name = package.related(package.main, kind)
    return (
        None
        if name is None or (kind == "comments" and AUTHOR.encode() not in package.part(name))
        else package.xml(name)
    )
