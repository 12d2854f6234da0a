"""Pictures as the page holds them: raster ones in it, known by their bytes; of others a box of their size."""

from __future__ import annotations

import base64

from lxml.etree import _Element

from vbhc_lint.messages import Catalogue, vi
from vbhc_lint.model.drawing import Picture
from vbhc_lint.model.sight import Sight
from vbhc_lint.report.element import element
from vbhc_lint.report.html import looks

MAX_PICTURE = 4 * 1024 * 1024  # bytes of one
MAX_PICTURES = 16 * 1024 * 1024  # bytes of all on the pages of a file, each as often as it is shown
MAX_PIXELS = 40_000_000  # of one: a small file may unpack to a large picture
_TOLD = 250  # letters of what is said of one; headers say it on every page
_PNG, _GIF, _JPEG = b"\x89PNG\r\n\x1a\n", (b"GIF87a", b"GIF89a"), b"\xff\xd8\xff"
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}  # markers that tell a JPEG's size (ITU-T T.81, table B.1)


class Pictures:
    """Draws the pictures of one file, as many as it may hold."""

    def __init__(self, sight: Sight, say: Catalogue) -> None:
        """Begin with none."""
        self._sight = sight
        self._say = say
        self._room = MAX_PICTURES
        self._kinds: dict[tuple[str, str], tuple[str, bytes]] = {}

    def draw(self, picture: Picture, part: str, classes: str, place: looks.Style) -> _Element:
        """A picture that a part shows; ``place`` is what its style says beside its size."""
        size = {"width": points(picture.width), "height": points(picture.height)}
        told = picture.told[:_TOLD] or self._say(vi("Hình không có lời mô tả"))
        kind, data = self._bytes(part, picture.relation)
        if not kind or len(data) > self._room:
            style = looks.written(size | place)
            return element("span", f"unseen {classes}".strip(), told, role="img", aria_label=told, style=style)
        self._room -= len(data)
        source = f"data:{kind};base64,{base64.b64encode(data).decode()}"
        return element("img", classes, src=source, alt=told, style=looks.written(size | _cut(picture) | place))

    def _bytes(self, part: str, relation: str) -> tuple[str, bytes]:
        key = part, relation
        if key not in self._kinds:
            data = (self._sight.picture(part, relation, MAX_PICTURE) if relation else None) or b""
            self._kinds[key] = kind_of(data), data
        return self._kinds[key]


def points(value: float) -> str:
    """A length as CSS has it, none longer than a sheet."""
    return f"{looks.plain(max(value, 0.0))}pt"


def _cut(picture: Picture) -> looks.Style:
    top, right, bottom, left = picture.cut
    if not any(picture.cut) or min(picture.cut) < 0 or top + bottom >= 1 or left + right >= 1:
        return {}
    return {"object-view-box": f"inset({' '.join(f'{looks.plain(side * 100)}%' for side in picture.cut)})"}


def kind_of(data: bytes) -> str:
    """The media type of a PNG, JPEG or GIF of a size that can be shown, told by its bytes; "" for all else."""
    if data.startswith(_PNG):
        kind, size = "image/png", (int.from_bytes(data[16:20]), int.from_bytes(data[20:24]))
    elif data.startswith(_GIF):
        kind, size = "image/gif", (int.from_bytes(data[6:8], "little"), int.from_bytes(data[8:10], "little"))
    elif data.startswith(_JPEG):
        kind, size = "image/jpeg", _size_of_jpeg(data)
    else:
        return ""
    return kind if 0 < size[0] * size[1] <= MAX_PIXELS else ""


def _size_of_jpeg(data: bytes) -> tuple[int, int]:
    """Its width and height; 0 where no frame tells."""
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker in _FRAMES:
            return int.from_bytes(data[at + 7 : at + 9]), int.from_bytes(data[at + 5 : at + 7])
        at += 2 + max(int.from_bytes(data[at + 2 : at + 4]), 2) if marker != 0xFF else 1
    return 0, 0
