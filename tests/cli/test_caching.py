"""``check`` with results of earlier runs: the same report, and nothing taken for known that is not."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from vbhc_lint.cache import Store
from vbhc_lint.cli import checking
from vbhc_lint.package import limits

FIXTURES = Path(__file__).parents[2] / "fixtures" / "docx"
Run = Callable[..., tuple[int, str, str]]
Command = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    place = tmp_path / "kept"
    monkeypatch.setenv("VBHC_LINT_CACHE_DIR", str(place))
    return place


@pytest.fixture
def anew(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that are checked anew, as they come."""
    told: list[str] = []
    real = checking._anew

    def spied(files: list[str], *given: object, **options: object) -> object:
        told.extend(files)
        return real(files, *given, **options)  # type: ignore[arg-type] # passed on as they are

    monkeypatch.setattr(checking, "_anew", spied)
    return told


def _timeless(report: str | bytes) -> str:
    text = report if isinstance(report, str) else report.decode()
    return re.sub(r'"seconds": [\d.]+', '"seconds": 0', text)


def test_every_fixture_is_reported_the_same_byte_for_byte(run: Run, kept: Path, anew: list[str]) -> None:
    check = ("check", FIXTURES, "--format", "json")
    bare = run(*check, "--no-cache", "--jobs", 1)
    assert not kept.exists()
    first = run(*check, "--jobs", 2)
    anew.clear()
    again = run(*check)
    assert anew == []
    assert [(code, _timeless(out), err) for code, out, err in (first, again)] == [(bare[0], _timeless(bare[1]), "")] * 2


def test_the_report_for_people_is_the_same(run: Run, kept: Path, faulty: Path) -> None:
    first = run("check", faulty)
    assert run("check", faulty) == first == run("check", faulty, "--no-cache")


def test_a_known_file_needs_neither_rules_nor_model_nor_parser(kept: Path, faulty: Path) -> None:
    code = (
        "import sys; from vbhc_lint.cli import main; main(sys.argv[1:])\n"
        "print(sorted({name.partition('.')[0] for name in sys.modules} & {'lxml', 'docx', 'rich', 'spellchecker'}),"
        " sorted(name for name in sys.modules if name.startswith(('vbhc_lint.rule', 'vbhc_lint.model', "
        "'vbhc_lint.package', 'vbhc_lint.recognise', 'vbhc_lint.linter'))), file=sys.stderr)"
    )
    command = [sys.executable, "-c", code, "check", str(faulty), "--format", "json"]
    told = [subprocess.run(command, capture_output=True, check=True) for _ in range(2)]
    assert _timeless(told[0].stdout) == _timeless(told[1].stdout)
    assert told[0].stderr.startswith(b"['lxml'")
    assert told[1].stderr.strip() == b"[] []"


def test_other_names_and_places_are_the_same_document(run: Run, kept: Path, anew: list[str], faulty: Path) -> None:
    run("check", faulty)
    moved = faulty.rename(faulty.parent / "Công văn  đến.docx")
    anew.clear()
    assert json.loads(run("check", moved, "--format", "json")[1])["files"][0]["path"] == str(moved)
    assert anew == []


def test_an_edit_is_seen(run: Run, kept: Path, clean: Path, faulty_bytes: bytes) -> None:
    assert run("check", clean)[0] == 0
    before = clean.stat()
    clean.write_bytes(faulty_bytes)
    os.utime(clean, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert run("check", clean)[0] == 1


@pytest.mark.parametrize(
    "options",
    [("--select", "CT"), ("--ignore", "TT110"), ("--stage", "issued"), ("--min-severity", "error"), ("--lang", "en"),
     ("--standard", "noi-dung"), ("--content",)],
)  # fmt: skip
def test_other_settings_are_another_result(
    run: Run, kept: Path, anew: list[str], faulty: Path, options: tuple[str, ...]
) -> None:
    run("check", faulty)
    anew.clear()
    assert _timeless(run("check", faulty, "--format", "json", *options)[1]) == _timeless(
        run("check", faulty, "--format", "json", "--no-cache", *options)[1]
    )
    assert anew == [str(faulty)] * 2


def test_what_only_the_run_depends_on_is_no_other_result(run: Run, kept: Path, anew: list[str], faulty: Path) -> None:
    run("check", faulty)
    anew.clear()
    assert run("check", faulty, "--fail-on", "never", "--jobs", 2, "--time-limit", 7)[0] == 0
    assert anew == []


def test_the_houses_pack_and_words_are_seen_when_they_are_edited(run: Run, kept: Path, clean: Path) -> None:
    house = clean.parent / "nha"
    house.mkdir()
    meta = 'title = "Nhà"\nlaw = "Nhà"\nlaw_en = "House"\nextends = ["nd30-2020"]\n'
    (house / "pack.toml").write_text(meta, "utf-8")
    (clean.parent / "vbhc-lint.toml").write_text('packs = ["nha"]\n', "utf-8")
    item = '[[diem]]\nclause = "1"\nlevel = "PRACTICE"\nsays = "Cỡ."\nen = "Size."\nquoc_hieu.size = [{0}, {0}]\n'
    (house / "rieng.toml").write_text(item.format(12), "utf-8")
    assert [run("check", clean)[0] for _ in range(2)] == [0, 0]
    (house / "rieng.toml").write_text(item.format(14), "utf-8")
    assert run("check", clean)[0] == 1
    (house / "rieng.toml").unlink()
    assert run("check", clean)[0] == 0
    words = clean.parent / "vbhc-lint-words.txt"
    words.write_text("đắc lắc\n", "utf-8")
    assert [run("check", clean)[0] for _ in range(2)] == [0, 0]
    words.write_bytes(b"\xff\xfe")
    assert run("check", clean)[0] == 2


def test_an_edited_rule_or_law_of_a_checkout_is_seen(kept: Path, faulty: Path, tmp_path: Path) -> None:
    checkout = tmp_path / "checkout"
    ours = Path(__file__).parents[2]
    for name in ("src", "rules"):
        shutil.copytree(ours / name, checkout / name, ignore=shutil.ignore_patterns("__pycache__"))

    def messages() -> list[str]:
        command = [sys.executable, "-B", "-m", "vbhc_lint", "check", str(faulty), "--format", "json"]
        path = os.environ | {"PYTHONPATH": str(checkout / "src")}
        done = subprocess.run(command, env=path, capture_output=True, check=False)
        return [finding["message"] for finding in json.loads(done.stdout)["files"][0]["findings"]]

    def edit(file: Path, old: str, new: str) -> None:
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), "utf-8")

    assert messages() == messages() == ["Quốc hiệu có cỡ chữ 15, quy định 12–13."]
    edit(checkout / "src" / "vbhc_lint" / "rules" / "co_chu_sai.py", "có cỡ chữ", "mang cỡ chữ")
    assert messages() == ["Quốc hiệu mang cỡ chữ 15, quy định 12–13."]
    edit(
        next((checkout / "rules" / "nd30-2020").glob("2-1-*.toml")),
        "quoc_hieu.size = [12, 13]",
        "quoc_hieu.size = [12, 15]",
    )
    assert messages() == []


def test_a_plugin_is_seen_when_it_is_edited(kept: Path, clean: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    (site / "nha-1.0.dist-info").mkdir(parents=True)
    (site / "nha-1.0.dist-info" / "METADATA").write_text("Metadata-Version: 2.1\nName: nha\nVersion: 1.0\n")
    (site / "nha-1.0.dist-info" / "entry_points.txt").write_text("[vbhc_lint.rules]\nngan = nha_ngan:check\n")
    plugin = (
        '"""Trích yếu dài."""\nfrom vbhc_lint.recognise.components import TrichYeu\n'
        "from vbhc_lint.rule import example, problem, rule\n\n\n"
        '@rule("NHA01", examples=[example(finds="x"), example()])\ndef check(line: TrichYeu, size: list):\n'
        "    if len(line.words) > LIMIT:\n        yield problem(line, 'Dài.', 'Viết ngắn.')\n"
    )
    (clean.parent / "vbhc-lint.toml").write_text('plugins = ["ngan"]\n', "utf-8")
    codes = []
    for limit in (99, 99, 2):
        (site / "nha_ngan.py").write_text(f"{plugin}\n\nLIMIT = {limit}\n", "utf-8")
        command = [sys.executable, "-B", "-m", "vbhc_lint", "check", str(clean)]
        environment = os.environ | {"PYTHONPATH": str(site)}
        codes.append(subprocess.run(command, env=environment, capture_output=True, check=False).returncode)
    assert codes == [0, 0, 1]


def test_a_slip_in_a_code_is_refused_beside_known_files(run: Run, kept: Path, clean: Path) -> None:
    assert run("check", clean)[0] == 0
    assert run("check", clean, "--select", "XX")[0] == 2
    assert run("check", clean, "--select", "XX")[0] == 2


def test_what_cannot_be_read_is_tried_again(run: Run, kept: Path, anew: list[str], broken: Path, clean: Path) -> None:
    for _ in range(2):
        assert run("check", broken, clean)[0] == 2
    assert anew == [str(broken), str(clean), str(broken)]


def test_a_damaged_or_vanishing_cache_is_only_slower(run: Run, kept: Path, faulty: Path, clean: Path) -> None:
    check = ("check", faulty, clean, "--format", "json")
    code, bare, _ = run(*check)
    for harm in (b"", b"\0" * 100, None):
        for file in [file for file in kept.rglob("*") if len(file.name) == 64]:
            file.unlink() if harm is None else file.write_bytes(harm)
        again = run(*check)
        assert (again[0], _timeless(again[1]), again[2]) == (code, _timeless(bare), "")


def test_a_result_that_goes_between_look_and_use(
    run: Run, kept: Path, faulty: Path, clean: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from vbhc_lint.cache import Cache

    bare = run("check", faulty, clean, "--format", "json")[1]
    real = Cache.holds

    def held(cache: Cache, key: str) -> bool:
        there = real(cache, key)
        shutil.rmtree(kept, ignore_errors=True)
        return there or True

    monkeypatch.setattr(Cache, "holds", held)
    assert _timeless(run("check", faulty, clean, "--format", "json")[1]) == _timeless(bare)


def test_runs_side_by_side_share_it(kept: Path, tmp_path: Path) -> None:
    folder = tmp_path / "nhiều"
    folder.mkdir()
    for number, file in enumerate(sorted(FIXTURES.glob("*sai.docx"))[:6]):
        shutil.copyfile(file, folder / f"{number}.docx")
    command = [sys.executable, "-m", "vbhc_lint", "check", str(folder), "--format", "json", "--fail-on", "never"]
    runs = [
        subprocess.Popen([*command, "--jobs", jobs], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for jobs in ("1", "2", "2")
    ]
    told = [run.communicate() for run in runs]
    assert {(_timeless(out), err) for out, err in told} == {(_timeless(told[0][0]), b"")}


def test_it_can_be_left_off(run: Run, kept: Path, clean: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("check", clean, "--no-cache")
    (clean.parent / "vbhc-lint.toml").write_text("cache = false\n", "utf-8")
    run("check", clean)
    assert not kept.exists()
    (clean.parent / "vbhc-lint.toml").unlink()
    monkeypatch.setenv("VBHC_LINT_CACHE_DIR", "")
    run("check", clean)
    assert run("cache")[2] == "vbhc-lint: Không lưu kết quả ở đâu cả.\n"
    assert not kept.exists()


def test_it_is_told_and_dropped(run: Run, kept: Path, clean: Path) -> None:
    assert run("check", clean)[0] == 0
    code, out, err = run("cache")
    assert (code, err) == (0, "")
    assert re.fullmatch(rf"{re.escape(str(kept))}.results-1: 1 kết quả, 0(,\d+)? MB\.\n", out)
    assert run("cache", "--clear")[0] == 0
    assert list(kept.iterdir()) == []


def test_drawings_are_made_anew(run: Run, kept: Path, anew: list[str], faulty: Path) -> None:
    for _ in range(2):
        assert "TT110" in run("check", faulty, "--format", "html")[1]
    assert anew == [str(faulty)] * 2
    assert not kept.exists()


def test_standard_input_is_not_kept(command: Command, kept: Path, faulty: Path) -> None:
    assert command("check", "-", "--format", "json", stdin=str(faulty)).returncode == 1
    assert Store(kept).size() == (0, 0)


def test_no_more_is_read_of_a_file_than_the_linter_would() -> None:
    assert limits.MAX_FILE == checking.LARGEST
