"""What the written pages show is true: commands run, settings load, programs run, outputs are what is printed."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import msgspec
import pytest

from fixtures.page import build, conforming
from tests.site.pages import PAGES, READMES, ROOT, blocks, commands, named
from vbhc_lint.cli import main, parser
from vbhc_lint.config import PathSettings, Settings
from vbhc_lint.config.files import FileTable
from vbhc_lint.finding import FileReport
from vbhc_lint.messages import Catalogue

FAULTY = ROOT / "fixtures" / "docx" / "cong_van-sai.docx"
_ONLY_READ = {"serve", "--convert", "--since", "--lang"}  # a page that waits; other programs; what every command has
_TRIED_ELSEWHERE = {"api", "archive"}  # with what their programs need beside them
WITH_FILES = [page for page in PAGES if any(block.title for block in blocks(page, "toml"))]
WITH_PROGRAMS = [
    page
    for page in PAGES
    if page.stem not in _TRIED_ELSEWHERE and any(not block.title for block in blocks(page, "python"))
]


def _arguments(command: str) -> tuple[list[str], str]:
    """What the program is given, and the file at its standard input."""
    words = shlex.split(command, comments=True)[1:]
    end = next((at for at, word in enumerate(words) if word in (">", ">>", "|", "<")), len(words))
    return words[:end], words[end + 1] if words[end : end + 1] == ["<"] else ""


def _provide(folder: Path, arguments: list[str]) -> None:
    """The documents and folders that a command speaks of."""
    for before, word in zip(["", *arguments], [*arguments, ""], strict=True):
        file = folder / word
        if before in ("-o", "--output") or file.exists():
            continue
        if word.endswith(".docx"):
            file.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(FAULTY, file)
        elif word.endswith("/"):
            file.mkdir(parents=True)
            shutil.copy(FAULTY, file / "cong-van.docx")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("VBHC_LINT_LANG", raising=False)
    return tmp_path


@pytest.mark.parametrize("page", [*PAGES, *READMES], ids=named)
def test_every_command_is_one(page: Path) -> None:
    whole = parser(Catalogue("en"))
    for command in commands(page):
        whole.parse_args(_arguments(command)[0])


_RUNS = list(dict.fromkeys(command for page in PAGES for command in commands(page)))


@pytest.mark.parametrize("command", _RUNS)
def test_every_command_runs(command: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    arguments, given = _arguments(command)
    if _ONLY_READ & set(arguments):
        return
    _provide(folder, [*arguments, given])
    if "--prune" in arguments:
        main([word for word in arguments if word != "--prune"])
    if given:
        monkeypatch.setattr("sys.stdin", (folder / given).open())
    assert main(arguments) in (0, 1)


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_setting_is_named(lang: str) -> None:
    pages = ROOT / "docs" / lang / "ci"
    everything, by_path, of_run = (
        {field.encode_name for field in msgspec.structs.fields(kind)} for kind in (FileTable, PathSettings, Settings)
    )
    rows = re.findall(r"^\| `([a-z-]+)` \|", (pages / "configuration.md").read_text("utf-8"), re.M)
    assert sorted(rows) == sorted(everything)
    first = next(line for line in (pages / "paths.md").read_text("utf-8").split("\n\n") if line.startswith("`fail-on`"))
    assert set(re.findall(r"`([a-z-]+)`", first)) == of_run - by_path - {"suppress"}


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_field_of_a_file_that_is_not_always_there_is_explained(lang: str) -> None:
    page = (ROOT / "docs" / lang / "ci" / "json.md").read_text("utf-8")
    unset = {field.name for field in msgspec.structs.fields(FileReport) if field.default is msgspec.UNSET}
    named = set(re.findall(r"`([a-z_]+)`", page))
    assert unset - {"drawing", "likeness"} | {"configuration"} <= named


def _installed(page: Path, folder: Path) -> None:
    """Write the files a page shows; what they declare as entry points is installed."""
    for block in blocks(page, "toml", "python"):
        if block.title:
            (folder / block.title).parent.mkdir(parents=True, exist_ok=True)
            (folder / block.title).write_text(block.text, encoding="utf-8")
    package = folder / "pyproject.toml"
    declared = tomllib.loads(package.read_text("utf-8")) if package.exists() else {}
    points = declared.get("project", {}).get("entry-points", {})
    made = folder / "shown-1.0.dist-info"
    made.mkdir()
    (made / "METADATA").write_text("Metadata-Version: 2.1\nName: shown\nVersion: 1.0\n")
    lines = [
        line for group, named in points.items() for line in (f"[{group}]", *(f"{n} = {v}" for n, v in named.items()))
    ]
    (made / "entry_points.txt").write_text("\n".join(lines))


def _check(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "vbhc_lint", "check", *arguments]
    environment = os.environ | {"PYTHONPATH": str(folder)}
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False, encoding="utf-8"
    )


def _beside(folder: Path, settings: str) -> None:
    """The packs and the files that settings lean on, where the page does not show them."""
    table = tomllib.loads(settings)
    table = table.get("tool", {}).get("vbhc-lint", table)
    extended = table.get("extends", [])
    for name in [extended] if isinstance(extended, str) else extended:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()
    for part in (table, *table.get("per-path", {}).values()):
        for pack in part.get("packs", ()):
            meta = folder / pack / "pack.toml"
            meta.parent.mkdir(parents=True, exist_ok=True)
            if not meta.exists():
                meta.write_text('title = "A"\nlaw = "A"\nlaw_en = "A"\nextends = ["nd30-2020"]\n')


@pytest.mark.parametrize("page", WITH_FILES, ids=named)
def test_settings_packs_and_rules_are_read_as_shown(page: Path, folder: Path) -> None:
    shown = list(blocks(page, "toml"))
    assert all(block.title for block in shown), "a block of TOML must say which file it is"
    place = folder / "here" / "below"
    place.mkdir(parents=True)
    _installed(page, place)
    shutil.copy(FAULTY, place / "a.docx")
    for block in shown:
        if block.title == "vbhc-lint.toml" or "[tool.vbhc-lint]" in block.text:
            (place / block.title).write_text(block.text, encoding="utf-8")
            _beside(place, block.text)
            done = _check(place, "a.docx", "--config", block.title)
            assert done.returncode in (0, 1), done.stderr


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_pack_and_the_rule_that_are_shown_find_what_they_say(language: str, folder: Path) -> None:
    writers = ROOT / "docs" / language / "writers"
    for page, text in (("packs.md", {"page": {"left": 35}}), ("plugins.md", {"body": "Xã làm siêu tốc."})):
        place = folder / page
        place.mkdir()
        _installed(writers / page, place)
        (place / "a.docx").write_bytes(build(conforming("bao_cao").change(**text)))
    tightened = json.loads(_check(folder / "packs.md", "a.docx", "--format", "json").stdout)
    unwanted = json.loads(_check(folder / "plugins.md", "a.docx", "--format", "json").stdout)
    citations = [finding["citation"] for finding in tightened["files"][0]["findings"]]
    assert "khoản 1 Điều 4 Quy định số 12/QĐ-SKHCN" in citations
    assert ("ND801", "siêu tốc") in [(f["code"], f["location"]["excerpt"]) for f in unwanted["files"][0]["findings"]]


@pytest.mark.parametrize("page", WITH_PROGRAMS, ids=named)
def test_every_program_runs(page: Path, folder: Path) -> None:
    """The programs of a page, one after the other as they stand."""
    shown = [block.text for block in blocks(page, "python") if not block.title]
    for needed in re.findall(r"(?m)^(?:from|import) (\w+)", "".join(shown)):
        pytest.importorskip(needed)
    _provide(folder, ["bao-cao.docx", "van-ban/"])
    places = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    done = subprocess.run(
        [sys.executable, "-c", "\n".join(shown)], cwd=folder, capture_output=True, env=os.environ | {"PATH": places}
    )
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_finding_that_is_explained_is_what_is_printed(language: str) -> None:
    (block,) = blocks(ROOT / "docs" / language / "clerks" / "finding.md", "text")
    command = [sys.executable, "-m", "vbhc_lint", "check", str(FAULTY), "--lang", language]
    printed = subprocess.run(command, capture_output=True, env=os.environ | {"COLUMNS": "80"}, check=False).stdout
    assert block.text in printed.decode()


@pytest.mark.parametrize("language", ["vi", "en"])
def test_buttons_are_called_as_they_are_on_the_page(language: str) -> None:
    say, clerks = Catalogue(language), ROOT / "docs" / language / "clerks"
    served = (ROOT / "src" / "vbhc_lint" / "web" / "page.py").read_text(encoding="utf-8")
    for label, pages in (("Tải bản có chú thích", ("start", "comments")), ("Tải bản đã sửa", ("start", "mending"))):
        assert label in served
        for page in pages:
            assert f"**{say(label)}**" in (clerks / f"{page}.md").read_text(encoding="utf-8")


def _shape(command: str) -> list[str]:
    """A command without the names of files, which each language has its own of."""
    words = command.replace(" --lang en", "").partition("  #")[0].split()
    return [word for word in words if "." not in word and "/" not in word]


def test_both_languages_have_the_same_pages_and_commands() -> None:
    vietnamese, english = (
        {page.relative_to(ROOT / "docs" / language): list(commands(page)) for page in PAGES if language in page.parts}
        for language in ("vi", "en")
    )
    assert vietnamese.keys() == english.keys()
    for page, shown in vietnamese.items():
        assert list(map(_shape, english[page])) == list(map(_shape, shown)), page
