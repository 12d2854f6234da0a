"""The JSON Schema of files of settings: made from the types, and saying of a file what reading it says."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from vbhc_lint.config import ConfigError
from vbhc_lint.config.configuration import Configuration
from vbhc_lint.config.schema import schema
from vbhc_lint.messages import Catalogue
from vbhc_lint.report.json import pretty

ROOT = Path(__file__).parents[2]
_VALID = Draft202012Validator(schema(Catalogue("vi")))


def _examples() -> list[tuple[str, str]]:
    """Every example of settings in the documentation."""
    files = [ROOT / "README.md", ROOT / "README.vi.md", *sorted((ROOT / "docs").rglob("*.md"))]
    found = [
        (file, title, text)
        for file in files
        for title, text in re.findall(r"```toml([^\n]*)\n(.+?)```", file.read_text("utf-8"), re.S)
    ]
    return [
        (str(file.relative_to(ROOT)), text)
        for file, title, text in found
        if "[tool.vbhc-lint]" in text or (not title or "vbhc-lint.toml" in title)
    ]


def test_the_committed_schema_is_that_of_the_types() -> None:
    committed = json.loads((ROOT / "docs" / "vbhc-lint.schema.json").read_text("utf-8"))
    assert committed == json.loads(pretty(schema(Catalogue("vi"))))  # vbhc-lint config --schema


@pytest.mark.parametrize("language", ["vi", "en"])
def test_it_is_a_schema_and_describes_every_setting(language: str) -> None:
    made = schema(Catalogue(language))
    Draft202012Validator.check_schema(made)
    tables = [made, made["$defs"]["PathTable"], made["$defs"]["Suppression"]]
    assert all(value.get("description") for table in tables for value in table["properties"].values())
    marked = re.search("[ăâđêôơưáàảãạ]", json.dumps([table["description"] for table in tables], ensure_ascii=False))
    assert bool(marked) is (language == "vi")


@pytest.mark.parametrize(("file", "text"), _examples())
def test_examples_of_the_documentation_are_valid_and_can_be_read(file: str, text: str, tmp_path: Path) -> None:
    data = tomllib.loads(text)
    shared = "tool" in data
    assert not list(_VALID.iter_errors(data["tool"]["vbhc-lint"] if shared else data)), file
    _read(tmp_path, text, "pyproject.toml" if shared else "vbhc-lint.toml")


def _read(folder: Path, text: str, name: str = "vbhc-lint.toml") -> None:
    """Read an example, the files it extends made beside it. Raises ConfigError."""
    data = tomllib.loads(text)
    bases = (data["tool"]["vbhc-lint"] if "tool" in data else data).get("extends", [])
    home = folder / "a" / "b"
    for base in [bases] if isinstance(bases, str) else bases if isinstance(bases, list) else []:
        (home / base).parent.mkdir(parents=True, exist_ok=True)
        (home / base).write_text("", encoding="utf-8")
    home.mkdir(parents=True, exist_ok=True)
    (home / name).write_text(text, encoding="utf-8")
    Configuration({}, file=home / name)


@pytest.mark.parametrize(
    ("text", "sound"),
    [
        ("", True),
        ('extends = "goc.toml"', True),
        ('extends = ["goc.toml"]\nexclude = ["nháp/"]', True),
        ('[per-path."a/**"]\nextend-ignore = ["TT"]\nmin-severity = "error"', True),
        ('[[suppress]]\ncode = "TT"\nreason = "x"\ncomponent = "noi_nhan"\ntext = "y"\npath = "z"', True),
        ("extends = 1", False),
        ('slect = ["TT"]', False),
        ('stage = "nháp"', False),
        ("jobs = -1", False),
        ('[per-path."a/**"]\njobs = 1', False),
        ('[per-path."a/**"]\nmin-severity = "high"', False),
        ('[[suppress]]\ncode = "TT"', False),
        ('[[suppress]]\ncode = "TT"\nreason = ""', False),
        ('[[suppress]]\ncode = "TT"\nreason = " "', False),
        ('[[suppress]]\ncode = "TT"\nreason = "x"\ncomponent = "noi_nhn"', False),
    ],
)
def test_it_and_reading_say_the_same(text: str, sound: bool, tmp_path: Path) -> None:
    assert list(_VALID.iter_errors(tomllib.loads(text))) is not sound
    try:
        _read(tmp_path, text)
    except ConfigError:
        assert not sound
    else:
        assert sound
