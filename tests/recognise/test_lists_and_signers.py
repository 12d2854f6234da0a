"""Lists are read item by item, wrapped lines joined; the lines of a signature by who signs."""

from __future__ import annotations

import pytest
from drafts import SENTENCE, STATE, Draft, of, report

from fixtures.page import build_example
from vbhc_lint.model import read
from vbhc_lint.package import Package
from vbhc_lint.recognise import recognise
from vbhc_lint.recognise.document import Document
from vbhc_lint.recognise.lists import CanCuItems, KinhGuiItems, NoiNhanItems
from vbhc_lint.rule import Look, example


def _document(kind: str = "quyet_dinh", header: str = "table", **changes: object) -> Document:
    made = example(kind, header=header, **changes)
    return recognise(read(Package.open(build_example(made)))).documents[0]


def _texts(document: Document, kind: type) -> list[list[str]]:
    return [[item.text for item in items.items] for items in document.lists if isinstance(items, kind)]


def test_a_line_without_a_dash_goes_on_with_the_item_above() -> None:
    lines = ["- Như Điều 4;", "- Các sở, ban, ngành", "và đoàn thể tỉnh;", "- Lưu: VT, VTLT."]
    joined = [lines[0], f"{lines[1]} {lines[2]}", lines[3]]
    assert _texts(_document(noi_nhan_ds=lines), NoiNhanItems) == [joined]


def test_a_line_after_an_ended_item_is_an_item_without_its_dash() -> None:
    document = _document(noi_nhan_ds=["- Như Điều 4;", "Lưu: VT, VTLT."])
    (items,) = [items for items in document.lists if isinstance(items, NoiNhanItems)]
    assert [item.dashed for item in items.items] == [True, False]


def test_a_label_among_the_recipients_parts_the_list() -> None:
    lines = ["- Lưu: VT, VTLT.", "Bản điện tử:", "- Sở Tài chính;", "- Sở Y tế."]
    assert _texts(_document(noi_nhan_ds=lines), NoiNhanItems) == [lines[:1], lines[2:]]


def test_the_label_kinh_gui_alone_is_no_recipient() -> None:
    lines = ["Kính gửi:", "- Sở Nội vụ;", "- Sở Y tế."]
    assert _texts(_document("cong_van", kinh_gui=lines), KinhGuiItems) == [lines[1:]]
    assert _texts(_document("to_trinh"), KinhGuiItems) == [["Kính gửi: Hội đồng nhân dân xã Vân Trà"]]


def test_bases_are_a_list_only_where_they_lead_to_the_decision() -> None:
    assert len(_texts(_document(), CanCuItems)) == 1
    assert not _texts(_document(quyet_dinh=None), CanCuItems)


def test_the_lines_of_a_signature_belong_together() -> None:
    for header in ("table", "tabs"):
        (signer,) = _document("ke_hoach", header).signers
        assert [line.text.strip() for line in signer.lines] == [
            "TM. ỦY BAN NHÂN DÂN",
            "KT. CHỦ TỊCH",
            "PHÓ CHỦ TỊCH",
            "Hoàng Thị Bích Vân",
        ]
        assert signer.alone


def test_two_columns_are_two_signers() -> None:
    signers = _document("bien_ban").signers
    assert [(s.offices[0].text, s.name.text if s.name else "", s.alone) for s in signers] == [
        ("THƯ KÝ", "Trịnh Công Lộc", False),
        ("CHỦ TỌA", "Phan Thị Ngọc Lam", False),
    ]


def test_offices_in_one_row_and_names_in_the_next_are_matched_by_column() -> None:
    rows = [[[("THƯ KÝ", "cb")], [("CHỦ TỌA", "cb")]], [[("Lò Văn Pành", "cb")], [("Mùa A Dơ", "cb")]]]
    signers = report().table(*rows).document().signers
    assert [[line.text for line in s.lines] for s in signers] == [["THƯ KÝ", "Lò Văn Pành"], ["CHỦ TỌA", "Mùa A Dơ"]]


def test_a_blank_of_a_template_is_seen() -> None:
    document = _document(noi_nhan_ds=["- {{noi_nhan}};", "- Lưu: VT."], ho_ten=Look("Đinh Quang Tường"))
    (items,) = [items for items in document.lists if isinstance(items, NoiNhanItems)]
    assert [item.unfilled for item in items.items] == [True, False]


def test_what_follows_luu_without_a_dash_is_a_note():
    left = ["Nơi nhận:", "- Như trên;", "- Lưu: VT."]
    for note in ("Tài liệu kèm theo: 01 bản đồ bến cá.", "#LM-18", "60b-CT03"):
        draft = report().table([[*left, note], [("GIÁM ĐỐC", "cb"), "", ("Lý Văn Mười", "cb")]])
        assert of(draft.document(), "noi_nhan_ds") == left[1:3]
        assert of(draft.document(), "chuc_vu") == ["GIÁM ĐỐC"]


def test_recipients_may_stand_on_the_line_of_their_label():
    line = "Nơi nhận: - Trạm Bờ Đông; Các Chi cục Biển; Lưu: VT, KT."
    draft = report().table([[line], [("GIÁM ĐỐC", "cb"), "", ("Lý Văn Mười", "cb")]])
    assert of(draft.document(), "noi_nhan") == [line]


@pytest.mark.parametrize("mark", ["Ký điện tử", "(Đã ký)", "[[CHU_KY_SO]]", "Chữ ký số"])
def test_what_stands_for_a_signature_is_no_office(mark):
    draft = report().table([["Nơi nhận:", "- Lưu: VT."], [("GIÁM ĐỐC", "cb"), (mark, "ci"), ("Lý Văn Mười", "cb")]])
    assert of(draft.document(), "chuc_vu") == ["GIÁM ĐỐC"]


def test_an_opinion_asked_for_is_a_side_that_signs():
    draft = report().table([[("Ý KIẾN CỦA GIÁM ĐỐC", "cb")], [("TRƯỞNG PHÒNG", "cb"), "", ("Lý Văn Mười", "cb")]])
    assert of(draft.document(), "chuc_vu") == ["Ý KIẾN CỦA GIÁM ĐỐC", "TRƯỞNG PHÒNG"]


def test_a_recipient_runs_on_to_the_next_line():
    lines = ["Kính gửi:\t- Sở Y tế;", "\t- Ủy ban nhân dân các xã vùng ven biển", "\tvà hải đảo."]
    draft = Draft().table([[("SỞ THỦY SẢN", "cb"), ("Số: 3/STS-KT", "c")], STATE]).lines(*lines, (SENTENCE, "j"))
    assert of(draft.document(), "kinh_gui")[-1] == "và hải đảo."


def test_two_recipients_on_one_line_are_a_recipient_still():
    lines = ["Kính gửi:", "- Các bệnh viện công lập và ngoài công lập trên địa bàn; Trung tâm Kiểm soát bệnh tật tỉnh;"]
    lines.append("Ủy ban nhân dân các phường, xã.")
    assert _texts(_document("cong_van", kinh_gui=lines), KinhGuiItems) == [lines[1:]]


def test_recipients_below_the_signature_go_on_to_the_last_dash():
    lines = [("Nơi nhận:", "bi"), "- Giám đốc Sở (để báo cáo);", "- Thành viên Đoàn kiểm tra."]
    draft = report().table([[("CHỦ TỌA", "cb"), "", "", ("Trịnh Xuân Phúc", "cb")]]).lines(*lines)
    assert of(draft.document(), "noi_nhan_ds") == lines[1:]


@pytest.mark.parametrize("authority", ["TM, ỦY BAN NHÂN DÂN", "tm. ỦY BAN NHÂN DÂN", "Tl. Ủy ban nhân dân"])
def test_a_misspelt_authority_is_one_still(authority: str) -> None:
    document = _document("thong_bao", quyen_han=[authority, "KT. CHỦ TỊCH"])
    assert of(document, "quyen_han") == [authority, "KT. CHỦ TỊCH"]


@pytest.mark.parametrize("office", ["Giám Đốc", "Giám đốc", "kt. GIÁM ĐỐC"])
def test_an_office_beside_the_label_is_no_recipient(office: str) -> None:
    document = report().lines(f"Nơi nhận:\t\t\t{office}", "- Lưu: VT.", ("Lê Văn Nam", "r")).document()
    assert of(document, "noi_nhan") == ["Nơi nhận:"]
    assert next(line.text for line in document.signers[0].lines) == office
