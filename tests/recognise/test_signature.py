"""The end of a document: recipients and signers, however they are laid out."""

from __future__ import annotations

import pytest
from drafts import Draft, found, of, report

LIST = ["Nơi nhận:", "- Như trên;", "- Hạt Kiểm lâm;", "- Lưu: VT."]
SIGNED = ["KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG", "", "", "Bế Thị Sen"]
LAYOUTS = {
    "table": report().table([[(t, "") for t in LIST], [(t, "cb") for t in SIGNED]]),
    "tabs": report().lines(
        f"{LIST[0]}\t\t\t{SIGNED[0]}", f"{LIST[1]}\t\t\t{SIGNED[1]}", *LIST[2:], "", "\t\t\t\t\tBế Thị Sen"
    ),
    "line breaks": report().table([["\n".join(LIST)], [("\n".join(SIGNED), "cb")]]),
    "signer first": report().lines(*((t, "rb") for t in SIGNED)).lines(*LIST),
    "indented": report().lines(*((t, "cb") for t in SIGNED), indent=240).lines(*LIST),
    "all at the left": report().lines(*LIST, *SIGNED),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_gives_the_same_components(layout):
    document = LAYOUTS[layout].document()
    assert of(document, "noi_nhan") == LIST[:1]
    assert of(document, "noi_nhan_ds") == LIST[1:]
    assert of(document, "quyen_han") == SIGNED[:1]
    assert of(document, "chuc_vu") == SIGNED[1:2]
    assert of(document, "ho_ten") == SIGNED[-1:]


def test_two_signers_stand_in_columns():
    draft = report().table([[("THƯ KÝ", "cb"), "(Ký, ghi rõ họ tên)", "", ("Lò Văn Pành", "cb")],
                            [("CHỦ TỌA", "cb"), "(Ký, ghi rõ họ tên)", "", ("TS. Mùa A Dơ", "cb")]])  # fmt: skip
    assert found(draft.document())[-4:] == [
        ("chuc_vu", "THƯ KÝ"), ("ho_ten", "Lò Văn Pành"), ("chuc_vu", "CHỦ TỌA"), ("ho_ten", "TS. Mùa A Dơ"),
    ]  # fmt: skip


@pytest.mark.parametrize("gap", ["\t\t\t\t", " " * 30])
def test_offices_in_sentence_case_stand_side_by_side(gap):
    draft = report().lines((f"Thư ký{gap}Kế toán", "b"), "", f"Lò Văn Pành{gap}Mùa A Dơ")
    document = draft.document()
    assert of(document, "chuc_vu") == ["Thư ký", "Kế toán"]
    assert of(document, "ho_ten") == ["Lò Văn Pành", "Mùa A Dơ"]


def test_an_office_that_runs_over_the_line_is_one_kind():
    signed = ["KT. TRƯỞNG PHÒNG GIỐNG CÂY", "VÀ BẢO VỆ RỪNG", "PHÓ TRƯỞNG PHÒNG", "", "Bế Thị Sen"]
    document = report().table([[(t, "") for t in LIST], [(t, "cb") for t in signed]]).document()
    assert of(document, "quyen_han") == signed[:2]
    assert of(document, "chuc_vu") == ["PHÓ TRƯỞNG PHÒNG"]


def test_names_on_one_line_are_each_their_own():
    offices = "\tTHƯ KÝ\t\t\tCHỦ TỌA"
    document = report().lines((offices, "b"), "", "", ("\tLò Văn Pành\t\t\tĐoàn Thị Hằng", "b")).document()
    assert of(document, "ho_ten") == ["Lò Văn Pành", "Đoàn Thị Hằng"]
    pairs = [[line.text for line in signer.lines] for signer in document.signers]
    assert pairs == [["THƯ KÝ", "Lò Văn Pành"], ["CHỦ TỌA", "Đoàn Thị Hằng"]]


def test_a_school_and_a_surname_are_no_office():
    cell = [("HIỆU TRƯỞNG", "cb"), "", ("Trương Thị Sim", "cb")]
    document = report().table([["Nơi nhận:", "- Trường Mầm non Hoa Ban;", "- Lưu: VT."], cell]).document()
    assert of(document, "ho_ten") == ["Trương Thị Sim"]
    assert len(of(document, "noi_nhan_ds")) == 2


def test_a_title_wrapped_by_a_line_break_is_one_entry():
    draft = report().table(
        [[("NGƯỜI NHẬN\n(HOẶC NGƯỜI ĐƯỢC ỦY QUYỀN)\n(ký, ghi rõ họ tên)", "cb")], [("NGƯỜI GIAO", "cb")]]
    )
    assert of(draft.document(), "chuc_vu") == ["NGƯỜI NHẬN (HOẶC NGƯỜI ĐƯỢC ỦY QUYỀN)", "NGƯỜI GIAO"]


def test_notes_and_dots_at_the_signature_are_nothing():
    cell = [("GIÁM ĐỐC", "cb"), "(Chữ ký của người có thẩm quyền,", "dấu của cơ quan)", "", "…………………", "(Đã ký)"]
    document = report().table([[("Nơi nhận:", "bi"), "- Lưu: VT."], cell]).document()
    assert [kind for kind, _ in found(document)][-3:] == ["noi_nhan", "noi_nhan_ds", "chuc_vu"]


@pytest.mark.parametrize("label", ["Nơi nhận", "Nơi nhân:", "Nơi gửi:", "NƠI NHẬN :"])
def test_a_misspelt_label_is_still_the_label(label):
    document = report().table([[label, "- Lưu VT"], [("TRƯỞNG PHÒNG", "cb"), "", ("Bế Thị Sen", "cb")]]).document()
    assert of(document, "noi_nhan") == [label]
    assert of(document, "noi_nhan_ds") == ["- Lưu VT"]


def test_an_item_may_run_over_its_line():
    cell = ["Nơi nhận:", "- Ban Quản lý rừng phòng hộ", "và các trạm trực thuộc;", "- Lưu: VT."]
    document = report().table([cell, [("TRƯỞNG PHÒNG", "cb"), "", ("Bế Thị Sen", "cb")]]).document()
    assert of(document, "noi_nhan_ds") == cell[1:]


def test_blanks_of_a_list_are_its_items():
    cell = ["Nơi nhận:", "{{#noi_nhan}}", "- {{.}};", "{{/noi_nhan}}"]
    signer = [("{{quyen_han}}", "cb"), ("{{chuc_vu}}", "cb"), "", ("{{ho_ten}}", "cb")]
    document = report().table([cell, signer]).document()
    assert found(document)[-4:] == [
        ("noi_nhan_ds", "- {{.}};"), ("quyen_han", "{{quyen_han}}"), ("chuc_vu", "{{chuc_vu}}"),
        ("ho_ten", "{{ho_ten}}"),
    ]  # fmt: skip


def test_a_name_in_the_text_signs_nothing():
    document = report().lines(("Lý Văn Mười", "jb"), ("Người phụ trách bến cá xã Khe Sậy.", "j")).document()
    assert not of(document, "ho_ten")
    assert Draft().lines("Bế Thị Sen").recognised().family == "none"
