"""``inspect``, ``explain``, ``rules``, help and wrong usage."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.cells import cell_len

import vbhc_lint
from fixtures.page import build, conforming
from vbhc_lint.codes import OWN
from vbhc_lint.linter.judge import all_rules
from vbhc_lint.report.wording import OWN_CODES, OWN_REMEDIES
from vbhc_lint.standard import names

Run = Callable[..., tuple[int, str, str]]


def test_inspect_gives_the_contracts_json(run: Run, clean: Path) -> None:
    code, out, err = run("inspect", clean, "--format", "json")
    value = json.loads(out)
    assert (code, err) == (0, "")
    assert list(value) == [
        "schema", "path", "family", "document_type", "standard", "confidence", "documents",
    ]  # fmt: skip
    assert value["schema"] == "vbhc-lint-inspect/1"
    assert (value["family"], value["document_type"], value["standard"]) == ("nd30", "BC", "nd30-2020")
    components = value["documents"][0]["components"]
    assert {tuple(component) for component in components} == {("kind", "text", "confidence", "path", "evidence")}
    by_kind = {component["kind"]: component["text"] for component in components}
    assert by_kind["quoc_hieu"] == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert by_kind["ten_loai"] == "BÁO CÁO"


def test_inspect_runs_tells_every_format_and_its_origin(run: Run, faulty: Path) -> None:
    (document,) = json.loads(run("inspect", faulty, "--format", "json", "--runs")[1])["documents"]
    (quoc_hieu,) = [c for c in document["components"] if c["kind"] == "quoc_hieu"]
    assert quoc_hieu["runs"][0]["size"] == {"value": 15.0, "source": {"level": "direct", "name": ""}}
    assert quoc_hieu["format"]["align"]["value"] == "center"
    assert {passage["role"] for passage in document["passages"]} <= {"noi_dung", "de_muc", "o_bang"}
    assert all(passage["runs"] for passage in document["passages"])


def test_inspect_reads_as_a_table_of_components(run: Run, clean: Path) -> None:
    out = run("inspect", clean)[1]
    assert out.startswith(f"{clean}\n  Văn bản hành chính theo Nghị định 30/2020/NĐ-CP · độ chắc chắn ")
    assert "\n  Văn bản 1 · Báo cáo · Nghị định số 30/2020/NĐ-CP\n" in out
    assert re.search(r"\n    Quốc hiệu: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM \(\d+%\)\n      Vì: ", out)
    assert "pt" not in out


def test_inspect_runs_reads_in_words(run: Run, faulty: Path) -> None:
    out = run("inspect", faulty, "--runs")[1]
    joined = re.sub(r"\s+", " ", out)
    assert re.search(r"“CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”: [^“]*\b15 pt\b[^;]*← định dạng trực tiếp", joined)
    assert max(map(cell_len, out.splitlines()[1:])) <= 80


def test_inspect_runs_names_who_refers_to_a_font_of_the_theme(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(build(conforming("bao_cao"), "theme"))
    (document,) = json.loads(run("inspect", file, "--format", "json", "--runs")[1])["documents"]
    font = document["components"][0]["runs"][0]["font"]
    by = {"level": "docDefaults", "name": ""}
    assert font == {"value": "Times New Roman", "source": {"level": "theme", "name": "minorHAnsi", "by": by}}
    joined = re.sub(r"\s+", " ", run("inspect", file, "--runs")[1])
    assert "Times New Roman ← phông chủ đề minorHAnsi ← mặc định của tệp (docDefaults)" in joined


def test_inspect_of_what_cannot_be_read_gives_2(run: Run, broken: Path, tmp_path: Path) -> None:
    code, out, err = run("inspect", broken)
    assert (code, out) == (2, "")
    assert err.startswith(f"vbhc-lint: {broken}: Tệp ")
    code, out, err = run("inspect", tmp_path / "khong-co.docx")
    assert (code, out) == (2, "")
    assert err.startswith(f"vbhc-lint: Không đọc được {tmp_path / 'khong-co.docx'}: ")


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.name)
def test_every_rule_can_be_explained_by_code_and_by_name(run: Run, rule: vbhc_lint.rule.Rule) -> None:
    code, page, err = run("explain", rule.code)
    assert (code, err) == (0, "")
    assert page == run("explain", rule.name.replace("_", "-"))[1] == run("explain", rule.code.lower())[1]
    assert page.startswith(f"{rule.code}  {rule.name.replace('_', '-')}\n")
    assert "\nQuy định\n" in page
    assert len(re.findall(r"(?m)^  (Sai |Đúng)  ", page)) == len(rule.examples)
    assert max(map(cell_len, page.splitlines())) <= 80


def test_a_page_shows_clause_and_value_of_the_box_asked_for(run: Run) -> None:
    page = run("explain", "TT310")[1]
    assert page.startswith("TT310  co-chu-sai\nCỡ chữ của thành phần khác cỡ quy định.\n")
    assert (
        "Quy định\n"
        "  ■ Số, ký hiệu: cỡ chữ 13, kiểu chữ đứng, canh giữa dưới tên cơ quan ban hành.\n"
        "    Lỗi · điểm c khoản 3 Mục II Phần I Phụ lục I Nghị định số 30/2020/NĐ-CP\n"
        "    so_ky_hieu.size = [13, 13]\n"
    ) in page
    assert "quoc_hieu.size" not in page
    assert "quoc_hieu.size" in run("explain", "TTx10")[1]


def test_an_unknown_code_gets_the_nearest_ones(run: Run) -> None:
    code, out, err = run("explain", "TT2")
    assert (code, out) == (2, "")
    assert re.fullmatch(r"vbhc-lint: Không có mã “TT2”. Gần giống nhất: TT[x\d]\d\d.*\n", err)
    assert "co-chu-sai" in run("explain", "co-chu-sa")[2]


def test_every_code_of_the_tool_itself_can_be_explained(run: Run) -> None:
    source = Path(vbhc_lint.__file__).parent
    used = {code for file in source.rglob("*.py") for code in re.findall(r"\bHT\d{3}\b", file.read_text("utf-8"))}
    assert used == set(OWN_CODES) == set(OWN_REMEDIES) == set(OWN)
    for own in used:
        assert run("explain", own)[:2] == (0, f"{own}  {OWN_CODES[own]}\nCách sửa: {OWN_REMEDIES[own]}\n")


def test_rules_lists_every_rule_once(run: Run) -> None:
    out = run("rules")[1]
    assert re.findall(r"(?m)^. ([A-Z]{2}[x\d]\d\d)  ", out) == [rule.code for rule in all_rules()]
    value = json.loads(run("rules", "--format", "json")[1])
    assert (value["schema"], value["standard"]) == ("vbhc-lint-rules/1", "nd30-2020")
    assert [rule["code"] for rule in value["rules"]] == [rule.code for rule in all_rules()]
    (size,) = [rule for rule in value["rules"] if rule["code"] == "TTx10"]
    assert "so_ky_hieu.size = [13, 13]" in size["words"]
    assert size["severities"] == ["error", "warning"]


def test_rules_follow_the_standard(run: Run) -> None:
    value = json.loads(run("rules", "--format", "json", "--standard", "tt01-2011")[1])
    (size,) = [rule for rule in value["rules"] if rule["code"] == "TTx10"]
    assert "info" in size["severities"]


@pytest.mark.parametrize("arguments", [("rules",), ("explain", "TT302")])
def test_a_standard_that_there_is_not_is_answered_with_those_there_are(run: Run, arguments: tuple[str, ...]) -> None:
    code, out, err = run(*arguments, "--standard", "nd30")
    assert (code, out, err) == (2, "", "vbhc-lint: Không có bộ quy định nào tên “nd30”. Có: nd30-2020.\n")
    err = run(*arguments, "--standard", "xyz")[2]
    assert err == f"vbhc-lint: Không có bộ quy định nào tên “xyz”. Có: {', '.join(names())}.\n"


@pytest.mark.parametrize("arguments", [(), ("check",), ("inspect",), ("explain",), ("rules",)])
def test_help_is_vietnamese_and_complete(run: Run, arguments: tuple[str, ...]) -> None:
    code, out, err = run(*arguments, "--help")
    assert (code, err) == (0, "")
    assert out.startswith(f"Cách dùng: {' '.join(('vbhc-lint', *arguments))} [-h]")
    assert not re.search(r"\b(usage|options|positional|show this help)\b", out)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ((), "vbhc-lint: Thiếu LỆNH.\n"),
        (("chek",), "không có “chek”; chọn một trong: check, inspect, fix, annotate, explain, rules, "),
        (("check",), "vbhc-lint check: Thiếu ĐƯỜNG_DẪN.\n"),
        (("check", "a", "--stage", "x"), "--stage: không có “x”; chọn một trong: auto, draft, issued.\n"),
        (("check", "a", "--jobs"), "--jobs cần có giá trị đi kèm.\n"),
        (("check", "a", "--jobs", "-1"), "--jobs: “-1” không phải giá trị hợp lệ.\n"),
        (("check", "a", "--jobs", "hai"), "--jobs: “hai” không phải giá trị hợp lệ.\n"),
        (("check", "a", "--foo"), "Không có tham số --foo.\n"),
    ],
)
def test_wrong_usage_is_said_in_vietnamese_and_gives_2(run: Run, arguments: tuple[str, ...], sentence: str) -> None:
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert sentence in err


def test_version(run: Run) -> None:
    assert run("--version") == (0, f"{vbhc_lint.__version__}\n", "")
