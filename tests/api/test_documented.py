"""The examples of the pages for programmers run as they stand, and are the same in both languages."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import fsspec
import msgspec
import pytest

from fixtures.build import DOCX

DOCS = Path(__file__).parent.parent.parent / "docs"


def _examples(page: str) -> list[str]:
    return re.findall(r"^```python\n(.+?)^```", (DOCS / page).read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("page", ["api.md", "archive.md"])
def test_both_languages_show_the_same_code(page: str) -> None:
    assert _examples(f"vi/{page}") == _examples(f"en/{page}") != []


def test_the_examples_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    wrong, right = ((DOCX / f"cong_van-{kind}.docx").read_bytes() for kind in ("sai", "direct-table"))
    Path("bao-cao.docx").write_bytes(wrong)
    Path("vbhc-lint.toml").write_text('select = ["TT"]', encoding="utf-8")
    house = Path("quy-dinh-cua-tinh")
    house.mkdir()
    meta = 'title = "Tỉnh"\nlaw = "Tỉnh"\nlaw_en = "Province"\nextends = ["nd30-2020"]\n'
    (house / "pack.toml").write_text(meta, encoding="utf-8")
    store = fsspec.filesystem("memory")
    store.pipe({"/van-ban/a.docx": wrong, "/van-ban/b/c.docx": right, "/van-ban/d.docx": b"no document"})
    said: dict[str, Any] = {}
    for example in _examples("vi/api.md"):
        exec(example, said)
    assert capsys.readouterr().out.count("\n") == len(said["report"].findings) > 0
    assert [said["receive"]("a.docx", data)[0] for data in (wrong, right, b"")] == [422, 201, 422]
    refused = msgspec.json.decode(said["receive"]("a.docx", wrong)[1])
    assert refused["files"][0]["path"] == "a.docx"
    written = msgspec.json.decode(store.cat("/van-ban/bao-cao.json"))
    assert [(Path(file["path"]).name, file["status"]) for file in written["files"]] == [
        ("a.docx", "checked"), ("c.docx", "checked"), ("d.docx", "unreadable"),
    ]  # fmt: skip
