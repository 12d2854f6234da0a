"""The page of a rule and the list of rules, on a small law of their own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from vbhc_lint.finding import Severity
from vbhc_lint.messages import Catalogue
from vbhc_lint.recognise.components import Component
from vbhc_lint.report import rule_list
from vbhc_lint.report.bindings import bindings
from vbhc_lint.report.rule_page import RulePage
from vbhc_lint.rule import Look, Problem, Rule, example
from vbhc_lint.standard import Entry, Item, Standard
from vbhc_lint.units import Range

LAW = "Nghị định số 30/2020/NĐ-CP"


def _check(line: Component, size: Range, tolerance: float = 0) -> Iterator[Problem]:
    yield from ()


def _rule(**more: Any) -> Rule:
    examples = (
        example(so_ky_hieu=Look(size=14, bold=True), finds="Số: 15/QĐ-UBND"),
        example(so_ky_hieu=("Số: ", Look("15", hidden=True), "/QĐ-UBND")),
        example(page={"left": 12.5}, kinh_gui=None, finds=""),
        example(can_cu=["Căn cứ Luật A;", Look("Căn cứ Luật B;", italic=False)], finds="B", fixed="Căn cứ Luật B."),
        example(),
    )
    values: dict[str, Any] = {
        "code": "TTx10", "name": "co_chu_sai", "fault": "Cỡ chữ sai.", "subject": Component,
        "words": {"size": Range, "tolerance": float}, "optional": frozenset({"tolerance"}),
        "check": _check, "examples": examples, "doc": "Mỗi thành phần một cỡ chữ.\n\nDù chia\nnhiều dòng.",
    }  # fmt: skip
    return Rule(**values | more)


def _item(clause: str, says: str, level: str = "LAW", **more: Any) -> Item:
    values: dict[str, Any] = {
        "clause": clause, "level": level, "says": says, "en": f"{says} (en)", "severity": Severity.ERROR,
        "draft": Severity.ERROR, "marked": Severity.ERROR, "law": LAW, "law_en": "Decree", "file": "a.toml", "line": 1,
    }  # fmt: skip
    return Item(**values | more)


def _standard() -> Standard:
    number = _item("PLI-II.3.c", "Số, ký hiệu: cỡ chữ 13.")
    motto = _item(
        "PLI-II.1.b", "Tiêu ngữ: cỡ 13–14.", "CUSTOM",
        severity=Severity.WARNING, draft=Severity.INFO, marked=Severity.INFO,
    )  # fmt: skip
    entries = {
        ("so_ky_hieu", "size"): Entry([13, 13], number),
        ("so_ky_hieu", "tolerance"): Entry(0.5, number),
        ("tieu_ngu", "size"): Entry([13, 14], motto),
        ("tieu_ngu", "bold"): Entry(True, motto),
        ("noi_dung", "size"): Entry([13, 14], motto),
        ("kinh_gui", "tolerance"): Entry(0.5, motto),
    }
    law = "Nghị định số 30/2020/NĐ-CP"
    title = f"{law} về công tác văn thư"
    return Standard("rieng", title, law, "Decree No. 30/2020/NĐ-CP", "nd30", None, None, entries)


def test_a_rule_is_bound_where_the_law_says_all_it_needs() -> None:
    assert [str(binding) for binding in bindings(_rule(), _standard())] == [
        "tieu_ngu.size = [13, 14]", "so_ky_hieu.size = [13, 13]", "so_ky_hieu.tolerance = 0.5",
    ]  # fmt: skip
    assert [str(binding) for binding in bindings(_rule(), _standard(), box=1)] == ["tieu_ngu.size = [13, 14]"]


def test_the_page_of_a_rule() -> None:
    bound = bindings(_rule(), _standard())
    assert RulePage(Catalogue()).render(_rule(), bound, "TTx10").plain == (
        "TTx10  co-chu-sai\n"
        "Cỡ chữ sai.\n"
        "Mã của phát hiện, theo ô trong sơ đồ bố trí: TT110, TT310.\n"
        "\n"
        "Vì sao\n"
        "  Mỗi thành phần một cỡ chữ.\n"
        "  Dù chia nhiều dòng.\n"
        "\n"
        "Quy định\n"
        "  ▲ Tiêu ngữ: cỡ 13–14.\n"
        "    Cảnh báo (bản dự thảo: Gợi ý), chỉ báo khi được chọn · điểm b khoản 1 Mục II\n"
        "    Phần I Phụ lục I Nghị định số 30/2020/NĐ-CP\n"
        "    tieu_ngu.size = [13, 14]\n"
        "  ■ Số, ký hiệu: cỡ chữ 13.\n"
        "    Lỗi · điểm c khoản 3 Mục II Phần I Phụ lục I Nghị định số 30/2020/NĐ-CP\n"
        "    so_ky_hieu.size = [13, 13]; so_ky_hieu.tolerance = 0.5\n"
        "\n"
        "Ví dụ\n"
        "  Sai   Số, ký hiệu: cỡ chữ 14, in đậm\n"
        "  Đúng  Số, ký hiệu: Số: 15 (chữ ẩn)/QĐ-UBND\n"
        "  Sai   Trang giấy: lề trái 12,5 mm; Kính gửi: không có\n"
        "  Sai   Căn cứ: Căn cứ Luật A; / Căn cứ Luật «B»; (không in nghiêng) → sửa\n"
        "        thành: Căn cứ Luật B.\n"
        "  Đúng  văn bản mẫu, không thay đổi gì\n"
        "\n"
        "Cách sửa\n"
        "  Phát hiện có một cách sửa thì kèm chữ thay thế; báo cáo cho biết sửa được ngay\n"
        "  hay cần người xem lại.\n"
        "\n"
        "Tắt quy tắc\n"
        "  Một lần: thêm --extend-ignore TTx10 vào lệnh. Luôn luôn: ghi ignore =\n"
        '  ["TTx10"] trong vbhc-lint.toml.\n'
        "  Kèm lý do: thêm bảng [[suppress]] vào vbhc-lint.toml, có code = “TTx10”,\n"
        "  reason, và path nếu cần.\n"
        "  Một tệp: đặt cho tệp thuộc tính “vbhc-lint TTx10”, giá trị là lý do (File ›\n"
        "  Info › Properties › Custom).\n"
        "  Một chỗ: trả lời chú thích của vbhc-lint annotate trong Word bằng “bỏ qua: lý\n"
        "  do”."
    )


def test_a_rule_the_law_is_silent_about_says_so() -> None:
    page = RulePage(Catalogue()).render(_rule(examples=(), doc=""), [], "TTx10").plain
    assert "Quy định\n  Bộ quy định này không nói gì về điều đó, nên quy tắc không chạy.\n" in page
    assert page.endswith("Cách sửa\n  Sửa tay trong Word theo hướng dẫn kèm mỗi phát hiện.")
    assert "Vì sao" not in page


def test_the_list_tells_severity_and_what_is_off() -> None:
    silent = _rule(code="TT900", name="im_lang", fault="Không ai nói.", words={"nothing": int})
    custom = _rule(code="TTx11", name="chu_dam_sai", fault="Chữ đậm sai.", words={"bold": bool}, examples=())
    assert rule_list.table([silent, _rule(), custom], _standard(), Catalogue(), 80).plain == (
        "Nghị định số 30/2020/NĐ-CP về công tác văn thư\n"
        "\n"
        "– TT900  Không ai nói.\n"
        "         im-lang · không dùng trong bộ quy định này\n"
        "■ TTx10  Cỡ chữ sai.\n"
        "         co-chu-sai · Lỗi, Cảnh báo, có chữ thay thế\n"
        "▲ TTx11  Chữ đậm sai.\n"
        "         chu-dam-sai · Cảnh báo, chỉ báo khi được chọn\n"
        "\n"
        "■ Lỗi   ▲ Cảnh báo   ○ Gợi ý\n"
        "x trong mã là số của ô trong sơ đồ bố trí: TTx10 ở ô số 3 là TT310."
    )


def test_the_list_for_programs() -> None:
    value = rule_list.overview([_rule()], _standard(), Catalogue())
    assert value == {
        "schema": "vbhc-lint-rules/1",
        "standard": "rieng",
        "rules": [
            {
                "code": "TTx10", "name": "co-chu-sai", "fault": "Cỡ chữ sai.",
                "severities": [Severity.ERROR, Severity.WARNING], "default": True, "replacement": True, "format": False,
                "clauses": ["PLI-II.1.b", "PLI-II.3.c"],
                "words": ["tieu_ngu.size = [13, 14]", "so_ky_hieu.size = [13, 13]", "so_ky_hieu.tolerance = 0.5"],
            }
        ],
    }  # fmt: skip
