"""The commands that write documents: what they show, where they write, and what they leave alone."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from fixtures.page import build, conforming
from tests.cli.conftest import Command
from vbhc_lint.rule import Look

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def numbered(tmp_path: Path) -> Path:
    """A report whose number lacks its 0."""
    file = tmp_path / "so.docx"
    file.write_bytes(build(conforming("bao_cao").change(so_ky_hieu="Số: 5/BC-UBND")))
    return file


def test_without_a_place_to_write_to_it_only_shows(run: Run, numbered: Path, tmp_path: Path) -> None:
    before = numbered.read_bytes()
    code, out, err = run("fix", numbered)
    assert (code, err) == (0, "")
    assert "TT302  Số, ký hiệu: Số: [-5-]{+05+}/BC-UBND" in out
    assert "phát hiện: 1 → 0" in out
    assert numbered.read_bytes() == before and list(tmp_path.iterdir()) == [numbered]


def test_diff_never_writes(run: Run, numbered: Path) -> None:
    before = numbered.read_bytes()
    assert run("fix", numbered, "--diff", "--in-place")[0] == 0
    assert numbered.read_bytes() == before


def test_before_and_after_stand_in_colour_on_a_terminal(command: Command, numbered: Path) -> None:
    shown = command("fix", numbered, FORCE_COLOR="1", TERM="xterm-256color").stdout.decode()
    assert "\x1b[" in shown and "[-5-]" not in shown


def test_formats_are_shown_with_their_values_and_words_by_their_hash(run: Run, faulty: Path) -> None:
    _, out, _ = run("fix", faulty)
    assert "TT110  Quốc hiệu: cỡ chữ 15 pt → 13 pt" in out
    assert "Chữ giữ nguyên: SHA-256 " in out


def test_in_place_writes_over_the_file_and_no_other(run: Run, faulty: Path, tmp_path: Path) -> None:
    assert run("fix", faulty, "--in-place")[0] == 0
    assert run("check", faulty, "--ignore", "ND208")[0] == 0
    assert list(tmp_path.iterdir()) == [faulty]
    once = faulty.read_bytes()
    assert run("fix", faulty, "--in-place")[0] == 0
    assert faulty.read_bytes() == once


def test_without_tracking_nothing_is_left_to_decide_on(run: Run, faulty: Path, tmp_path: Path) -> None:
    target = tmp_path / "moi.docx"
    assert run("fix", faulty, "--no-track", "--output", target)[0] == 0
    assert run("check", target)[:2] == (0, run("check", target)[1])
    assert "Không thấy lỗi nào" in run("check", target)[1]


def test_a_folder_goes_into_a_folder(run: Run, faulty: Path, numbered: Path, tmp_path: Path) -> None:
    before = [faulty.read_bytes(), numbered.read_bytes()]
    assert run("fix", faulty, numbered, "--output", tmp_path / "da-sua")[0] == 0
    assert sorted(path.name for path in (tmp_path / "da-sua").iterdir()) == ["sai.docx", "so.docx"]
    assert [faulty.read_bytes(), numbered.read_bytes()] == before


def test_what_is_left_gives_1_as_check_does(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "thieu.docx"
    file.write_bytes(build(conforming("bao_cao").change(dia_danh_ngay=None)))
    assert run("check", file)[0] == run("fix", file)[0] == 1
    assert run("fix", file, "--fail-on", "never")[0] == 0


def test_only_what_is_selected_is_mended(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "hai.docx"
    file.write_bytes(build(conforming("bao_cao").change(so_ky_hieu="Số: 5/BC-UBND", quoc_hieu=Look(size=15))))
    _, out, _ = run("fix", file, "--select", "TT302")
    assert "TT302" in out and "TT110" not in out


def test_unsafe_is_asked_for_and_said(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "lap.docx"
    file.write_bytes(build(conforming("bao_cao").change(body_add="Xã tiếp nhận tờ khai lập lập hồ sơ theo mẫu.")))
    assert "0 chỗ sửa" in run("fix", file)[1]
    assert "(cần xem lại)" in run("fix", file, "--unsafe")[1]


def test_what_cannot_be_used_gives_2_and_is_not_touched(run: Run, broken: Path, faulty: Path) -> None:
    before = broken.read_bytes()
    code, out, err = run("fix", broken, faulty, "--in-place")
    assert code == 2 and str(broken) in err and "TT110" in out
    assert broken.read_bytes() == before
    code, _, err = run("fix", faulty, "--in-place", "--output", "x.docx")
    assert code == 2 and "--in-place" in err
    assert run("fix", "-")[0] == 2


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="a folder that cannot be written to")
def test_a_place_that_cannot_be_written_to_gives_2(run: Run, faulty: Path, tmp_path: Path) -> None:
    locked = tmp_path / "khoa"
    locked.mkdir(mode=0o500)
    assert run("fix", faulty, "--output", locked / "a.docx")[0] == 2


def test_annotate_writes_the_comments_and_says_how_many(run: Run, faulty: Path, tmp_path: Path) -> None:
    target, before = tmp_path / "nhan-xet.docx", faulty.read_bytes()
    code, out, err = run("annotate", faulty, "-o", target)
    assert (code, out) == (1, "")
    assert "Đã ghi 1 chú thích" in err
    assert faulty.read_bytes() == before
    once = target.read_bytes()
    assert run("annotate", target, "-o", target)[0] == 1
    assert target.read_bytes() == once


def test_annotate_refuses_what_it_cannot_read_or_write(run: Run, broken: Path, faulty: Path, tmp_path: Path) -> None:
    target = tmp_path / "nhan-xet.docx"
    assert run("annotate", broken, "-o", target)[0] == 2
    assert run("annotate", faulty, "-o", tmp_path / "khong" / "co.docx")[0] == 2
    assert not target.exists()
