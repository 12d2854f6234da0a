"""The pipeline on real documents: what is kept, joined, sorted, silenced."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import pytest

from fixtures.page import build, conforming
from vbhc_lint.config import Settings
from vbhc_lint.finding import FileReport, Severity
from vbhc_lint.linter import Linter
from vbhc_lint.linter.judge import Doubted
from vbhc_lint.recognise.components import SoKyHieu
from vbhc_lint.rule import Look, Problem


def _check(settings: Settings | None = None, document: str = "bao_cao", **changes: object) -> FileReport:
    return Linter(settings or Settings()).check(build(conforming(document).change(**changes)), "a.docx")


_TWO = ["Hồ sơ được tiếp nhận tại Bộ phận một cửa.", "Kết quả được trả đúng thời hạn đã công bố."]


def test_one_cause_is_one_finding_that_names_the_other_places() -> None:
    report = _check(body_add=[Look(text, font="Arial") for text in _TWO])
    (finding,) = report.findings
    assert finding.code == "TT004"
    assert [related.location.excerpt for related in finding.related] == [_TWO[1]]


def test_select_and_ignore_take_codes_and_prefixes() -> None:
    faults = {"quoc_hieu": Look(size=15), "so_ky_hieu": Look(size=15)}
    assert {f.code for f in _check(**faults).findings} == {"TT110", "TT310"}
    assert {f.code for f in _check(Settings(select=("TT1",)), **faults).findings} == {"TT110"}
    assert {f.code for f in _check(Settings(ignore=("TT110",)), **faults).findings} == {"TT310"}


def test_min_severity_leaves_the_lighter_ones_out() -> None:
    assert _check(Settings(min_severity=Severity.ERROR), quoc_hieu=Look(size=15)).findings
    draft = {"so_ky_hieu": "Số:       /BC-UBND"}
    assert [f.severity for f in _check(**draft).findings] == [Severity.WARNING]
    assert not _check(Settings(min_severity=Severity.ERROR), **draft).findings


def test_a_draft_that_says_so_is_only_reminded_of_its_number() -> None:
    marked = _check(so_ky_hieu="Số:       /BC-UBND", du_thao="Dự thảo")
    assert [(f.code, f.severity) for f in marked.findings] == [("TT301", Severity.INFO)]


def test_what_is_doubtful_is_told_only_where_rules_rest_for_it() -> None:
    linter = Linter(Settings())
    document = linter.recognise(build(conforming("bao_cao"))).documents[0]
    unsure = tuple(msgspec.structs.replace(component, confidence=0.5) for component in document.components)
    document = msgspec.structs.replace(document, components=unsure)

    def doubted(standard: str) -> set[str]:
        results = linter.judge_of(standard).judge(document)
        return {result.component.kind for result in results if isinstance(result, Doubted)}

    assert {"quoc_hieu", "noi_nhan_ds"} <= doubted("nd30-2020")
    assert {"quoc_hieu", "noi_nhan_ds"} & doubted("noi-dung") == {"noi_nhan_ds"}  # content has a rule for recipients


def test_a_blank_number_is_an_error_once_the_document_is_issued() -> None:
    report = _check(Settings(stage="issued"), so_ky_hieu="Số:       /BC-UBND")
    assert [f.severity for f in report.findings] == [Severity.ERROR]


def test_the_stage_is_read_from_number_and_date() -> None:
    assert _check().stage == "issued"
    assert _check(so_ky_hieu="Số:       /BC-UBND").stage == "draft"
    assert _check(document="bien_ban").stage == "issued"  # Mẫu 1.9 has no line of place and date


def test_findings_stand_in_reading_order() -> None:
    report = _check(page={"left": 20}, quoc_hieu=Look(size=15), noi_nhan=Look(size=15), ten_loai=Look(size=15))
    assert [f.code for f in report.findings] == ["TT002", "TT110", "TT510", "TT910"]


def test_same_bytes_same_answer() -> None:
    data = build(conforming("bao_cao").change(quoc_hieu=Look(size=15)))
    first, second = (msgspec.json.encode(Linter(Settings()).check(data, "a.docx")) for _ in range(2))
    assert first == second


def test_a_fingerprint_survives_edits_elsewhere() -> None:
    before, after = (_check(quoc_hieu=Look(size=15), **more) for more in ({}, {"body_add": _TWO}))
    assert [f.location.fingerprint for f in before.findings] == [f.location.fingerprint for f in after.findings]


def test_equal_faults_have_fingerprints_of_their_own() -> None:
    report = _check(body_add=[Look(_TWO[0], line=2.0), Look(_TWO[0], line=2.5)])
    prints = [f.location.fingerprint for f in report.findings]
    assert len(set(prints)) == len(prints) > 1


def test_a_rule_that_crashes_is_a_finding_and_silences_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    linter = Linter(Settings())

    def fails(line: SoKyHieu, **words: object) -> Iterator[Problem]:
        raise RuntimeError("vỡ")
        yield

    broken = tuple(
        msgspec.structs.replace(rule, check=fails) if rule.code == "TT302" else rule for rule in linter.rules
    )
    linter.rules = broken
    report = linter.check(build(conforming("bao_cao").change(quoc_hieu=Look(size=15))), "a.docx")
    assert [f.code for f in report.findings] == ["HT901", "TT110"]
    assert "vỡ" in report.findings[0].message


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"plain text", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"])
def test_what_is_no_docx_is_unreadable_with_a_reason(data: bytes) -> None:
    report = Linter(Settings()).check(data, "a.docx")
    assert report.status == "unreadable"
    assert report.error is not None and report.error.code.startswith("HT") and report.error.message


def test_english_findings_hold_no_vietnamese_template() -> None:
    report = _check(Settings(lang="en"), quoc_hieu=Look(size=15))
    (finding,) = report.findings
    assert "Cỡ" not in finding.message and "size" in finding.message
    assert finding.citation == "point a clause 1 Section II Part I Appendix I Decree No. 30/2020/NĐ-CP"


def test_a_fault_of_the_page_is_said_once_for_all_documents_of_a_file() -> None:
    report = _check(document="quyet_dinh_kem_quy_che", page={"left": 20})
    assert [f.code for f in report.findings] == ["TT002"]


def test_equal_faults_in_two_documents_of_a_file_have_fingerprints_of_their_own() -> None:
    report = _check(document="quyet_dinh_kem_quy_che", tieu_ngu="Độc lập – Tự do – Hạnh phúc", quoc_hieu=Look(size=15))
    prints = [f.location.fingerprint for f in report.findings]
    assert len(set(prints)) == len(prints)


def test_a_fault_of_ours_while_reading_costs_one_file(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(package: object) -> None:
        raise RuntimeError("vỡ")

    monkeypatch.setattr("vbhc_lint.linter.read", fails)
    report = _check()
    assert report.status == "unreadable"
    assert report.error is not None and report.error.code == "HT902" and "vỡ" in report.error.message


def test_faults_of_the_page_stand_before_all_places_of_all_documents() -> None:
    page = {"left": 20, "page_number": {"where": "footer"}}
    report = _check(document="quyet_dinh_kem_quy_che", page=page, quoc_hieu=Look(size=15), dieu=Look(size=15))
    whole = [not f.location.path for f in report.findings]
    assert whole == sorted(whole, reverse=True) and {f.code for f in report.findings} >= {"TT002", "TT007", "TT110"}


def test_a_finding_on_several_places_offers_no_text_for_one_of_them() -> None:
    base = "Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024"
    (finding,) = _check(document="quyet_dinh", can_cu=[f"- {base};", f"- {base}."]).findings
    assert len(finding.related) == 1 and (finding.fix.safety, finding.fix.replacement) == ("safe", None)
    (alone,) = _check(document="quyet_dinh", can_cu=[f"{base};", f"- {base}."]).findings
    assert (alone.fix.safety, alone.fix.replacement) == ("safe", "")


_FORM = (
    "quoc_hieu", "tieu_ngu", "co_quan_chu_quan", "co_quan_ban_hanh", "so_ky_hieu", "dia_danh_ngay", "ten_loai",
    "trich_yeu", "kinh_gui", "quyen_han", "chuc_vu", "ho_ten", "noi_nhan", "noi_nhan_ds",
)  # fmt: skip
_PARTY = {
    "quoc_hieu": "ĐẢNG CỘNG SẢN VIỆT NAM",
    "tieu_ngu": None,
    "co_quan_ban_hanh": "ĐẢNG ỦY XÃ VÂN TRÀ",
    "so_ky_hieu": "Số 12-BC/ĐU",
    "body_add": "Xã tiếp nhận  hồ sơ trực tuyến.",
}


def _party(date: str = "ngày 12 tháng 6 năm 2026", **settings: object) -> FileReport:
    return _check(Settings(**settings), dia_danh_ngay=f"Vân Trà, {date}", **_PARTY)


@pytest.mark.parametrize(
    ("date", "standard"),
    [
        ("ngày 12 tháng 6 năm 2026", "dang-hd05"),
        ("ngày 27 tháng 5 năm 2026", "dang-hd05"),
        ("ngày 26 tháng 5 năm 2026", "dang-hd36"),
        ("ngày 02 tháng 01 năm 2009", None),
    ],
)
def test_of_a_document_under_another_law_only_that_law_is_named(date: str, standard: str | None) -> None:
    report = _party(date)
    assert (report.status, report.family, report.standard, report.findings) == ("not_applicable", "party", standard, ())


def test_its_content_is_checked_when_asked_for_and_one_hint_says_which_law_sets_its_form() -> None:
    report = _party(content=True)
    assert (report.status, report.standard) == ("checked", "dang-hd05")
    assert [f.code for f in report.findings] == ["HT102", "CT301"]
    assert "05-HD/VPTW" in report.findings[0].message
    assert report.findings[0].severity is Severity.INFO


def test_a_document_of_ours_is_the_same_with_content_asked_for() -> None:
    faults = {"quoc_hieu": Look(size=15)}
    assert _check(Settings(content=True), **faults) == _check(**faults)


def test_what_is_no_document_stays_unchecked() -> None:
    note = build(conforming("bao_cao").change(**dict.fromkeys(_FORM)))
    assert Linter(Settings(content=True)).check(note, "a.docx").status == "not_applicable"
