"""Số và từ chỉ phần, chương, mục, điều, khoản, điểm viết sai kiểu (CHƯƠNG 1, Điều 1:, a., 1))."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Heading
from vbhc_lint.rule import Look, Problem, example, problem, rule
from vbhc_lint.vietnamese import collapse, letter, roman

_ARTICLE = " Quyết định này có hiệu lực kể từ ngày ký./."
_POINT = "Trưởng phòng kiểm tra việc thực hiện."


@rule(
    "TT603",
    examples=[
        example(body=f"Điều 1:{_ARTICLE}", finds="Điều 1:", fixed=f"Điều 1.{_ARTICLE}"),
        example(body=(Look("ĐIỀU 1.", bold=True), _ARTICLE), finds="ĐIỀU 1.", fixed=f"Điều 1.{_ARTICLE}"),
        example(body=f"Điều 1.{_ARTICLE}"),
        example("quyet_dinh_kem_quy_che", phan_chuong_muc="CHƯƠNG I", finds="CHƯƠNG I", fixed="Chương I"),
        example("quyet_dinh_kem_quy_che", phan_chuong_muc="Chương 1", finds="Chương 1", fixed="Chương I"),
        example("thong_bao", body=[f"1. {_POINT}", f"a. {_POINT}", f"b) {_POINT[:-1]}./."], finds="a."),
        example("thong_bao", body=[f"1. {_POINT}", f"a) {_POINT}", f"B) {_POINT[:-1]}./."], finds="B)"),
        example("thong_bao", body=["A. CÔNG TÁC CHUẨN BỊ", f"{_POINT[:-1]}./."]),
        example("thong_bao", body=[f"1) {_POINT}", f"2. {_POINT[:-1]}./."], finds="1)"),
        example("thong_bao", body=[f"1. {_POINT}", f"a) {_POINT}", f"1) {_POINT[:-1]}./."]),
    ],
)
def check(heading: Heading, label: str) -> Iterator[Problem]:
    """``label`` is the first label as the law writes it. A number under a điểm is no khoản: the law is silent there."""
    written = compiled(r" (?=[.:)/]$)").sub("", collapse(heading.label))
    required = _as(label, heading)
    if heading.kind == "chu_hoa" and (heading.titled or not written.endswith(")")):
        return  # the law knows no level under "A."
    below = heading.parent is not None and heading.parent.kind in ("khoan", "so", "so_kep", "diem", "chu")
    if not required or written == required or (written.endswith(")") and label == "1." and below):
        return
    if _beside(heading) and not label.endswith((".", ")")):
        required += written[-1] if written[-1] in ".:" else ""
        if written == required:
            return
    yield problem(
        heading,
        vi("“{found}” phải viết là “{required}”."),
        vi("Đổi kiểu đánh số của danh sách thành “{required}”.")
        if heading.automatic
        else vi("Sửa thành “{required}”."),
        at=None if heading.automatic else (0, len(heading.label)),
        replacement=None if heading.automatic else required,
        cause=f"{heading.kind} {written[-1]}" if heading.automatic else "",
        found=written,
        required=required,
    )


def _as(sample: str, heading: Heading) -> str:
    """The heading's label after the sample; "" where its number is not a plain one (``Điều 5a``, ``Điều 05``)."""
    if len(heading.number) != 1 or compiled(r"\d[a-zđ]|\b0\d").search(heading.label):
        return ""
    value = heading.number[0]
    if sample.endswith("I") or sample == "I.":
        return sample.replace("I", roman(value))
    return sample.replace("1", str(value)) if "1" in sample else sample.replace("a", letter(value))


def _beside(heading: Heading) -> bool:
    """Whether its title stands on the label's own line."""
    return bool(heading.title) and "\n" not in heading.text[: len(heading.text) - len(heading.title)]
