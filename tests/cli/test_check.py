"""``vbhc-lint check`` from end to end: exit codes, streams, output files, settings."""

from __future__ import annotations

import json
import os
import re
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from fixtures.page import build, conforming
from vbhc_lint import naming
from vbhc_lint.codes import OWN, spelt
from vbhc_lint.finding import FileReport
from vbhc_lint.linter import Linter
from vbhc_lint.linter.judge import all_rules

Run = Callable[..., tuple[int, str, str]]
Command = Callable[..., "subprocess.CompletedProcess[bytes]"]


def _codes(report: str) -> list[list[str]]:
    return [[finding["code"] for finding in file["findings"]] for file in json.loads(report)["files"]]


def test_a_clean_document_gives_0_and_says_so(run: Run, clean: Path) -> None:
    code, out, err = run("check", clean)
    assert (code, err) == (0, "")
    assert out.startswith(f"{clean}\n  Báo cáo · Nghị định số 30/2020/NĐ-CP · ")
    assert out.endswith("Đã kiểm tra 1 tệp: không thấy lỗi nào.\n")


def test_a_fault_gives_1_with_place_clause_and_remedy(run: Run, faulty: Path) -> None:
    code, out, err = run("check", faulty)
    assert (code, err) == (1, "")
    assert "  Quốc hiệu\n    ■ Lỗi TT110  Quốc hiệu có cỡ chữ 15, quy định 12–13.\n" in out
    assert "      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n      Cách sửa: " in out
    assert "      Căn cứ: điểm a khoản 1 Mục II Phần I Phụ lục I Nghị định số 30/2020/NĐ-CP\n" in out
    assert out.endswith("Xem giải thích của một mã: vbhc-lint explain TT110\n")


@pytest.mark.parametrize(("fail_on", "code"), [("error", 1), ("warning", 1), ("info", 1), ("never", 0)])
def test_fail_on_decides_what_counts(run: Run, faulty: Path, fail_on: str, code: int) -> None:
    assert run("check", faulty, "--fail-on", fail_on)[0] == code


def test_a_hint_counts_only_when_hints_do(run: Run, clean: Path, tmp_path: Path) -> None:
    (tmp_path / "nha").mkdir()
    (tmp_path / "nha" / "pack.toml").write_text(
        'title = "Quy định của nhà"\nlaw = "Quy định của nhà"\nlaw_en = "House rules"\nfamily = "nd30"\n', "utf-8"
    )
    (tmp_path / "nha" / "rieng.toml").write_text(
        '[[diem]]\nclause = "1"\nlevel = "PRACTICE"\nseverity = "info"\nsays = "Cỡ 14."\nen = "14."\n'
        "quoc_hieu.size = [14, 14]\n",
        "utf-8",
    )
    (tmp_path / "vbhc-lint.toml").write_text('packs = ["nha"]\n', "utf-8")
    code, out, _ = run("check", clean)
    assert (code, "○ TT110" in out) == (0, True)
    assert run("check", clean, "--fail-on", "info")[0] == 1
    assert "TT110" not in run("check", clean, "--min-severity", "warning")[1]


def test_2_wins_over_1_and_the_others_are_still_checked(run: Run, faulty: Path, broken: Path) -> None:
    code, out, _ = run("check", broken, faulty, "--format", "json")
    files = json.loads(out)["files"]
    assert code == 2
    assert [file["status"] for file in files] == ["unreadable", "checked"]
    assert files[0]["error"]["code"].startswith("HT0")
    assert _codes(out)[1] == ["TT110"]


def test_a_missing_path_is_named_on_standard_error(run: Run, clean: Path, tmp_path: Path) -> None:
    code, out, err = run("check", tmp_path / "khong-co.docx", clean, "--format", "json")
    assert code == 2
    assert err == f"vbhc-lint: Không tìm thấy {tmp_path / 'khong-co.docx'}. Hãy kiểm tra lại đường dẫn.\n"
    assert len(json.loads(out)["files"]) == 1


def test_nothing_to_check_prints_no_report(run: Run, tmp_path: Path) -> None:
    code, out, err = run("check", tmp_path)
    assert (code, out) == (2, "")
    assert err == f"vbhc-lint: Thư mục {tmp_path} không có tệp .docx nào.\n"


def test_json_is_the_same_every_time_apart_from_its_seconds(run: Run, faulty: Path, clean: Path) -> None:
    first, second = (json.loads(run("check", faulty.parent, "--format", "json", "--jobs", n)[1]) for n in (1, 2))
    assert first["summary"].pop("seconds") >= 0
    second["summary"].pop("seconds")
    assert first == second
    assert [Path(file["path"]).name for file in first["files"]] == ["sach.docx", "sai.docx"]
    assert clean.exists()


def test_excerpt_is_what_stands_between_start_and_end(run: Run, faulty: Path) -> None:
    (file,) = json.loads(run("check", faulty, "--format", "json")[1])["files"]
    for finding in file["findings"]:
        where = finding["location"]
        assert where["excerpt"] == where["paragraph"][where["start"] : where["end"]]


def test_select_and_ignore_can_be_lists_and_repeated(run: Run, faulty: Path) -> None:
    assert _codes(run("check", faulty, "--select", "tt3, TT1", "--format", "json")[1]) == [["TT110"]]
    assert _codes(run("check", faulty, "--select", "TT3", "--select", "CT", "--format", "json")[1]) == [[]]
    assert _codes(run("check", faulty, "--ignore", "TT110", "--format", "json")[1]) == [[]]


def test_extending_adds_to_what_is_on_and_to_what_settings_ignore(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    date = "Hà Nội, ngày 05 tháng 03 năm 2026"
    file.write_bytes(build(conforming("bao_cao").change(dia_danh_ngay=date, so_ky_hieu="Số: 5/BC-STTTT")))
    (tmp_path / "vbhc-lint.toml").write_text('ignore = ["TT302"]\n', "utf-8")
    assert _codes(run("check", file, "--format", "json")[1]) == [[]]
    assert _codes(run("check", file, "--extend-select", "TT407", "--format", "json")[1]) == [["TT407"]]
    assert _codes(run("check", file, "--ignore", "CT", "--format", "json")[1]) == [["TT302"]]
    assert _codes(run("check", file, "--extend-ignore", "CT", "--format", "json")[1]) == [[]]
    for option in ("--extend-select", "--extend-ignore"):
        code, out, err = run("check", file, option, "TT999")
        assert (code, out) == (2, "") and "Gần giống nhất" in err


@pytest.mark.parametrize(("code", "before", "after"), [("TT407", [], ["TT407"]), ("TTx10", ["TT110"], [])])
def test_what_explain_says_switches_a_rule(
    run: Run, tmp_path: Path, faulty_bytes: bytes, code: str, before: list[str], after: list[str]
) -> None:
    file, settings = tmp_path / "a.docx", tmp_path / "vbhc-lint.toml"
    custom = build(conforming("bao_cao").change(dia_danh_ngay="Trà Giang, ngày 06 tháng 05 năm 2026"))
    file.write_bytes(custom if code == "TT407" else faulty_bytes)
    assert _codes(run("check", file, "--format", "json")[1]) == [before]
    page = " ".join(run("explain", code)[1].split())
    (option,) = re.findall(r"thêm (--[\w-]+ \w+) vào lệnh", page)
    assert _codes(run("check", file, *option.split(), "--format", "json")[1]) == [after]
    (line,) = re.findall(r"ghi ([\w-]+ = \[.+?\]) trong vbhc-lint\.toml", page)
    settings.write_text(f"{line}\n", "utf-8")
    assert _codes(run("check", file, "--format", "json")[1]) == [after]


def test_a_code_for_every_box_is_taken_as_messages_spell_it(run: Run, faulty: Path) -> None:
    assert _codes(run("check", faulty, "--select", "TTx10", "--format", "json")[1]) == [["TT110"]]
    assert _codes(run("check", faulty, "--ignore", "CT3,ttX10", "--format", "json")[1]) == [[]]
    assert _codes(run("check", faulty, "--ignore", "TTx11", "--format", "json")[1]) == [["TT110"]]


@pytest.mark.parametrize("asked", [rule.code for rule in all_rules() if "x" in rule.code] + list(OWN))
def test_what_is_offered_for_a_slip_is_accepted(asked: str) -> None:
    """As is all that ``rules`` lists, and the names of rules are answered with their codes."""
    rules = all_rules()
    assert naming.known(asked, rules)
    assert not naming.known(f"{asked}0", rules)
    for slip in (asked[:-1] + "?", f"Q{asked[1:]}", *(rule.name for rule in rules if rule.code == asked)):
        offered = naming.nearest_codes(slip, rules)
        assert offered
        assert all(naming.known(spelt(code), rules) for code in offered)


@pytest.mark.parametrize("asked", ["TT1x", "TX", "QQ001", "TTx1", "TTx02", "HT999", "so-thieu-so-0"])
def test_a_code_no_rule_has_is_refused(run: Run, clean: Path, asked: str) -> None:
    code, out, err = run("check", clean, "--select", asked)
    assert (code, out) == (2, "")
    assert f"Không có mã nào bắt đầu bằng “{spelt(asked)}”. Gần giống nhất: " in err
    assert "-" not in err.partition("Gần giống nhất: ")[2]


def test_a_code_like_none_is_answered_with_the_families(run: Run, clean: Path) -> None:
    err = run("check", clean, "--ignore", "??")[2]
    assert err == "vbhc-lint: Không có mã nào bắt đầu bằng “??”. Gần giống nhất: TT, VH, ND, CT, HT.\n"


def test_an_unknown_standard_is_refused(run: Run, clean: Path) -> None:
    code, out, err = run("check", clean, "--standard", "nd30")
    assert (code, out) == (2, "")
    assert err == "vbhc-lint: Không có bộ quy định nào tên “nd30”. Có: nd30-2020.\n"


def test_settings_beside_the_documents_are_used(run: Run, faulty: Path) -> None:
    (faulty.parent / "vbhc-lint.toml").write_text('ignore = ["TT110"]\n', "utf-8")
    assert run("check", faulty)[0] == 0
    assert run("check", faulty, "--ignore", "TT2")[0] == 1


def test_settings_that_cannot_be_used_give_2_and_the_nearest_name(run: Run, clean: Path, tmp_path: Path) -> None:
    (tmp_path / "rieng.toml").write_text("ignor = []\n", "utf-8")
    code, out, err = run("check", clean, "--config", tmp_path / "rieng.toml")
    assert (code, out) == (2, "")
    assert "không có mục “ignor”. Có phải ý bạn là “ignore”?" in err


def test_quiet_prints_findings_only(run: Run, faulty: Path, clean: Path) -> None:
    assert run("check", clean, "--quiet") == (0, "", "")
    line = f"{faulty}: Quốc hiệu: Lỗi TT110 Quốc hiệu có cỡ chữ 15, quy định 12–13.\n"
    assert run("check", faulty, "--quiet") == (1, line, "")


def test_statistics_follow_the_report(run: Run, faulty: Path) -> None:
    assert run("check", faulty, "--statistics")[1].endswith(
        "\n\nMã     Mức  Số chỗ  Số tệp  Quy tắc\nTT110  Lỗi       1       1  co-chu-sai\n"
    )


@pytest.mark.parametrize("form", ["text", "json"])
def test_output_goes_to_the_file_as_it_would_be_printed(run: Run, faulty: Path, tmp_path: Path, form: str) -> None:
    printed = run("check", faulty, "--format", form)[1]
    target = tmp_path / "bao-cao.txt"
    target.write_text("cũ", "utf-8")
    assert run("check", faulty, "--format", form, "--output", target) == (1, "", "")
    written = target.read_text("utf-8")
    assert [line for line in written.splitlines() if "seconds" not in line] == [
        line for line in printed.splitlines() if "seconds" not in line
    ]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bao-cao.txt", "sai.docx"]


def test_output_that_cannot_be_written_leaves_nothing_and_gives_2(run: Run, faulty: Path, tmp_path: Path) -> None:
    code, out, err = run("check", faulty, "--output", tmp_path / "khong-co" / "bao-cao.txt")
    assert (code, out) == (2, "")
    assert "Không ghi được báo cáo" in err
    assert [path.name for path in tmp_path.iterdir()] == ["sai.docx"]


@pytest.mark.skipif(os.name == "nt", reason="no pipes of that kind there")
def test_output_to_a_pipe_writes_into_it_and_does_not_replace_it(run: Run, faulty: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "ong"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    assert run("check", faulty, "--quiet", "--output", pipe)[0] == 1
    assert b"TT110" in os.read(reader, 65536)
    os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_standard_input_is_a_document(command: Command, faulty: Path) -> None:
    done = command("check", "-", "--format", "json", stdin=str(faulty))
    assert done.returncode == 1
    (file,) = json.loads(done.stdout)["files"]
    assert (file["path"], [finding["code"] for finding in file["findings"]]) == ("-", ["TT110"])


def test_output_is_utf8_whatever_the_locale(command: Command, faulty: Path) -> None:
    done = command("check", faulty, LANG="C", LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert "Quốc hiệu có cỡ chữ 15" in done.stdout.decode("utf-8")
    assert done.stderr == b""
    assert b"\x1b" not in done.stdout


def test_english_is_spoken_on_request(command: Command, faulty: Path) -> None:
    asked = json.loads(command("check", faulty, "--format", "json", "--lang", "en").stdout)["files"][0]
    by_environment = command("check", faulty, "--format", "json", VBHC_LINT_LANG="en")
    assert json.loads(by_environment.stdout)["files"][0] == asked
    assert "Decree No. 30/2020/NĐ-CP" in asked["findings"][0]["citation"]


def test_a_fault_of_ours_is_not_taken_for_a_fault_of_the_document(
    run: Run, clean: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(self: Linter, data: bytes, path: str) -> FileReport:
        raise RuntimeError("hỏng")

    monkeypatch.setattr(Linter, "check", fail)
    code, out, err = run("check", clean)
    assert (code, out) == (2, "")
    assert "RuntimeError: hỏng" in err
    assert err.endswith("Xin gửi những dòng trên cho người phát triển vbhc-lint.\n")


@pytest.mark.skipif(os.name == "nt", reason="no pipes of that kind there")
@pytest.mark.parametrize("form", ["text", "json"])
def test_a_reader_who_leaves_early_is_no_error(faulty: Path, form: str) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as stdout:
        done = subprocess.run(
            [sys.executable, "-m", "vbhc_lint", "check", str(faulty), "--format", form],
            stdout=stdout, stderr=subprocess.PIPE, check=False,
        )  # fmt: skip
    assert (done.returncode, done.stderr) == (1, b"")
