"""Rules of other installed packages: loaded where the settings name them, and only from what is installed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from fixtures.page import build, conforming
from vbhc_lint.config import ConfigError, Settings
from vbhc_lint.linter import Linter

_RULE = """\"\"\"Trích yếu dài quá số chữ của nhà.\"\"\"

from vbhc_lint.recognise.components import TrichYeu
from vbhc_lint.rule import example, problem, rule


@rule("NHA01", examples=[example(finds="x"), example()])
def check(line: TrichYeu, most_words: int):
    if len(line.words) > most_words:
        yield problem(line, "Trích yếu dài {count} chữ.", "Viết ngắn lại.", count=len(line.words))
"""
_PACK = """
[[diem]]
clause = "1"
level = "PRACTICE"
says = "Trích yếu ngắn."
en = "Short summaries."
trich_yeu.most_words = 3
"""


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """An installed package with a rule, and an office's settings, pack and document beside it."""
    installed = tmp_path / "site"
    (installed / "nha-1.0.dist-info").mkdir(parents=True)
    (installed / "nha-1.0.dist-info" / "METADATA").write_text("Metadata-Version: 2.1\nName: nha\nVersion: 1.0\n")
    points = "[vbhc_lint.rules]\ntrich-yeu-dai = nha_trich_yeu_dai:check\nhong = nha_khong_co:check\nsai = json:dumps\n"
    (installed / "nha-1.0.dist-info" / "entry_points.txt").write_text(points)
    (installed / "nha_trich_yeu_dai.py").write_text(_RULE, encoding="utf-8")
    (tmp_path / "nha").mkdir()
    meta = 'title = "Nhà"\nlaw = "Nhà"\nlaw_en = "House"\nextends = ["nd30-2020"]\n'
    (tmp_path / "nha" / "pack.toml").write_text(meta, encoding="utf-8")
    (tmp_path / "nha" / "rieng.toml").write_text(_PACK, encoding="utf-8")
    (tmp_path / "a.docx").write_bytes(build(conforming("bao_cao")))
    return tmp_path


def _check(office: Path, settings: str) -> subprocess.CompletedProcess[str]:
    (office / "vbhc-lint.toml").write_text(settings, encoding="utf-8")
    command = [sys.executable, "-m", "vbhc_lint", "check", "a.docx", "--format", "json"]
    environment = os.environ | {"PYTHONPATH": str(office / "site")}
    return subprocess.run(command, cwd=office, env=environment, capture_output=True, text=True, check=False)


def test_a_rule_of_another_package_runs_where_the_settings_name_it(office: Path) -> None:
    done = _check(office, 'plugins = ["trich-yeu-dai"]\npacks = ["nha"]\n')
    (finding,) = json.loads(done.stdout)["files"][0]["findings"]
    assert (finding["code"], finding["severity"], finding["message"][:13]) == ("NHA01", "warning", "Trích yếu dài")


def test_it_is_not_loaded_where_nobody_asks_for_it(office: Path) -> None:
    done = _check(office, 'packs = ["nha"]\n')
    assert done.returncode == 2
    assert "trich_yeu.most_words" in done.stderr


@pytest.mark.parametrize(
    ("name", "said"), [("khong-co", "trich-yeu-dai"), ("hong", "nha_khong_co"), ("sai", "không phải một quy tắc")]
)
def test_a_plugin_that_cannot_be_used_is_answered(office: Path, name: str, said: str) -> None:
    done = _check(office, f'plugins = ["{name}"]\n')
    assert done.returncode == 2
    assert said in done.stderr and "Traceback" not in done.stderr


def test_code_beside_a_document_is_never_loaded(office: Path) -> None:
    for name in ("trich_yeu_dai.py", "conftest.py", "sitecustomize.py", "rules/ma.py", "nha/ma.py", "json.py"):
        (office / name).parent.mkdir(exist_ok=True)
        (office / name).write_text(f"open({str(office / 'loaded')!r}, 'w').close()", encoding="utf-8")
    script = str(Path(sys.executable).with_name("vbhc-lint"))
    done = subprocess.run([script, "check", "a.docx"], cwd=office, capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert not (office / "loaded").exists()


def test_nothing_is_plugged_in_by_default() -> None:
    assert {rule.code for rule in Linter(Settings()).rules} >= {"TT302"}
    with pytest.raises(ConfigError):
        Linter(Settings(plugins=("khong-co",)))
