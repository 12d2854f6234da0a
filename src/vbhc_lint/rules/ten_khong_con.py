"""Tên tỉnh, cấp huyện, bộ không còn vào ngày ban hành, ở phần đầu, nơi nhận hoặc chỗ ký.

Trong lời văn và căn cứ, tên cũ của thời gian trước vẫn đúng nên không xét.
"""

from collections.abc import Iterator

from vbhc_lint.former import Former, former_names, former_place
from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import Component, DiaDanhNgay
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule

_WRAPPED = ("co_quan_chu_quan", "co_quan_ban_hanh", "tham_quyen")  # one name over several lines
_LINES = ("dia_danh_ngay", "kinh_gui", "quyen_han", "chuc_vu", "noi_nhan_ds")


@rule(
    "ND501",
    examples=[
        example(co_quan_chu_quan="UBND TỈNH BẮC GIANG", finds="TỈNH BẮC GIANG"),
        example(
            co_quan_chu_quan="UBND TỈNH BẮC GIANG",
            dia_danh_ngay="Bắc Giang, ngày 30 tháng 6 năm 2025",
            can_cu="Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024.",
        ),
        example(co_quan_chu_quan=["BỘ LAO ĐỘNG - THƯƠNG BINH", "VÀ XÃ HỘI"], finds="BỘ LAO ĐỘNG - THƯƠNG BINH"),
        example(dia_danh_ngay="Quảng Nam, ngày 06 tháng 5 năm 2026", finds="Quảng Nam"),
        example(dia_danh_ngay="Bắc Giang, ngày 06 tháng 5 năm 2026"),  # a ward now has the name
        example("cong_van", kinh_gui="Kính gửi: Ủy ban nhân dân các huyện", finds="huyện"),
        example("bao_cao", noi_nhan_ds=["- Như trên;", "- Trường THPT thị xã Quảng Trị;", "- Lưu: VT, VHXH."]),
        example("cong_van", kinh_gui="Kính gửi: Bộ Kế hoạch và Đầu tư", finds="Bộ Kế hoạch và Đầu tư"),
        example("bao_cao", body_add="Năm 2024, huyện Trà Sơn, tỉnh Bắc Giang đã gửi Bộ Kế hoạch và Đầu tư báo cáo."),
    ],
)
def check(
    document: Document, former_units: tuple[Former, ...], former_bodies: tuple[Former, ...], keep_names: frozenset[str]
) -> Iterator[Problem]:
    """Where the line of place and date gives month and year; schools, hospitals and firms keep the names they have."""
    line = document.first(DiaDanhNgay)
    issued = line.parts.date.earliest if line is not None and line.parts else None
    for word, listed in (("former_units", former_units), ("former_bodies", former_bodies)):
        gone = tuple(name for name in listed if issued is not None and issued > name.until)
        for lines in _named(document) if gone else ():
            text = " ".join(line.text for line in lines)
            if any(f" {kept}" in f" {text.lower()}" for kept in keep_names):
                continue
            for name, start, end in _found(lines[0], text, gone):
                where, at = _within(lines, start, end)
                yield problem(
                    where,
                    vi("“{found}” chỉ dùng đến ngày {until}; văn bản này ghi ngày sau đó."),
                    vi("Ghi tên hiện nay: {now}.") if name.now else vi("Ghi tên đơn vị hiện nay nhận nhiệm vụ ấy."),
                    at,
                    word=word,
                    cause=name.names[0],
                    found=where.text[slice(*at)],
                    until=f"{name.until:%d/%m/%Y}",
                    now=name.now,
                )


def _named(document: Document) -> Iterator[list[Component]]:
    """Lines of the header that are one name, every other line by itself."""
    for kind in _WRAPPED:
        if lines := [line for line in document.components if line.kind == kind]:
            yield lines
    yield from ([line] for line in document.components if line.kind in _LINES)


def _found(line: Component, text: str, gone: tuple[Former, ...]) -> Iterator[tuple[Former, int, int]]:
    yield from former_names(text, gone)
    place = line.parts.place if isinstance(line, DiaDanhNgay) and line.parts else None
    if place is not None and (name := former_place(place.text, gone)):
        yield name, *place.at


def _within(lines: list[Component], start: int, end: int) -> tuple[Component, tuple[int, int]]:
    """The line in which a stretch of the joined lines begins, and its offsets there."""
    line, *rest = lines
    beyond = len(line.text) + 1
    if rest and start >= beyond:
        return _within(rest, start - beyond, end - beyond)
    return line, (start, min(end, len(line.text)))
