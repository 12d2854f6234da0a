"""``learn`` proposes a pack that its documents keep to, that marks what departs from them, and loosens nothing."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from fixtures.page import build, conforming
from vbhc_lint.rule import Look

Run = Callable[..., tuple[int, str, str]]

GOOD = ("bao_cao", "cong_van", "quyet_dinh")


@pytest.fixture
def good(tmp_path: Path) -> Path:
    folder = tmp_path / "dung"
    folder.mkdir()
    for name in GOOD:
        (folder / f"{name}.docx").write_bytes(build(conforming(name)))
    return folder


@pytest.fixture
def pack(run: Run, good: Path) -> Path:
    code, out, _ = run("learn", good, "-o", good.parent / "nha", "--name", "Quy định của nhà")
    assert (code, out) == (0, "")
    (good.parent / "vbhc-lint.toml").write_text('packs = ["nha"]\n', "utf-8")
    return good.parent / "nha"


def test_its_documents_keep_to_it(run: Run, good: Path, pack: Path) -> None:
    code, out, _ = run("check", good, "--format", "json")
    files = json.loads(out)["files"]
    assert (code, {file["standard"] for file in files}) == (0, {"nha"})
    assert not any(file["findings"] for file in files)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"quoc_hieu": Look(size=13)}, "TT110"),  # as the decree allows, but not as this office does
        ({"page": {"left": 35}}, "TT002"),
        ({"co_quan_ban_hanh": "SỞ VĂN THƯ"}, "TT250"),
        ({"so_ky_hieu": "Số: 126/QĐ-SVT"}, "TT350"),
        ({"noi_nhan_ds": ["- Như Điều 4;", "- Lưu: VT, XYZ."]}, "TT351"),
    ],
)
def test_what_departs_from_them_is_marked(run: Run, pack: Path, changes: dict[str, object], code: str) -> None:
    other = pack.parent / "khac.docx"
    other.write_bytes(build(conforming("quyet_dinh").change(**changes)))
    _, out, _ = run("check", other, "--format", "json", "--fail-on", "never")
    (finding,) = json.loads(out)["files"][0]["findings"]
    assert (finding["code"], finding["severity"], finding["citation"]) == (code, "warning", "Quy định của nhà")


def test_faults_are_remarked_on_and_not_learnt(run: Run, good: Path) -> None:
    for name in GOOD:
        (good / f"{name}.docx").write_bytes(build(conforming(name).change(quoc_hieu=Look(size=15))))
    code, out, _ = run("learn", good)
    assert code == 0
    assert "quoc_hieu.size" not in out
    assert "# TT110  co-chu-sai: 3/3" in out
    tomllib.loads(out.partition("# quy-dinh.toml")[2])


def test_a_folder_that_is_there_is_left_alone(run: Run, good: Path) -> None:
    code, _, err = run("learn", good, "-o", good)
    assert code == 2
    assert str(good) in err
    assert sorted(path.suffix for path in good.iterdir()) == [".docx"] * 3


def test_what_is_no_document_teaches_nothing(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"PK")
    code, out, err = run("learn", tmp_path)
    assert (code, out) == (2, "")
    assert "a.docx" in err and "Traceback" not in err
