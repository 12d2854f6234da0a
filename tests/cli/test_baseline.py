"""``vbhc-lint baseline`` on real documents: what is known stays unsaid through edits, moves and renames; no new one."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from fixtures.page import build, conforming
from vbhc_lint.rule import Look

Run = Callable[..., tuple[int, str, str]]
Command = Callable[..., "subprocess.CompletedProcess[bytes]"]

FIRST = "Trong tháng, Trung tâm Phục vụ hành chính công xã đã tiếp nhận và giải quyết đúng hạn mọi hồ sơ của người dân."
ALSO = "Đường truyền tại hai thôn vùng cao chưa ổn định, nhất là vào mùa mưa, nên việc nộp hồ sơ còn chậm."
LAST = "Phòng Văn hóa - Xã hội kính báo cáo Ủy ban nhân dân xã xem xét, chỉ đạo./."
FAULT = "Đoàn Thanh niên xã mở 06 buổi tập huấn , thu hút 320 người tham dự, trong đó có nhiều người cao tuổi."  # CT302
OTHER = "Tổ công nghệ số cộng đồng đã hướng dẫn người dân nộp hồ sơ , thanh toán phí và lệ phí qua mạng."  # CT302


def document(*paragraphs: str, **changes: object) -> bytes:
    return build(conforming("bao_cao").change(body=[FIRST, *paragraphs, LAST], **changes))


class Folder:
    """A folder of documents with its baseline, and the command run there."""

    def __init__(self, place: Path, run: Run) -> None:
        self.place = place
        self._run = run

    def write(self, name: str, *paragraphs: str, **changes: object) -> None:
        file = self.place / name
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(document(*paragraphs, **changes))

    def record(self, *options: object) -> str:
        code, out, err = self._run("baseline", self.place, *options)
        assert (code, out) == (0, "")
        return err

    @property
    def baseline(self) -> Path:
        return self.place / "vbhc-lint-baseline.json"

    def known(self) -> dict[str, list[str]]:
        files = json.loads(self.baseline.read_text("utf-8"))["files"]
        return {name: [finding["code"] for finding in known["findings"]] for name, known in files.items()}

    def check(self, *options: object) -> tuple[list[str], int, int]:
        """New findings as ``code: excerpt``, how many are known, how many mended."""
        code, out, err = self._run("check", self.place, "--format", "json", *options)
        report = json.loads(out)
        found = [f"{f['code']} {f['location'].get('excerpt', '')}" for d in report["files"] for f in d["findings"]]
        assert (code, err) == (1 if found else 0, "")
        return found, report["summary"]["baseline"], report["summary"]["mended"]


@pytest.fixture
def folder(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> Folder:
    place = tmp_path / "Văn bản đến"
    place.mkdir()
    monkeypatch.chdir(place)
    return Folder(place, run)


def test_what_is_known_is_counted_and_not_told(folder: Folder, run: Run) -> None:
    folder.write("a.docx", FAULT, ALSO, quoc_hieu=Look(size=15))
    assert folder.check() == (["TT110 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CT302 huấn ,"], 0, 0)
    assert "Đã ghi 2 phát hiện của 1 tệp vào " in folder.record()
    assert folder.check() == ([], 2, 0)
    assert folder.check("--no-baseline")[1:] == (0, 0)
    out = run("check", folder.place)[1]
    assert "Không có phát hiện mới." in out and "Đã có trong baseline nên không nêu: 2 phát hiện." in out


@pytest.mark.parametrize(
    "after",
    [
        (FAULT, ALSO.replace("hai thôn", "ba thôn")),
        ("Đây là một đoạn mới được thêm vào báo cáo sau khi đã ghi lại các phát hiện.", FAULT, ALSO),
        (ALSO, FAULT),
        (FAULT.replace("320", "350"), ALSO),
        (FAULT.replace("Đoàn Thanh niên xã", "Đoàn Thanh niên và Hội Nông dân xã"), ALSO),
        (ALSO, FAULT.replace("nhiều người cao tuổi", "nhiều người khuyết tật")),
    ],
    ids=["elsewhere", "insertion above", "moved", "behind it", "before it", "moved and edited"],
)
def test_an_edit_leaves_it_known(folder: Folder, after: tuple[str, ...]) -> None:
    folder.write("a.docx", FAULT, ALSO)
    folder.record()
    folder.write("a.docx", *after)
    assert folder.check() == ([], 1, 0)


def test_a_document_may_be_numbered_and_dated(folder: Folder) -> None:
    lines = {"so_ky_hieu": "Số:      / BC-UBND", "dia_danh_ngay": "TP. Trà Giang, ngày     tháng 7 năm 2026"}
    folder.write("a.docx", ALSO, **lines)
    assert [finding[:5] for finding in folder.check()[0]] == ["TT301", "TT305", "TT406", "TT401"]
    folder.record()
    filled = {"so_ky_hieu": "Số: 125/ BC-UBND", "dia_danh_ngay": "TP. Trà Giang, ngày 06 tháng 7 năm 2026"}
    folder.write("a.docx", ALSO, **filled)
    assert folder.check() == ([], 2, 2)
    folder.write("a.docx", ALSO, **filled | {"dia_danh_ngay": "TP. Trà Giang, ngày 6 tháng 7 năm 2026"})
    assert [finding[:5] for finding in folder.check()[0]] == ["TT402"]  # another fault of that line is new


@pytest.mark.parametrize(
    ("after", "new"),
    [
        ((FAULT, OTHER), 1),
        ((FAULT.replace("tham dự,", "tham dự ,"), ALSO), 1),
        ((FAULT, FAULT), 1),
        ((OTHER, ALSO), 1),
    ],
    ids=["in another paragraph", "in the same paragraph", "the same once more", "instead of the known one"],
)
def test_a_new_finding_of_a_known_code_is_told(folder: Folder, after: tuple[str, ...], new: int) -> None:
    folder.write("a.docx", FAULT, ALSO)
    folder.record()
    folder.write("a.docx", *after)
    found, _, _ = folder.check()
    assert [finding[:5] for finding in found if finding.startswith("CT302")] == ["CT302"] * new


@pytest.mark.parametrize("name", ["Báo cáo  tháng 7.docx", "Lưu/a.docx"])
@pytest.mark.parametrize("edited", [False, True])
def test_a_file_may_be_renamed_moved_and_edited(folder: Folder, name: str, edited: bool) -> None:
    folder.write("a.docx", FAULT, ALSO)
    folder.write("b.docx", OTHER, ALSO)
    folder.record()
    (folder.place / "a.docx").unlink()
    folder.write(name, FAULT, ALSO.replace("hai thôn", "ba thôn") if edited else ALSO)
    assert folder.check() == ([], 2, 0)
    folder.record("--prune")
    assert folder.known() == {name: ["CT302"], "b.docx": ["CT302"]}


def test_a_copy_is_new_while_the_first_is_there(folder: Folder, run: Run) -> None:
    folder.write("a.docx", FAULT)
    folder.record()
    shutil.copyfile(folder.place / "a.docx", folder.place / "b.docx")
    assert folder.check()[:2] == (["CT302 huấn ,"], 1)
    code, out, _ = run("check", folder.place / "b.docx", "--format", "json")  # as a hook does, without the first
    assert (code, json.loads(out)["summary"]["baseline"]) == (1, 0)


def test_another_document_does_not_inherit_from_one_that_is_gone(folder: Folder) -> None:
    folder.write("a.docx", FAULT, ALSO, quoc_hieu=Look(size=15))
    folder.record()
    (folder.place / "a.docx").unlink()
    text = ["Xã đã họp với các thôn để bàn về việc chống hạn cho vụ đông xuân.", "Nước về đủ cho 320 ha lúa của xã./."]
    (folder.place / "b.docx").write_bytes(build(conforming("bao_cao").change(body=text, quoc_hieu=Look(size=15))))
    assert folder.check()[:2] == (["TT110 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"], 0)


def test_of_equal_findings_one_is_mended_and_broken_again(folder: Folder, run: Run) -> None:
    folder.write("a.docx", FAULT, ALSO, FAULT)
    before = [code for code in folder.check()[0] if code.startswith("CT302")]
    folder.record()
    folder.write("a.docx", FAULT, ALSO)
    _, known, mended = folder.check()
    assert len(before) == 2 and mended >= 1
    assert f"{mended} phát hiện trong baseline đã được sửa." in run("check", folder.place)[1]
    folder.write("a.docx", FAULT, ALSO, FAULT)
    assert folder.check()[0] == []  # nothing has been pruned
    folder.write("a.docx", FAULT, ALSO)
    assert f"Đã bỏ {mended} phát hiện" in folder.record("--prune")
    assert folder.check() == ([], known, 0)
    folder.write("a.docx", FAULT, ALSO, FAULT)
    assert any(finding.startswith("CT302") for finding in folder.check()[0])


def test_prune_takes_out_what_is_gone_where_it_looks_and_adds_nothing(folder: Folder, run: Run) -> None:
    for name in ("a.docx", "b.docx", "c.docx", "d.docx"):
        folder.write(name, FAULT, name)
    folder.record()
    folder.write("a.docx", ALSO)  # mended
    folder.write("b.docx", ALSO)  # mended, and not looked at
    folder.write("c.docx", FAULT, OTHER, "c.docx")  # one more
    (folder.place / "d.docx").unlink()
    before = folder.known()
    assert run("baseline", "--prune", folder.place / "a.docx", folder.place / "c.docx")[0] == 0
    assert folder.known() == {name: before[name] for name in ("b.docx", "c.docx", "d.docx")}
    folder.write("b.docx", FAULT, "b.docx")
    folder.record("--prune")
    assert folder.known() == {name: before[name] for name in ("b.docx", "c.docx")}
    assert [finding[:5] for finding in folder.check()[0] if finding.startswith("CT302")] == ["CT302"]


@pytest.mark.parametrize("options", [(), ("--prune",)], ids=["anew", "pruned"])
@pytest.mark.parametrize("way", ["Lưu", "./Lưu/", "lối khác"])
def test_what_left_a_folder_that_is_not_looked_at_stays_known(
    folder: Folder, run: Run, options: tuple[str, ...], way: str
) -> None:
    folder.write("Đến/a.docx", FAULT)
    folder.write("Lưu/b.docx", OTHER)
    folder.write("Lưu/c.docx", ALSO)
    folder.record()
    (folder.place / "lối khác").symlink_to("Lưu", target_is_directory=True)
    (folder.place / "Đi").mkdir()
    (folder.place / "Đến" / "a.docx").rename(folder.place / "Đi" / "a.docx")
    (folder.place / "Lưu" / "b.docx").unlink()
    assert run("baseline", *options, way)[0] == 0
    assert folder.known() == {"Đến/a.docx": ["CT302"]}
    assert folder.check() == ([], 1, 0)


def test_a_baseline_that_cannot_be_written_is_named(folder: Folder, run: Run) -> None:
    folder.write("a.docx", FAULT)
    code, _, err = run("baseline", "a.docx", "--baseline", folder.place / "không có" / "x.json")
    assert (code, err.count("\n")) == (2, 1)
    assert f"{folder.place / 'không có' / 'x.json'}: " in err


def test_a_baseline_has_no_gate(folder: Folder, run: Run) -> None:
    folder.write("a.docx", FAULT)
    code, _, err = run("baseline", "a.docx", "--fail-on", "never")
    assert (code, "--fail-on" in err, folder.baseline.exists()) == (2, True, False)


def test_pruning_keeps_up_with_edits(folder: Folder) -> None:
    """Step by step no word of the paragraph stays; each step is known by what the one before left."""
    folder.write("a.docx", FAULT, ALSO)
    folder.record()
    steps = (
        FAULT.replace("trong đó có nhiều người cao tuổi", "phần lớn là nông dân"),
        "Hội Nông dân xã vừa mở thêm nhiều lớp tập huấn , thu hút 320 người tham dự, phần lớn là nông dân.",
    )
    for step in steps:
        folder.write("a.docx", step, ALSO)
        assert folder.check() == ([], 1, 0)
        folder.record("--prune")


def test_what_is_written_is_of_the_files_that_were_looked_at(folder: Folder, run: Run) -> None:
    folder.write("a.docx", FAULT, quoc_hieu=Look(size=15))
    folder.write("b.docx", FAULT)
    folder.record("--select", "TT110")
    assert folder.known() == {"a.docx": ["TT110"]}
    assert run("baseline", folder.place / "b.docx")[0] == 0
    assert folder.known() == {"a.docx": ["TT110"], "b.docx": ["CT302"]}
    folder.record("--select", "CT")
    assert folder.known() == {"a.docx": ["CT302", "TT110"], "b.docx": ["CT302"]}
    assert folder.check("--select", "TT") == ([], 1, 0)  # what is not asked for is not mended
    folder.record("--prune", "--select", "TT")
    assert folder.known() == {"a.docx": ["CT302", "TT110"], "b.docx": ["CT302"]}


@pytest.mark.parametrize("options", [(), ("--no-cache",)], ids=["cached", "anew"])
def test_what_speaks_only_when_selected_is_not_mended_by_silence(folder: Folder, options: tuple[str, ...]) -> None:
    folder.write("a.docx", FAULT, dia_danh_ngay="Trà Giang, ngày 06 tháng 05 năm 2026")
    folder.record(*options)
    assert folder.known() == {"a.docx": ["CT302"]}
    folder.record("--select", "TT407", *options)
    assert folder.known() == {"a.docx": ["CT302", "TT407"]}
    for asked in ((), ("--ignore", "TT4"), ("--select", "CT302")):
        assert folder.check(*asked, *options)[2] == 0
        folder.record("--prune", *asked, *options)
    folder.record(*options)
    assert folder.known() == {"a.docx": ["CT302", "TT407"]}
    folder.write("a.docx", FAULT)
    assert folder.check(*options)[1:] == (1, 0)
    assert folder.check("--select", "TT40", *options) == ([], 0, 1)
    folder.record("--prune", "--select", "TT407", *options)
    assert folder.known() == {"a.docx": ["CT302"]}


def test_suppressed_findings_are_not_written(folder: Folder) -> None:
    folder.write("a.docx", FAULT, quoc_hieu=Look(size=15))
    (folder.place / "vbhc-lint.toml").write_text('[[suppress]]\ncode = "TT110"\nreason = "mẫu cũ"\n', "utf-8")
    folder.record()
    assert folder.known() == {"a.docx": ["CT302"]}


def test_the_file_is_sorted_and_a_finding_stands_on_a_line(folder: Folder) -> None:
    folder.write("b.docx", OTHER, FAULT)
    folder.write("a.docx", FAULT)
    folder.record()
    first = folder.baseline.read_text("utf-8")
    lines = [line for line in first.splitlines() if '"code"' in line]
    assert len(lines) == sum(map(len, folder.known().values())) == 3
    assert list(folder.known()) == ["a.docx", "b.docx"]
    folder.record()
    assert folder.baseline.read_text("utf-8") == first


def test_no_word_of_the_documents_stands_in_it(folder: Folder) -> None:
    folder.write("a.docx", FAULT, OTHER)
    folder.record()
    words = set(re.findall(r"\w{4,}", folder.baseline.read_text("utf-8")))
    assert not words & {word for word in f"{FAULT} {OTHER} Lam Trà".split() if len(word) > 3}


def test_it_is_found_from_below_beside_settings_or_by_name(folder: Folder, run: Run) -> None:
    folder.write("Năm 2026/a.docx", FAULT)
    folder.record()
    assert run("check", folder.place / "Năm 2026" / "a.docx")[0] == 0
    other = folder.baseline.rename(folder.place / "cu.json")
    assert run("check", folder.place)[0] == 1
    assert run("check", folder.place, "--baseline", other)[0] == 0
    (folder.place / "vbhc-lint.toml").write_text('baseline = "cu.json"\n', "utf-8")
    assert run("check", folder.place)[0] == 0
    assert run("check", folder.place, "--no-baseline")[0] == 1


def _offices(folder: Folder) -> tuple[Path, Path]:
    """Two offices, each with a baseline of its own, and a document that belongs to neither."""
    folder.write("Sở A/a.docx", FAULT)
    folder.write("Sở B/b.docx", OTHER)
    folder.write("c.docx", FAULT)
    own = tuple(folder.place / name / "vbhc-lint-baseline.json" for name in ("Sở A", "Sở B"))
    for file in own:
        assert folder._run("baseline", file.parent, "--baseline", file)[0] == 0
    return own[0], own[1]


def test_each_document_goes_by_the_baseline_that_is_nearest_to_it(folder: Folder, run: Run) -> None:
    _offices(folder)
    for named in (("Sở A/a.docx", "Sở B/b.docx"), ("Sở A", "Sở B"), ("Sở B/b.docx",)):  # as hooks name them, in parts
        assert run("check", *named)[0] == 0
    assert folder.check() == (["CT302 huấn ,"], 2, 0)  # c.docx
    folder.write("Sở A/a.docx", FAULT, OTHER)
    folder.write("Sở B/b.docx", ALSO)
    new, known, mended = folder.check()
    assert (len(new), known, mended) == (2, 1, 1)
    assert run("check", folder.place, "--format", "html")[1].count("CT302</span>") == 2


def test_what_is_recorded_goes_to_the_baseline_of_each_document(folder: Folder, run: Run) -> None:
    one, other = _offices(folder)
    folder.write("Sở B/d.docx", FAULT)
    before = one.read_bytes()
    told = folder.record()
    assert [line.rpartition(" vào ")[2].partition(";")[0] for line in told.splitlines()] == [
        str(file) for file in sorted((one, other, folder.baseline))
    ]
    assert one.read_bytes() == before
    assert list(json.loads(other.read_bytes())["files"]) == ["b.docx", "d.docx"]
    assert folder.known() == {"c.docx": ["CT302"]}
    assert folder.check() == ([], 4, 0)


def test_pruning_writes_no_baseline_where_there_was_none(folder: Folder, run: Run) -> None:
    one, other = _offices(folder)
    folder.write("Sở A/a.docx", ALSO)
    folder.record("--prune")
    assert json.loads(one.read_bytes())["files"] == {}
    assert list(json.loads(other.read_bytes())["files"]) == ["b.docx"]
    assert not folder.baseline.exists()
    assert run("baseline", "--prune", "c.docx")[0] == 2  # there is nothing to prune


def test_a_baseline_that_is_named_holds_for_all(folder: Folder, run: Run) -> None:
    _offices(folder)
    assert run("baseline", "c.docx", "--baseline", "all.json")[0] == 0
    assert folder.check("--baseline", "all.json")[1] == 1
    (folder.place / "vbhc-lint.toml").write_text('baseline = "all.json"\n', "utf-8")
    assert folder.check()[1] == 1
    assert str(folder.place / "all.json") in run("config", "Sở A/a.docx", "--format", "json")[1]


def test_config_names_the_baseline_that_is_in_force_for_a_document(folder: Folder, run: Run) -> None:
    one, _ = _offices(folder)
    for path in ("Sở A/a.docx", "Sở A"):
        value = json.loads(run("config", path, "--format", "json")[1])["settings"]["baseline"]
        assert value == {"value": str(one), "sources": [{"kind": "nearest"}]}
    assert json.loads(run("config", "c.docx", "--format", "json")[1])["settings"]["baseline"]["value"] == ""


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "Không đọc được tệp baseline"),
        (b"<<<<<<< HEAD\n{}", "bị hỏng"),
        (b'{"schema": "vbhc-lint-baseline/1", "files": {"a": 1}}', "bị hỏng"),
        (b"\xff\xfe\x00", "bị hỏng"),
        (b'{"schema": "vbhc-lint-baseline/99", "files": {}}', "thuộc phiên bản khác (vbhc-lint-baseline/99"),
    ],
    ids=["missing", "conflict", "of another shape", "no text", "of another version"],
)
def test_one_that_cannot_be_used_is_refused_with_a_sentence(
    folder: Folder, run: Run, content: bytes | None, said: str
) -> None:
    folder.write("a.docx", FAULT)
    if content is not None:
        folder.baseline.write_bytes(content)
    for command in (("check", "a.docx", "--baseline", folder.baseline), ("baseline", "--prune", "a.docx")):
        code, out, err = run(*command)
        assert (code, out, err.count("\n")) == (2, "", 1)
        assert said in err and str(folder.baseline) in err
    if content is not None:
        assert "xóa tệp rồi ghi lại bằng vbhc-lint baseline" in err
        assert run("baseline", "a.docx")[0] == 2
        folder.baseline.unlink()
    assert run("baseline", "a.docx")[0] == 0


def test_a_page_of_findings_is_drawn_without_those_that_are_known(folder: Folder, run: Run) -> None:
    folder.write("a.docx", FAULT, ALSO)
    folder.record()
    folder.write("a.docx", FAULT, ALSO, OTHER, quoc_hieu=Look(size=15))
    code, out, _ = run("check", folder.place, "--format", "html")
    assert code == 1
    assert out.count("CT302</span>") == out.count("TT110</span>") == 1
    assert "Đã có trong baseline nên không nêu: 1 phát hiện." in out


def test_standard_input_is_drawn_beside_a_baseline(folder: Folder, command: Command) -> None:
    folder.write("a.docx", FAULT)
    asked = ("check", "-", "--format", "html", "--select", "CT302")
    without = command(*asked, "--no-baseline", stdin=str(folder.place / "a.docx"))
    folder.record()
    beside = command(*asked, stdin=str(folder.place / "a.docx"))
    assert (without.returncode, beside.returncode, beside.stderr) == (1, 1, b"")
    assert beside.stdout == without.stdout


def test_it_does_not_matter_which_way_one_has_come(folder: Folder, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.write("a.docx", FAULT)
    folder.record()
    link = folder.place.parent / "lối khác"
    link.symlink_to(folder.place, target_is_directory=True)
    assert run("check", link, "--baseline", folder.baseline)[0] == 0
    monkeypatch.chdir(folder.place.parent)
    assert run("check", "Văn bản đến/a.docx", "--baseline", "lối khác/vbhc-lint-baseline.json")[0] == 0


def test_standard_input_has_no_name_to_be_known_by(folder: Folder, run: Run) -> None:
    assert run("baseline", "-")[0] == 2


def test_files_that_cannot_be_read_keep_what_was_known(folder: Folder, run: Run) -> None:
    folder.write("a.docx", FAULT)
    folder.record()
    (folder.place / "a.docx").write_bytes(b"PK\x03\x04 nothing more")
    for options in ((), ("--prune",)):
        assert run("baseline", folder.place, *options)[0] == 2
        assert folder.known() == {"a.docx": ["CT302"]}
