"""A DOCX changed as an attacker, or a careless program, would: its XML trees, or the bytes of its archive.

The same bytes and the same seed always give the same mutant.
"""

from __future__ import annotations

import copy
import io
import random
import zipfile
import zlib
from collections.abc import Callable
from functools import cache
from pathlib import Path

from lxml import etree

SEEDS = Path(__file__).parents[1] / "fixtures" / "docx"
MAIN = "word/document.xml"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_VALUES = (
    "", "0", "1", "-1", "2", "9", "10", "255", "65536", "2147483647", "-2147483648", "4294967296", "9" * 30,
    "9" * 4300, "1e308", "-1e308", "nan", "inf", "0.0000001", "x", "%1", "%1.%2.%3.%9", "%", "true", "false", "off",
    "auto", "none", "center", "both", "bullet", "upperRoman", "lowerLetter", "ordinal", "continuous", "begin",
    "separate", "end", "page", "Normal", "default", "first", "dxa", "pct", "FFFFFF", "5pt", "3cm", "-7in", "\u0661",
    "\u202e", "\U0010ffff", "A" * 300,
)  # fmt: skip
_TEXTS = (
    "", " ", "  ", "\t", "\n", ".", ",", ";", ":", "/", "-", "–", "(", ")", "“", "”", "…", "\u00a0", "\u200b",
    "\ufeff", "\u0301", "\u202e", "\ud7ff", "\U0001f600", "Đ", "Ð", "ß", "İ", "ŉ", "ﬁ", "²", "Ⅳ", "٣", "𝟘",
    "e\u0323\u0302", "\u0300" * 9, "Số: 05/QĐ-UBND", "Số:   /BC-", "ngày 31 tháng 02 năm 0000", "ngày 99/99/9999",
    "Điều 1.", "Khoản 1", "điểm a", "1.1.1.", "I.", "IIII.", "MMMMMM.", "a)", "Kính gửi:", "Nơi nhận:", "- Lưu: VT.",
    "TM.", "KT.", "V/v", "Phụ lục I", "Căn cứ", "QUYẾT ĐỊNH:", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc", "Chương I", "MẬT", "DỰ THẢO",
    "Quyết định số 5/QĐ-UBND ngày 01/02/2026 của Ủy ban nhân dân", "thứ Hai", "1.000.000", "x" * 200, "{so}",
    "[bold]", "%s",
)  # fmt: skip
_TAGS = (
    "p", "r", "t", "tbl", "tr", "tc", "sdt", "sdtContent", "smartTag", "hyperlink", "ins", "del", "moveTo",
    "fldSimple", "fldChar", "instrText", "tab", "br", "cr", "sym", "ruby", "rubyBase", "pict", "object", "drawing",
    "txbxContent", "sectPr", "pPr", "rPr", "tcPr", "tblPr", "trPr", "numPr", "framePr", "body", "gridSpan", "vMerge",
    "footnoteReference", "pgNum",
)  # fmt: skip

Element = etree._Element
Parts = dict[str, bytes]


@cache
def seeds() -> tuple[bytes, ...]:
    """The committed documents, the smallest first."""
    return tuple(sorted((file.read_bytes() for file in sorted(SEEDS.glob("*.docx"))), key=len))


def mutate(data: bytes, seed: int) -> bytes:
    """A mutant of a DOCX; of one of the seeds where the bytes are none."""
    chance = random.Random(seed)
    parts = _unpacked(data) or _unpacked(chance.choice(seeds()))
    assert parts is not None
    if chance.random() < 0.1:
        return _bytes(_packed(parts), chance)
    for _ in range(chance.choice((1, 1, 1, 2, 3, 8))):
        _change(parts, chance)
    return _packed(parts)


def _unpacked(data: bytes) -> Parts | None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(member.file_size for member in archive.infolist()) > 2**22:
                return None
            return {name: archive.read(name) for name in archive.namelist()} or None
    except (zipfile.BadZipFile, zlib.error, ValueError, OSError, EOFError, RuntimeError, NotImplementedError):
        return None


def _packed(parts: Parts) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name or "_"), content)
    return out.getvalue()


def _bytes(data: bytes, chance: random.Random) -> bytes:
    """The archive's own bytes changed, headers and directory among them."""
    raw = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        start = chance.randrange(len(raw))
        if chance.random() < 0.5:
            raw[start] = chance.randrange(256)
        else:
            raw[start : start + chance.randrange(64)] = raw[
                (at := chance.randrange(len(raw))) : at + chance.randrange(64)
            ]
    return bytes(raw)


def _change(parts: Parts, chance: random.Random) -> None:
    """Change one part: most often the main one, its tree; seldom its text as bytes, or that it is there."""
    name = MAIN if MAIN in parts and chance.random() < 0.6 else chance.choice(sorted(parts))
    if chance.random() < 0.02 and len(parts) > 1:
        del parts[name]
        return
    try:
        root = etree.fromstring(parts[name], etree.XMLParser(resolve_entities=False, no_network=True))
    except (etree.XMLSyntaxError, ValueError):
        parts[name] = _bytes(parts[name] or b"\0", chance)
        return
    if chance.random() < 0.02:
        parts[name] = _bytes(parts[name], chance)
        return
    chance.choice(_MUTATIONS)(root, chance)
    parts[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def _any(root: Element, chance: random.Random, *, inner: bool = False) -> Element:
    """Some element, not the root where ``inner`` and there is another."""
    elements = list(root.iter(etree.Element))
    return chance.choice(elements[1:] if inner and len(elements) > 1 else elements)


def _duplicate(root: Element, chance: random.Random) -> None:
    element = _any(root, chance, inner=True)
    parent = element.getparent()
    if parent is not None and len(element) < 200:
        for _ in range(chance.choice((1, 1, 2, 30))):
            parent.insert(parent.index(element), copy.deepcopy(element))


def _delete(root: Element, chance: random.Random) -> None:
    element = _any(root, chance, inner=True)
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _move(root: Element, chance: random.Random) -> None:
    element, target = _any(root, chance, inner=True), _any(root, chance)
    if element is not root and target not in element.iter():
        target.insert(chance.randint(0, len(target)), element)


def _swap(root: Element, chance: random.Random) -> None:
    parent = _any(root, chance)
    if len(parent) > 1:
        parent.insert(chance.randrange(len(parent)), parent[chance.randrange(len(parent))])


def _wrap(root: Element, chance: random.Random) -> None:
    """Put an element into a new one, several deep."""
    element = _any(root, chance, inner=True)
    for _ in range(chance.choice((1, 1, 2, 40))):
        parent = element.getparent()
        if parent is None:
            return
        around = etree.Element(f"{{{_W}}}{chance.choice(_TAGS)}")
        parent.replace(element, around)
        around.append(element)


def _unwrap(root: Element, chance: random.Random) -> None:
    element = _any(root, chance, inner=True)
    parent = element.getparent()
    if parent is not None:
        at = parent.index(element)
        parent[at : at + 1] = list(element)


def _rename(root: Element, chance: random.Random) -> None:
    other = _any(root, chance).tag
    _any(root, chance, inner=True).tag = other if chance.random() < 0.5 else f"{{{_W}}}{chance.choice(_TAGS)}"


def _new(root: Element, chance: random.Random) -> None:
    parent = _any(root, chance)
    made = etree.SubElement(parent, f"{{{_W}}}{chance.choice(_TAGS)}")
    made.set(f"{{{_W}}}val", chance.choice(_VALUES))
    parent.insert(chance.randint(0, len(parent) - 1), made)


def _attribute(root: Element, chance: random.Random) -> None:
    """Give an attribute another value: an odd one, or that of another attribute."""
    carriers = [element for element in root.iter(etree.Element) if element.attrib]
    if not carriers:
        return
    element, other = chance.choice(carriers), chance.choice(carriers)
    name = chance.choice(sorted(map(str, element.attrib)))
    taken = chance.choice(sorted(map(str, other.attrib.values())))
    element.set(name, chance.choice(_VALUES) if chance.random() < 0.8 else taken)


def _drop_attribute(root: Element, chance: random.Random) -> None:
    element = _any(root, chance)
    if element.attrib:
        del element.attrib[chance.choice(sorted(map(str, element.attrib)))]


def _text(root: Element, chance: random.Random) -> None:
    """Splice a text into one, or in place of one, or cut one out."""
    texts = [element for element in root.iter(etree.Element) if element.text]
    element = chance.choice(texts) if texts else root
    text = element.text or ""
    start = chance.randint(0, len(text))
    end = chance.choice((start, len(text), min(len(text), start + chance.randint(0, 9))))
    other = chance.choice(texts).text or "" if texts else ""
    piece = chance.choice(
        (chance.choice(_TEXTS), other, other[: len(other) // 2], chance.choice(_TEXTS) * chance.randint(1, 40))
    )
    element.text = text[:start] + piece + text[end:]


_MUTATIONS: tuple[Callable[[Element, random.Random], None], ...] = (
    _duplicate, _delete, _move, _swap, _wrap, _unwrap, _rename, _new, _attribute, _attribute, _attribute,
    _drop_attribute, _text, _text, _text, _text,
)  # fmt: skip
