"""ZIP archives made to harm whoever unpacks them."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterable

from tests.hostile.document import inside, parts
from tests.model.parts import p, package

MAIN = "word/document.xml"
_LOCAL, _ENTRY, _END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_ZEROS = 2**26  # bytes of one compressed block of zeros


def zeros(times: int) -> bytes:
    """A deflate stream of ``times`` × 64 MiB zeros, made without compressing them all."""
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = deflate.compress(bytes(_ZEROS)) + deflate.flush(zlib.Z_FULL_FLUSH)
    return block * times + zlib.compressobj(9, zlib.DEFLATED, -15).flush()


class Member:
    """One member as its headers say, which need not be true."""

    def __init__(self, name: str, packed: bytes, size: int, crc: int = 0, method: int = 8) -> None:
        self.name, self.packed, self.size, self.crc, self.method = name.encode(), packed, size, crc, method

    def local(self) -> bytes:
        """Its header before the data."""
        fields = (20, 0x800, self.method, 0, 0x21, self.crc, len(self.packed), self.size, len(self.name), 0)
        return _LOCAL + struct.pack("<5H3I2H", *fields) + self.name

    def entry(self, offset: int) -> bytes:
        """Its entry in the directory."""
        fields = (20, 20, 0x800, self.method, 0, 0x21, self.crc, len(self.packed), self.size, len(self.name))
        return _ENTRY + struct.pack("<6H3I5H2I", *fields, 0, 0, 0, 0, 0, offset) + self.name


def archive(members: Iterable[Member]) -> bytes:
    """The archive of these members."""
    out, entries = io.BytesIO(), []
    for member in members:
        entries.append(member.entry(out.tell()))
        out.write(member.local() + member.packed)
    return out.getvalue() + _directory(entries, out.tell())


def _directory(entries: list[bytes], offset: int) -> bytes:
    directory = b"".join(entries)
    count = min(len(entries), 0xFFFF)
    return directory + _END + struct.pack("<4H2IH", 0, 0, count, count, len(directory), offset, 0)


def sound(content: dict[str, bytes], but: str = "") -> list[Member]:
    """Members that tell the truth, one left out."""
    return [
        Member(name, zlib.compress(data, wbits=-15), len(data), zlib.crc32(data))
        for name, data in content.items()
        if name != but
    ]


def flat(times: int, declared: int) -> bytes:
    """A document whose main part inflates to ``times`` × 64 MiB and says it holds ``declared`` bytes."""
    return archive([*sound(parts(), MAIN), Member(MAIN, zeros(times), declared)])


def flat_xml(megabytes: int) -> bytes:
    """A document whose main part is really so large: empty paragraphs, its size and checksum true."""
    head, tail = parts()[MAIN].split(b"<w:p>", 1)
    block = b"<w:p/>" * (2**20 // 6)
    crc = zlib.crc32(head)
    for _ in range(megabytes):
        crc = zlib.crc32(block, crc)
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = deflate.compress(head) + deflate.flush(zlib.Z_FULL_FLUSH)
    packed += (deflate.compress(block) + deflate.flush(zlib.Z_FULL_FLUSH)) * megabytes
    packed += deflate.compress(tail := b"<w:p>" + tail) + deflate.flush()
    size = len(head) + len(block) * megabytes + len(tail)
    return archive([*sound(parts(), MAIN), Member(MAIN, packed, size, zlib.crc32(tail, crc))])


def overlapping(files: int = 30) -> bytes:
    """Members that lie in one another (D. Fifield, "A better zip bomb", 2019): each quotes the headers after it."""
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed, data = deflate.compress(bytes(2**23)) + deflate.flush(), bytes(2**23)
    names = [MAIN, *(f"word/media/{i}.xml" for i in range(files - 1))]
    bodies: list[Member] = []
    for name in names:
        member = Member(name, packed, len(data), zlib.crc32(data))
        bodies.insert(0, member)
        quoted = member.local()
        packed = b"\0" + struct.pack("<2H", len(quoted), len(quoted) ^ 0xFFFF) + quoted + packed
        data = quoted + data
    head = sound(parts(), MAIN)
    start = sum(len(member.local() + member.packed) for member in head)
    entries, offset = [], 0
    for member in head:
        entries.append(member.entry(offset))
        offset += len(member.local() + member.packed)
    body = bodies[0].local() + bodies[0].packed
    for number, member in enumerate(bodies):  # each header stands five bytes, of a stored block, after the one before
        entries.append(member.entry(start + sum(len(one.local()) + 5 for one in bodies[:number])))
    stored = b"".join(member.local() + member.packed for member in head) + body
    return stored + _directory(entries, len(stored))


def of_method(method: int) -> bytes:
    """A document packed by a method of ZIP that OPC does not know."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as made:
        for name, content in parts().items():
            made.writestr(name, content)
    return out.getvalue()


def nested(levels: int = 6) -> bytes:
    """A sound document that carries an archive of archives of archives … of zeros."""
    inner = package({f"{i}.bin": bytes(2**20) for i in range(4)})
    for _ in range(levels):
        inner = package({f"{i}.zip": inner for i in range(4)})
    return package(parts() | {"word/embeddings/oleObject1.bin": inner})


def many(members: int) -> bytes:
    """A sound document with empty members beside its parts."""
    return archive([*sound(parts()), *(Member(f"word/media/{i}", b"", 0, method=0) for i in range(members))])


def named(*names: str) -> bytes:
    """A sound document with members of these names, of which the main part has one too many."""
    return archive([*sound(parts()), *(Member(n, b"x", 1, zlib.crc32(b"x"), method=0) for n in names)])


def twice() -> bytes:
    """A sound document that holds its main part twice."""
    return archive([*sound(parts()), *sound({MAIN: parts(inside(p("Lần thứ hai.")))[MAIN]})])


ARCHIVES = {
    "bomb-flat-true-size": (lambda: flat(16, 16 * _ZEROS), "HT007"),
    "bomb-flat-declared-small": (lambda: flat(64, 1000), "HT004"),
    "bomb-flat-declared-at-the-limit": (lambda: flat(64, _ZEROS), "HT004"),
    "bomb-declared-10-GB": (lambda: package_declaring(3 * [0xD0000000]), "HT007"),
    "size-declared-too-large": (lambda: package_declaring([1_000_000]), "checked"),
    "bomb-overlapping": (overlapping, "HT007"),
    "bomb-nested": (nested, "checked"),
    "method-bzip2": (lambda: of_method(zipfile.ZIP_BZIP2), "HT004"),
    "method-lzma": (lambda: of_method(zipfile.ZIP_LZMA), "HT004"),
    "members-5001": (lambda: many(5001), "HT007"),
    "members-4900": (lambda: many(4900), "checked"),
    "members-1000000": (lambda: many(1_000_000), "HT007"),
    "names-outside": (
        lambda: named("../../etc/passwd", "/etc/passwd", "C:\\Windows\\x", "\\\\host\\share\\x"),
        "checked",
    ),
    "names-odd": (
        lambda: named("", ".", "..", "a/../b", "nul\0.xml", "word/" * 9000, "con", "a:b", "\u202eX"),
        "checked",
    ),
    "names-no-utf-8": (lambda: named("word/x.bin").replace(b"word/x.bin", b"word/\xff.bin"), "HT004"),
    "main-part-twice": (twice, "checked"),
}


def package_declaring(sizes: list[int]) -> bytes:
    """A document whose main part, and media, say they hold so many bytes, of which one is there."""
    main, *media = sizes
    document = parts()[MAIN]
    truth = Member(MAIN, zlib.compress(document, wbits=-15), main, zlib.crc32(document))
    others = [Member(f"word/media/{i}.emf", b"x", size, zlib.crc32(b"x"), 0) for i, size in enumerate(media)]
    return archive([*sound(parts(), MAIN), truth, *others])
