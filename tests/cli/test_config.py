"""Settings as maintainers of a repository of documents use them: by path, with suppressions, shown by ``config``."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from fixtures.properties import with_properties

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def kho(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, faulty_bytes: bytes) -> Path:
    """A repository with the same faulty report (TT110, an error) in two folders."""
    for folder in ("văn bản đến/sở nội vụ", "văn bản đi"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "báo cáo 1.docx").write_bytes(faulty_bytes)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _settings(folder: Path, text: str, name: str = "vbhc-lint.toml") -> None:
    (folder / name).write_text(text, encoding="utf-8")


@pytest.fixture
def check(run: Run) -> Callable[..., dict[str, list[dict[str, Any]]]]:
    """Findings by path, from the JSON report."""

    def call(*arguments: object) -> dict[str, list[dict[str, Any]]]:
        out = run("check", *arguments, "--format", "json")[1]
        return {file["path"]: file["findings"] for file in json.loads(out)["files"]}

    return call


Check = Callable[..., dict[str, list[dict[str, Any]]]]
INCOMING, OUTGOING = "văn bản đến/sở nội vụ/báo cáo 1.docx", "văn bản đi/báo cáo 1.docx"


def _codes(findings: list[dict[str, Any]]) -> list[str]:
    return [finding["code"] for finding in findings]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_check_takes_the_settings_of_each_path(kho: Path, check: Check, run: Run, jobs: str) -> None:
    _settings(kho, '[per-path."văn bản đến/**"]\nextend-ignore = ["TT1"]\n')
    found = check(".", "--jobs", jobs)
    assert {path: _codes(findings) for path, findings in found.items()} == {INCOMING: [], OUTGOING: ["TT110"]}
    assert run("check", INCOMING)[0] == 0
    assert run("check", OUTGOING)[0] == 1
    assert run("check", INCOMING, "--ignore", "CT")[0] == 1  # the command line stands above all files


def test_an_office_has_settings_of_its_own(kho: Path, check: Check, run: Run) -> None:
    _settings(kho, 'ignore = ["TT1"]\nfail-on = "never"\n')
    _settings(kho / "văn bản đi", 'stage = "issued"\n')
    assert {path: _codes(f) for path, f in check(".").items()} == {INCOMING: [], OUTGOING: ["TT110"]}
    assert run("check", ".")[0] == run("check", OUTGOING)[0] == 0  # what ends a run is said once, where it begins
    _settings(kho / "văn bản đi", 'extends = "../vbhc-lint.toml"\n')
    assert _codes(check(".")[OUTGOING]) == []


def test_settings_above_the_folder_and_in_pyproject_are_found(kho: Path, run: Run) -> None:
    _settings(kho, '[tool.vbhc-lint]\nignore = ["TT1"]\n', "pyproject.toml")
    assert run("check", str(kho / INCOMING))[0] == 0
    _settings(kho / "văn bản đến", 'fail-on = "never"\n')
    assert "TT110" in run("check", INCOMING)[1]


def test_fix_and_annotate_obey_the_settings_of_the_path(kho: Path, run: Run) -> None:
    _settings(kho, '[per-path."văn bản đến/**"]\nextend-ignore = ["TT1"]\n')
    code, out, _ = run("fix", INCOMING, OUTGOING, "--diff")
    assert "TT110" in out.partition(OUTGOING)[2] and "TT110" not in out.partition(OUTGOING)[0]
    assert code == 0
    assert "Đã ghi 0 chú thích" in run("annotate", INCOMING, "-o", "a.docx")[2]
    assert "Đã ghi 1 chú thích" in run("annotate", OUTGOING, "-o", "b.docx")[2]


def test_standard_input_has_the_settings_of_the_current_folder(kho: Path, command: Any) -> None:
    _settings(kho, '[per-path."*.docx"]\nignore = ["TT1"]\n[[suppress]]\ncode = "TT110"\nreason = "phôi in sẵn"\n')
    made = command("check", "-", "--format", "json", stdin=str(kho / OUTGOING))
    (finding,) = json.loads(made.stdout)["files"][0]["findings"]
    assert (finding["code"], finding["suppressed"], made.returncode) == ("TT110", "phôi in sẵn", 0)


def test_excluded_documents_are_passed_over_and_named_ones_told_of(kho: Path, check: Check, run: Run) -> None:
    _settings(kho, 'exclude = ["văn bản đến/"]\n')
    assert list(check(".")) == [OUTGOING]
    err = run("check", INCOMING, OUTGOING)[2]
    assert err == f"vbhc-lint: {INCOMING} bị loại trừ trong tệp cấu hình (exclude) nên không xét.\n"
    for named in (INCOMING, "văn bản đến"):
        code, out, err = run("check", named, "--format", "json")
        assert (code, json.loads(out)["files"]) == (0, [])
        assert err == "vbhc-lint: Mọi văn bản tìm thấy đều bị loại trừ trong tệp cấu hình (exclude).\n"
    assert run("fix", INCOMING, "--in-place")[0] == 0


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('ignore = ["TT9999"]', "“ignore” có “TT9999”, mà không có mã nào bắt đầu như thế. Gần giống nhất: TT"),
        ('[per-path."khac/**"]\nselect = ["XY"]', "“per-path.\"khac/**\".select” có “XY”"),
        ('[[suppress]]\ncode = "TT1100"\nreason = "x"', "“suppress[1].code” có “TT1100”"),
        ('standard = "nd30"', "“standard” là “nd30”, mà không có bộ quy định nào tên như thế. Có: nd30-2020"),
        ('packs = ["rieng"]', "mà ở đó không có pack.toml."),
    ],
)  # fmt: skip
def test_names_that_nothing_has_are_told_with_file_and_place(kho: Path, run: Run, text: str, sentence: str) -> None:
    _settings(kho / "văn bản đi", text)
    for arguments in (("check", "."), ("fix", ".", "--diff"), ("annotate", OUTGOING, "-o", "x"), ("config", OUTGOING)):
        code, out, err = run(*arguments)
        assert (code, out) == (2, "")
        assert err.startswith(f"vbhc-lint: Tệp cấu hình {kho / 'văn bản đi' / 'vbhc-lint.toml'}: ")
        assert sentence in err


# suppressions in settings

_WAIVED = '[[suppress]]\ncode = "TT110"\nreason = "phôi in sẵn"\n'
_IDLE = '[[suppress]]\ncode = "ND208"\nreason = "mẫu cũ"\n'


def test_a_code_for_every_box_can_be_let_rest_and_is_shown_as_written(kho: Path, check: Check, run: Run) -> None:
    _settings(kho, f'{_WAIVED.replace("TT110", "TTx10")}[per-path."văn bản đi/"]\nignore = ["TTx10"]\n')
    assert {path: [f["suppressed"] for f in found] for path, found in check(".").items()} == {
        INCOMING: ["phôi in sẵn"], OUTGOING: [],
    }  # fmt: skip
    assert '\n  ignore = ["TTx10"]  ← ' in run("config", OUTGOING)[1]
    _settings(kho, f'ignore = ["TTx10"]\n{_WAIVED}')
    assert _codes(check(".")["vbhc-lint.toml"]) == ["HT104"]


def test_suppressed_findings_are_counted_in_every_report_and_end_no_run(kho: Path, run: Run) -> None:
    _settings(kho, _WAIVED)
    code, out, _ = run("check", ".", "--format", "json")
    assert (code, json.loads(out)["summary"]["suppressed"]) == (0, 2)
    code, out, _ = run("check", ".")
    assert code == 0 and "Bỏ qua theo yêu cầu: 2 phát hiện." in out and "TT110" not in out
    assert "Bỏ qua theo yêu cầu: 1 phát hiện." in run("check", ".", "--format", "html")[1]


def test_a_suppression_that_silences_nothing_is_a_finding_on_the_file_of_settings(kho: Path, run: Run) -> None:
    _settings(kho, _WAIVED + _IDLE)
    code, out, _ = run("check", ".", "--format", "json")
    report = json.loads(out)
    told = report["files"][-1]
    assert (told["path"], told["status"], len(told["sha256"])) == ("vbhc-lint.toml", "configuration", 64)
    (finding,) = told["findings"]
    assert (code, finding["code"], finding["severity"]) == (1, "HT104", "warning")
    assert finding["message"] == "Lời bỏ qua ND208 (“mẫu cũ”) không còn ứng với phát hiện nào."
    assert finding["location"]["place"] == "bảng [[suppress]] thứ 2"
    assert (report["summary"]["files"], report["summary"]["findings"]["warning"]) == (2, 1)
    assert (
        run("check", ".", "--format", "json", "--jobs", "2")[1].partition('"summary"')[0]
        == out.partition('"summary"')[0]
    )


def test_people_are_told_of_it_in_text_and_html(kho: Path, run: Run) -> None:
    _settings(kho, _WAIVED + _IDLE)
    out = run("check", ".")[1]
    assert "\nvbhc-lint.toml\n  tệp cấu hình\n\n  Bảng [[suppress]] thứ 2\n" in out
    assert "Cảnh báo HT104" in out and "Đã kiểm tra 2 tệp: 0 lỗi, 1 cảnh báo, 0 gợi ý." in out
    html = run("check", ".", "--format", "html")[1]
    assert "tệp cấu hình" in html and "HT104" in html


@pytest.mark.parametrize(
    ("path", "checked", "told"),
    [
        ("", ["."], True),
        ("", ["văn bản đi", "văn bản đến"], False),
        ("", [OUTGOING], False),
        ("văn bản đi/**", ["văn bản đi"], True),
        ("văn bản đi/**", ["văn bản đến"], False),
        ("văn bản đi/**", [OUTGOING, INCOMING], False),
        (OUTGOING, [OUTGOING], True),
        (OUTGOING, [INCOMING], False),
        ("văn bản đi/đã xóa.docx", ["."], True),
        ("*.docx", [OUTGOING], False),
        ("", [".", "--ignore", "ND"], False),
        ("", [".", "--select", "TT"], False),
        ("", [".", "--min-severity", "warning"], False),
        ("", [".", "không có.docx"], False),
    ],
)
def test_it_is_told_only_where_all_it_can_speak_of_was_checked(
    kho: Path, check: Check, path: str, checked: list[str], told: bool
) -> None:
    _settings(kho, f'{_IDLE}path = "{path}"\n')
    assert ("vbhc-lint.toml" in check(*checked)) is told


def test_nothing_is_told_where_a_document_could_not_be_read(kho: Path, check: Check) -> None:
    _settings(kho, _IDLE)
    (kho / "hỏng.docx").write_bytes(b"PK\x03\x04")
    assert "vbhc-lint.toml" not in check(".")
    _settings(kho, f'{_IDLE}path = "văn bản đi/"\n')
    assert "vbhc-lint.toml" in check(".")


def test_what_settings_leave_out_for_good_needs_no_suppression(kho: Path, check: Check) -> None:
    _settings(kho, f'min-severity = "warning"\nignore = ["TT1"]\n{_WAIVED}')
    assert _codes(check(".")["vbhc-lint.toml"]) == ["HT104"]
    _settings(kho, f'min-severity = "error"\n{_WAIVED}{_IDLE}')
    assert "vbhc-lint.toml" not in check(".")


@pytest.mark.parametrize("said", ['min-severity = "warning"', 'select = ["TT110"]', 'ignore = ["ND208"]'])
def test_nothing_is_told_of_a_suppression_where_settings_do_not_tell_all_of_its_code(
    kho: Path, check: Check, said: str
) -> None:
    _settings(kho, _IDLE.replace("ND208", "ND"))
    assert "vbhc-lint.toml" in check(".")
    _settings(kho, f'[per-path."văn bản đi/**"]\n{said}\n{_IDLE.replace("ND208", "ND")}')
    assert "vbhc-lint.toml" not in check(".")


def test_a_suppression_of_a_base_is_used_by_whoever_extends_it(kho: Path, check: Check) -> None:
    (kho / "chung").mkdir()
    _settings(kho / "chung", f'{_WAIVED}path = "**/*.docx"\n', "goc.toml")
    _settings(kho / "văn bản đi", 'extends = "../chung/goc.toml"\n')
    found = check(".")
    assert [finding["suppressed"] for finding in found[OUTGOING]] == ["phôi in sẵn"]
    assert [finding["suppressed"] for finding in found[INCOMING]] == [None]
    assert not any(path.endswith(".toml") for path in found)


def test_a_property_of_the_file_waves_its_code_through(kho: Path, check: Check, faulty_bytes: bytes) -> None:
    (kho / OUTGOING).write_bytes(with_properties(faulty_bytes, {"vbhc-lint TT110": "phôi in sẵn"}))
    assert [finding["suppressed"] for finding in check(".")[OUTGOING]] == ["phôi in sẵn"]


# the command


def test_config_shows_what_is_in_force_and_from_where(kho: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    _settings(
        kho, f'ignore = ["CT3"]\n[per-path."văn bản đến/**"]\nstage = "issued"\nextend-ignore = ["ND"]\n{_WAIVED}'
    )
    monkeypatch.setenv("COLUMNS", "200")
    code, out, err = run("config", INCOMING, "--select", "TT")
    assert (code, err) == (0, "")
    assert out.startswith(f'{INCOMING}\n  Tệp cấu hình: vbhc-lint.toml\n\n  select = ["TT"]  ← dòng lệnh\n')
    assert '\n  ignore = ["CT3", "ND"]  ← vbhc-lint.toml; vbhc-lint.toml: per-path."văn bản đến/**"\n' in out
    assert '\n  stage = "issued"  ← vbhc-lint.toml: per-path."văn bản đến/**"\n' in out
    assert "\n  jobs = 0  ← mặc định\n" in out
    assert '\n  suppress = {code = "TT110", reason = "phôi in sẵn"}  ← vbhc-lint.toml: suppress[1]\n' in out


def test_config_for_programs(kho: Path, run: Run) -> None:
    _settings(kho, 'extends = "goc.toml"\nexclude = ["văn bản đi/"]\n')
    _settings(kho, 'stage = "draft"\n', "goc.toml")
    told = json.loads(run("config", OUTGOING, "--format", "json")[1])
    assert list(told) == ["schema", "path", "files", "excluded", "settings"]
    assert (told["schema"], told["path"], told["excluded"]) == ("vbhc-lint-config/1", OUTGOING, True)
    assert told["files"] == [str(kho / "vbhc-lint.toml"), str(kho / "goc.toml")]
    source = {"kind": "file", "file": str(kho / "goc.toml")}
    assert told["settings"]["stage"] == {"value": "draft", "sources": [source]}
    assert told["settings"]["min-severity"] == {"value": "info", "sources": [{"kind": "default"}]}


def test_config_names_the_baseline_in_force(kho: Path, run: Run) -> None:
    def told(path: str) -> tuple[str, list[dict[str, str]]]:
        baseline = json.loads(run("config", path, "--format", "json")[1])["settings"]["baseline"]
        return baseline["value"], baseline["sources"]

    assert told(OUTGOING) == ("", [{"kind": "default"}])
    assert run("baseline", "văn bản đi", "--baseline", "văn bản đi/vbhc-lint-baseline.json")[0] == 0
    found = str(kho / "văn bản đi" / "vbhc-lint-baseline.json")
    assert told(OUTGOING) == told("văn bản đi") == (found, [{"kind": "nearest"}])
    assert told(INCOMING) == ("", [{"kind": "default"}])
    assert "  ← tệp gần nhất\n" in run("config", OUTGOING)[1]
    _settings(kho, 'baseline = "cũ.json"\n')
    assert told(OUTGOING) == (str(kho / "cũ.json"), [{"kind": "file", "file": str(kho / "vbhc-lint.toml")}])


def test_config_without_a_file_shows_the_current_folder(kho: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "(thư mục hiện tại)\n  Tệp cấu hình: không có\n" in run("config")[1]
    monkeypatch.setenv("VBHC_LINT_LANG", "en")
    assert '  lang = "en"  ← environment variable\n' in run("config", "văn bản đến")[1]


def test_config_prints_the_schema_in_the_readers_language(run: Run) -> None:
    vietnamese, english = (json.loads(run("config", "--schema", "--lang", lang)[1]) for lang in ("vi", "en"))
    assert vietnamese["properties"].keys() == english["properties"].keys()
    assert english["properties"]["jobs"]["description"].startswith("The number of processes")


# what the other commands read


def test_inspect_reads_what_settings_let_it_read(kho: Path, run: Run) -> None:
    _settings(kho, "convert = 1\n")
    assert run("inspect", OUTGOING)[0] == 2
    _settings(kho, "convert = false\n")
    assert run("inspect", OUTGOING)[0] == 0


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names are Unicode there")
def test_settings_may_stand_in_a_folder_whose_name_is_no_utf_8(
    tmp_path: Path, run: Run, faulty_bytes: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = Path(os.fsdecode(os.fsencode(tmp_path) + b"/th\xff"))
    folder.mkdir()
    (folder / "a.docx").write_bytes(faulty_bytes)
    (folder / "vbhc-lint-words.txt").write_text("từ riêng\n", encoding="utf-8")
    (folder / "vbhc-lint.toml").write_text('[[suppress]]\ncode = "TT"\nreason = "x"\n', encoding="utf-8")
    monkeypatch.setenv("VBHC_LINT_CACHE_DIR", str(tmp_path / "kept"))
    codes = [run(*command, folder / "a.docx")[0] for command in (["check"], ["config"], ["config", "--format", "json"])]
    assert codes == [0, 0, 0]
    assert any(file.is_file() for file in (tmp_path / "kept").rglob("[0-9a-f]" * 64))
