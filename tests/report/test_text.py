"""The report for people, read as it is printed at 80 columns."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from typing import Any

import pytest
from rich.cells import cell_len
from rich.console import Console

from vbhc_lint.finding import FileError, FileReport, Finding, Fix, Location, Related, Safety, Severity
from vbhc_lint.messages import Catalogue
from vbhc_lint.report.text import HANDFUL, LISTED, PLACES, TOLD, TextReport

PART = "word/document.xml"
LAW = "điểm c khoản 3 Mục II Phần I Phụ lục I Nghị định số 30/2020/NĐ-CP"
SENTENCE = "Phòng đã thiếp lập công thông tin điện tử của xã và duy trì hoạt động ổn định trong cả năm qua."


def _finding(
    code: str,
    message: str,
    place: str,
    excerpt: str = "thiếp lập",
    severity: Severity = Severity.ERROR,
    **more: Any,
) -> Finding:
    start = SENTENCE.index(excerpt)
    where = Location(
        "noi_dung", PART, "body/p[1]", start, start + len(excerpt), excerpt, SENTENCE, more.get("said", place)
    )
    fix = Fix(Safety.NONE, "Sửa lại.")
    citation = more.get("citation", LAW)
    return Finding(
        code, more.get("rule", "vi-du"), severity, 1.0, message, citation, where, fix, more.get("related", ()),
        more.get("suppressed"),
    )  # fmt: skip


def _report(*findings: Finding, path: str = "bao-cao.docx") -> FileReport:
    return FileReport(path, "ff", "checked", "nd30", "nd30-2020", "BC", "draft", 0.98, findings)


def _shown(reports: Sequence[FileReport], width: int = 80, **options: bool) -> str:
    return TextReport(Catalogue(), width).render(reports, **options).plain


def test_a_report_as_a_clerk_reads_it() -> None:
    number = "Số: 5   /BC-UBND"
    so = Location("so_ky_hieu", PART, "body/p[4]", 5, 8, "   ", number, "Số, ký hiệu", "ab")
    page = Location("page", PART, place="Trang giấy", fingerprint="cd")
    same = tuple(
        Related(Location("noi_dung", PART, "body/p[9]", 0, 5, "Phòng", SENTENCE, f"đoạn {n}, mục II"), "Cùng lỗi này.")
        for n in (5, 6)
    )
    report = _report(
        Finding(
            "TT002", "le-trang-sai", Severity.ERROR, 1.0, "Lề trái 25 mm, quy định 30–35 mm.", LAW, page,
            Fix(Safety.NONE, "Vào Layout › Margins › Custom Margins, đặt Lề trái trong khoảng 30–35 mm."),
        ),
        Finding(
            "CT301", "khoang-trang-thua", Severity.WARNING, 1.0, "Có 3 dấu cách liền nhau, chỉ cần một.", "", so,
            Fix(Safety.SAFE, "Xóa bớt dấu cách.", " "),
        ),
        _finding("CT101", "“thiếp lập” viết sai, đúng là “thiết lập”.", "đoạn 3, mục I.1", related=same),
        _finding("ND900", "Nên viết đầy đủ.", "đoạn 3, mục I.1", severity=Severity.INFO),
    )  # fmt: skip
    assert _shown([report]) == (
        "bao-cao.docx\n"
        "  Báo cáo · Nghị định số 30/2020/NĐ-CP · bản dự thảo\n"
        "\n"
        "  Trang giấy\n"
        "    ■ Lỗi TT002  Lề trái 25 mm, quy định 30–35 mm.\n"
        "      Cách sửa: Vào Layout › Margins › Custom Margins, đặt Lề trái trong khoảng\n"
        "      30–35 mm.\n"
        "      Căn cứ: điểm c khoản 3 Mục II Phần I Phụ lục I Nghị định số 30/2020/NĐ-CP\n"
        "\n"
        "  Số, ký hiệu\n"
        "    ▲ Cảnh báo CT301  Có 3 dấu cách liền nhau, chỉ cần một.\n"
        "      Số: 5«···»/BC-UBND\n"
        "      Cách sửa: Xóa bớt dấu cách.\n"
        "\n"
        "  Đoạn 3, mục I.1\n"
        "    ■ Lỗi CT101  “thiếp lập” viết sai, đúng là “thiết lập”.\n"
        "      Phòng đã «thiếp lập» công thông tin điện tử của xã và duy trì hoạt động …\n"
        "      Cách sửa: Sửa lại.\n"
        "      Căn cứ: điểm c khoản 3 Mục II Phần I Phụ lục I Nghị định số 30/2020/NĐ-CP\n"
        "      Cùng lỗi này: đoạn 5, mục II; đoạn 6, mục II\n"
        "\n"
        "  Gợi ý\n"
        "    ○ ND900  Đoạn 3, mục I.1: Nên viết đầy đủ.\n"
        "\n"
        "Đã kiểm tra 1 tệp: 2 lỗi, 1 cảnh báo, 1 gợi ý.\n"
        "Xem giải thích của một mã: vbhc-lint explain TT002"
    )


def test_a_clean_file_is_said_to_be_clean() -> None:
    assert _shown([_report()]) == (
        "bao-cao.docx\n"
        "  Báo cáo · Nghị định số 30/2020/NĐ-CP · bản dự thảo\n"
        "  Không thấy lỗi nào.\n"
        "\n"
        "Đã kiểm tra 1 tệp: không thấy lỗi nào."
    )


def test_of_many_files_those_with_nothing_to_tell_are_counted() -> None:
    sound = [_report(path=f"{number}.docx") for number in range(LISTED)]
    waved = _report(_finding("CT101", "Sai.", "đoạn 7", suppressed="trích nguyên văn"), path="waved.docx")
    faulty = _report(_finding("CT101", "Sai.", "đoạn 7"), path="faulty.docx")
    party = FileReport("party.docx", "ff", "not_applicable", "party", confidence=0.9)
    assert all(f"{number}.docx\n" in _shown([*sound, faulty]) for number in range(LISTED))
    text = _shown([*sound, waved, faulty, party])
    assert re.findall(r"\w+\.docx", text) == ["faulty.docx", "party.docx"]
    assert text.endswith(
        "\n\nĐã kiểm tra 7 tệp: 1 lỗi, 0 cảnh báo, 0 gợi ý.\nKhông có gì để nêu: 6 tệp.\n"
        "Không thuộc phạm vi: 1 tệp.\nBỏ qua theo yêu cầu: 1 phát hiện.\n"
        "Xem giải thích của một mã: vbhc-lint explain CT101"
    )
    assert _shown([*sound, sound[0]]) == "Đã kiểm tra 6 tệp: không thấy lỗi nào."
    assert _shown([*sound, waved, faulty], quiet=True).count("\n") == 0


def test_what_was_not_checked_gets_one_sentence() -> None:
    party = FileReport("a.docx", "ff", "not_applicable", "party", confidence=0.9)
    broken = FileReport("-", "ff", "unreadable", error=FileError("HT004", "Tệp .docx bị hỏng."))
    assert _shown([party, broken]) == (
        "a.docx\n"
        "  Nhận ra đây là văn bản của Đảng, không thuộc phạm vi kiểm tra, nên không xét\n"
        "  lỗi.\n"
        "\n"
        "(đầu vào chuẩn)\n"
        "  Tệp .docx bị hỏng.\n"
        "\n"
        "Không đọc được: 1 tệp.\n"
        "Không thuộc phạm vi: 1 tệp."
    )


def test_of_a_document_under_another_law_that_law_is_named() -> None:
    party = FileReport("a.docx", "ff", "not_applicable", "party", "dang-hd05", confidence=0.9)
    assert "thể thức theo Hướng dẫn số 05-HD/VPTW" in " ".join(_shown([party]).split())


def test_a_handful_of_one_code_is_told_in_full() -> None:
    text = _shown([_report(*(_finding("CT101", f"Lỗi số {n}.", f"đoạn {n}") for n in range(HANDFUL)))])
    assert text.count("CT101  Lỗi số") == HANDFUL
    assert "chỗ khác" not in text


def test_more_of_one_code_is_folded_after_its_last_told_place() -> None:
    count = TOLD + PLACES + 2
    words = ["thiếp lập"] * TOLD + ["công thông tin"] + ["thiếp lập"] * (count - TOLD - 1)
    text = _shown([_report(*(_finding("CT101", f"Lỗi số {n}.", f"đoạn {n}", words[n]) for n in range(count)))])
    assert text.count("CT101  Lỗi số") == TOLD
    assert (
        "      và 10 chỗ khác cùng mã CT101: đoạn 3 “công thông tin”; đoạn 4; đoạn 5;\n"
        "      đoạn 6; đoạn 7; đoạn 8; đoạn 9; đoạn 10; và 2 chỗ nữa\n" in text
    )
    assert "13 lỗi" in text


def test_folded_places_of_one_name_are_counted_together() -> None:
    findings = [_finding("CT101", "Sai.", "đoạn 1" if n < TOLD else "đoạn 2") for n in range(HANDFUL + 1)]
    assert "và 3 chỗ khác cùng mã CT101: đoạn 2 (3 chỗ)" in _shown([_report(*findings)])


def test_hints_come_last_one_entry_a_code_and_do_not_repeat_the_place() -> None:
    findings = [
        _finding("ND900", "Nên viết đầy đủ.", "đoạn 1", severity=Severity.INFO),
        _finding("ND901", "Đoạn 2 hơi dài.", "đoạn 2", severity=Severity.INFO),
        _finding("ND900", "Nên viết đầy đủ.", "đoạn 4", severity=Severity.INFO),
        _finding("CT101", "Sai.", "đoạn 7"),
    ]
    text = _shown([_report(*findings)])
    assert text.index("CT101  Sai.") < text.index("  Gợi ý\n")
    assert "    ○ ND900  Đoạn 1: Nên viết đầy đủ. (và 1 chỗ khác)\n    ○ ND901  Đoạn 2 hơi dài.\n" in text


def test_findings_at_one_place_stand_under_one_heading() -> None:
    findings = [_finding("CT101", "Một.", "đoạn 1"), _finding("CT102", "Hai.", "đoạn 1")]
    assert _shown([_report(*findings)]).count("\n  Đoạn 1\n") == 1


def test_quiet_is_a_line_a_finding() -> None:
    broken = FileReport("b.docx", "ff", "unreadable", error=FileError("HT004", "Tệp .docx bị hỏng."))
    findings = [_finding("CT101", "Sai.", "đoạn 7"), _finding("TT610", "Cỡ chữ sai.", "")]
    text = _shown([_report(*findings), broken, _report(path="c.docx")], quiet=True)
    assert text == (
        "bao-cao.docx: Đoạn 7: Lỗi CT101 Sai.\n"
        "bao-cao.docx: Nội dung: Lỗi TT610 Cỡ chữ sai.\n"
        "b.docx: Tệp .docx bị hỏng."
    )
    assert _shown([_report()], quiet=True) == ""


def test_statistics_count_findings_and_files_by_code() -> None:
    two = [_finding("CT101", "Sai.", "đoạn 7", rule="sai-chinh-ta") for _ in range(2)]
    hint = _finding("CT101", "Sai.", "đoạn 7", severity=Severity.INFO)
    other = _finding("TT610", "Cỡ chữ sai.", "đoạn 1", severity=Severity.WARNING, rule="co-chu-sai")
    text = _shown([_report(*two, other), _report(hint, path="b.docx")], statistics=True)
    assert text.endswith(
        "\n"
        "\n"
        "Mã     Mức       Số chỗ  Số tệp  Quy tắc\n"
        "CT101  Lỗi            3       2  sai-chinh-ta\n"
        "TT610  Cảnh báo       1       1  co-chu-sai"
    )


def test_suppressed_findings_are_counted_and_not_shown() -> None:
    text = _shown([_report(_finding("CT101", "Sai.", "đoạn 7", suppressed="trích nguyên văn"))])
    assert "CT101" not in text
    assert text.endswith("Đã kiểm tra 1 tệp: không thấy lỗi nào.\nBỏ qua theo yêu cầu: 1 phát hiện.")


@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_no_line_is_wider_than_asked_nor_ends_in_blanks(width: int) -> None:
    places = [f"đoạn {n}, mục II.{n}" for n in range(20)]
    findings = [_finding("CT101", f"Chữ “{SENTENCE}” viết sai.", place) for place in places]
    lines = _shown([_report(*findings)], width).splitlines()
    assert max(cell_len(line) for line in lines) <= min(width, 120)
    assert not [line for line in lines if line != line.rstrip()]


def test_with_colour_the_fault_is_reversed_in_the_colour_of_its_severity() -> None:
    stream = io.StringIO()
    console = Console(file=stream, force_terminal=True, color_system="standard", width=80, soft_wrap=True)
    report = TextReport(Catalogue(), 80, colour=True).render([_report(_finding("CT101", "Sai.", "đoạn 7"))])
    console.print(report, highlight=False)
    assert "Phòng đã \x1b[7;31mthiếp lập\x1b[0m công thông tin" in stream.getvalue()
    assert "\x1b[1;31mLỗi CT101\x1b[0m" in stream.getvalue()
    assert "«" not in stream.getvalue()


def test_a_pack_of_the_house_goes_by_its_name() -> None:
    report = FileReport("a.docx", "ff", "checked", "nd30", "so-cong-thuong", "CV", "issued", 0.98)
    assert "  Công văn · so-cong-thuong · bản đã ban hành\n" in _shown([report])
