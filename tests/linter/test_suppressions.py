"""What lets findings rest: settings, properties of the file, answered comments; and what silences nothing."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import docx
import pytest
from docx_plus.comments import read_comments, reply_to_comment
from openxml_audit import OpenXmlValidator

from fixtures.page import build, conforming
from fixtures.properties import with_properties
from vbhc_lint.config import Settings, Suppression
from vbhc_lint.finding import FileReport, Finding, Fix, Safety, Severity
from vbhc_lint.fix.comments import annotate
from vbhc_lint.fix.mending import mend
from vbhc_lint.linter import Linter

_LINTER = Linter(Settings())


@pytest.fixture(scope="module")
def faulty() -> bytes:
    """A number without its 0 (TT302), a place of two spaces (CT301), a narrow margin (TT002)."""
    doubled = "Hồ sơ được tiếp nhận  tại Bộ phận một cửa."
    return build(conforming("bao_cao").change(so_ky_hieu="Số: 5/BC-UBND", body_add=doubled, page={"left": 20}))


def _check(data: bytes, **settings: Any) -> FileReport:
    return _LINTER.under(Settings(**settings)).check(data, "a.docx")


def _resting(report: FileReport) -> dict[str, str]:
    return {f.code: f.suppressed for f in report.findings if f.suppressed is not None}


def _told(report: FileReport) -> list[Finding]:
    return [finding for finding in report.findings if finding.code == "HT104"]


def test_the_fixture_has_the_faults_that_these_tests_silence(faulty: bytes) -> None:
    assert [f.code for f in _check(faulty).findings] == ["TT002", "TT302", "CT301"]
    assert not _resting(_check(faulty))


# in settings


@pytest.mark.parametrize(
    ("entry", "codes"),
    [
        ({"code": "TT302"}, {"TT302"}),
        ({"code": "TT"}, {"TT002", "TT302"}),
        ({"code": "TT", "component": "so_ky_hieu"}, {"TT302"}),
        ({"code": "TT", "component": "page"}, {"TT002"}),
        ({"code": "C", "text": "tiếp nhận tại Bộ phận"}, {"CT301"}),
        ({"code": "CT301", "text": "tiếp nhận tại"}, {"CT301"}),
        ({"code": "CT301", "text": "Tiếp nhận tại"}, set()),
        ({"code": "TT", "text": "5/BC"}, {"TT302"}),
        ({"code": "TT002", "text": "5/BC"}, set()),
        ({"code": "CT302"}, set()),
    ],
)
def test_settings_silence_by_code_component_and_text(faulty: bytes, entry: dict[str, str], codes: set[str]) -> None:
    report = _check(faulty, suppress=(Suppression(reason="lệ riêng", **entry),))
    assert _resting(report) == dict.fromkeys(codes, "lệ riêng")
    assert [f.code for f in report.findings] == [f.code for f in _check(faulty).findings]


def test_a_text_of_settings_is_met_in_either_normal_form(faulty: bytes) -> None:
    decomposed = "tie\u0302\u0301p nh\u1ea1\u0323n ta\u0323i".replace("\u1ea1\u0323", "a\u0323\u0302")
    assert _resting(_check(faulty, suppress=(Suppression("CT301", "x", text=decomposed),))) == {"CT301": "x"}


# in the properties of the file


def test_properties_silence_a_code_with_their_value_as_the_reason(faulty: bytes) -> None:
    report = _check(with_properties(faulty, {"vbhc-lint TT302": "số do cấp trên cấp", "VBHC-Lint: ct3": "bản chụp"}))
    assert _resting(report) == {"TT302": "số do cấp trên cấp", "CT301": "bản chụp"}
    assert not _told(report)


def test_what_a_document_itself_says_is_told_from_what_settings_say(faulty: bytes) -> None:
    said = with_properties(_answered(faulty, "CT301", "bỏ qua: bản chụp"), {"vbhc-lint TT302": "số do cấp trên cấp"})
    report = _check(said, suppress=(Suppression("TT", "lệ riêng"),))
    assert _resting(report) == {"TT002": "lệ riêng", "TT302": "số do cấp trên cấp", "CT301": "bản chụp"}
    assert [finding.code for finding in report.findings if finding.outside] == ["TT002"]


def test_properties_of_others_are_no_matter_of_ours(faulty: bytes) -> None:
    report = _check(with_properties(faulty, {"Số ký hiệu": "TT302", "Company": "vbhc", "TT302": "lý do"}))
    assert report.findings == _check(faulty).findings


def test_remarks_and_strange_elements_among_properties_are_passed_over(faulty: bytes) -> None:
    made = with_properties(faulty, {"vbhc-lint TT302": "số cũ"})
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made)) as old, zipfile.ZipFile(out, "w") as new:
        for entry in old.infolist():
            data = old.read(entry)
            if entry.filename == "docProps/custom.xml":
                data = data.replace(b"<property", b"<!-- x --><?y z?><other/><property", 1)
                data = data.replace(b"<vt:lpwstr>", b"<!-- x --><vt:lpwstr>")
            new.writestr(entry, data)
    assert _resting(_check(out.getvalue())) == {"TT302": "số cũ"}


def test_the_fixture_is_what_the_schema_of_custom_properties_allows(faulty: bytes, tmp_path: Any) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(with_properties(faulty, {"vbhc-lint TT302": "a & b < c", "vbhc-lint CT301": True}))
    assert [e for e in OpenXmlValidator().validate(str(file)).errors if "custom" in str(e)] == []


@pytest.mark.parametrize(
    ("name", "value", "message", "remedy"),
    [
        ("vbhc-lint TT302", "", "chưa ghi lý do", "Ghi lý do bằng chữ"),
        ("vbhc-lint TT302", " – ", "chưa ghi lý do", "Ghi lý do bằng chữ"),
        ("vbhc-lint TT302", True, "chưa ghi lý do", "Ghi lý do bằng chữ"),
        ("vbhc-lint", "lý do", "không nói rõ bỏ qua mã nào", "Ghi thêm mã"),
        ("vbhc-lint TT3020", "lý do", "không có mã nào bắt đầu bằng “TT3020”", "Mã gần giống nhất: TT320, TT302"),
        ("vbhc-lint HT901", "lý do", "lỗi khi đọc tệp hay khi chạy thì không bỏ qua được", "Xóa"),
    ],
)
def test_what_is_not_said_rightly_is_a_warning(
    faulty: bytes, name: str, value: str | bool, message: str, remedy: str
) -> None:
    report = _check(with_properties(faulty, {name: value}))
    (told,) = _told(report)
    assert (told.severity, told.location.part) == (Severity.WARNING, "docProps/custom.xml")
    assert message in told.message and f"“{name}”" in told.message
    assert remedy in told.fix.description
    assert not _resting(report)


def test_a_property_that_silences_nothing_is_a_hint(faulty: bytes) -> None:
    report = _check(with_properties(faulty, {"vbhc-lint TT305": "lý do"}))
    (told,) = _told(report)
    assert (told.severity, told.location.place) == (Severity.INFO, "thuộc tính của tệp")
    assert told.message == "Lời bỏ qua “vbhc-lint TT305” không còn ứng với phát hiện nào."


@pytest.mark.parametrize(
    "settings",
    [
        {"ignore": ("HT104",)}, {"ignore": ("ND",)}, {"ignore": ("ND201",)}, {"select": ("TT",)},
        {"select": ("ND201", "HT")}, {"min_severity": Severity.WARNING},
    ],
)  # fmt: skip
def test_nothing_is_called_unused_that_was_not_looked_for(faulty: bytes, settings: dict[str, Any]) -> None:
    unused = with_properties(faulty, {"vbhc-lint ND20": "lý do"})
    assert len(_told(_check(unused))) == 1
    assert not _told(_check(unused, **settings))


@pytest.mark.parametrize("ignored", ["TTx11", "TT311", "TT3"])
def test_a_property_for_every_box_is_one_code_to_look_for(faulty: bytes, ignored: str) -> None:
    unused = with_properties(faulty, {"vbhc-lint TTX11": "lý do"})
    assert [told.severity for told in _told(_check(unused))] == [Severity.INFO]
    assert not _told(_check(unused, ignore=(ignored,)))


def test_what_is_no_administrative_document_is_told_nothing() -> None:
    document = docx.Document()
    document.add_paragraph("Thực đơn tuần này")
    out = io.BytesIO()
    document.save(out)
    report = _check(with_properties(out.getvalue(), {"vbhc-lint TT305": "lý do"}))
    assert (report.status, report.findings) == ("not_applicable", ())


# in comments


def _answered(data: bytes, code: str, text: str) -> bytes:
    document = docx.Document(io.BytesIO(annotate(data, _LINTER).data))
    comment = next(c for c in read_comments(document) if c.text.startswith(code))
    reply_to_comment(document, comment.comment_id, text=text, author="Lan")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_an_answer_without_a_reason_is_a_warning(faulty: bytes) -> None:
    (told,) = _told(_check(_answered(faulty, "TT302", "Bỏ qua.")))
    assert told.severity is Severity.WARNING and told.location.part == "word/comments.xml"
    assert told.message == "Lời bỏ qua “Bỏ qua.” cho TT302 chưa ghi lý do nên không có hiệu lực."


def test_an_answer_with_a_reason_makes_up_for_one_without(faulty: bytes) -> None:
    report = _check(_answered(_answered(faulty, "TT302", "Bỏ qua."), "TT302", "bỏ qua: số cũ"))
    assert (_resting(report), _told(report)) == ({"TT302": "số cũ"}, [])


def test_an_answer_to_several_codes_must_name_one() -> None:
    several = build(conforming("bao_cao").change(page={"left": 20, "top": 10, "width": 200}))
    assert {"TT001", "TT002"} == {f.code for f in _check(several).findings}
    for answer in ("bỏ qua: lý do", "bỏ qua TT999: lý do"):
        (told,) = _told(_check(_answered(several, "TT001", answer)))
        assert "không nói rõ bỏ qua mã nào" in told.message
    assert _resting(_check(_answered(several, "TT001", "bỏ qua TT002: khung"))) == {"TT002": "khung"}


def test_an_answer_whose_fault_was_mended_is_a_hint_in_the_next_comments_too(faulty: bytes) -> None:
    answered = _answered(faulty, "TT302", "bỏ qua: số cũ")
    assert not _told(_check(answered))
    document = docx.Document(io.BytesIO(answered))
    for text in document.element.body.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"):
        if text.text == "5":
            text.text = "05"
    out = io.BytesIO()
    document.save(out)
    mended = out.getvalue()
    assert "TT302" not in {f.code for f in _check(mended).findings}
    (told,) = _told(_check(mended))
    assert (told.severity, told.location.place) == (Severity.INFO, "chú thích")
    again = annotate(mended, _LINTER)
    assert any(told.message in c.text for c in read_comments(docx.Document(io.BytesIO(again.data))))
    assert annotate(again.data, _LINTER).data == again.data


# everywhere


def test_faults_of_the_tool_are_never_silenced() -> None:
    broken = _check(b"PK\x03\x04", suppress=(Suppression("HT", "x"), Suppression("", "x")))
    assert broken.status == "unreadable" and broken.error is not None
    place = _check(build(conforming("bao_cao").change(page={"left": 20}))).findings[0].location
    for code, silent in (("HT901", False), ("HT008", False), ("HT101", True)):
        found = Finding(code, "r", Severity.ERROR, 1.0, "m", "", place, Fix(Safety.NONE, ""))
        assert Suppression("HT", "x").silences(found) is silent
        assert Suppression(code, "x").silences(found) is silent


def test_what_rests_is_neither_mended_nor_commented(faulty: bytes) -> None:
    at_rest = with_properties(faulty, {"vbhc-lint TT302": "số cũ"})
    made = mend(at_rest, _LINTER, Safety.SAFE)
    assert {change.code for change in made.changes} == {"TT002", "CT301"}
    comments = read_comments(docx.Document(io.BytesIO(annotate(at_rest, _LINTER).data)))
    assert not any(comment.text.startswith("TT302") for comment in comments)
    linter = _LINTER.under(Settings(suppress=(Suppression("CT3", "x"),)))
    assert {change.code for change in mend(faulty, linter, Safety.SAFE).changes} == {"TT002", "TT302"}
