"""Settings: where they are found, what is refused and how it is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from vbhc_lint.config import ConfigError, Settings
from vbhc_lint.config.configuration import Configuration, find
from vbhc_lint.finding import Severity


def load(file: Path | None, given: dict[str, object]) -> Settings:
    return Configuration(given, file=file, search=False).run


def _written(folder: Path, text: str, name: str = "vbhc-lint.toml") -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def test_a_file_gives_settings_by_hyphenated_names(tmp_path: Path) -> None:
    file = _written(tmp_path, 'select = ["TT", "ND"]\nmin-severity = "warning"\nfail-on = "error"\njobs = 3\n')
    settings = load(file, {})
    assert settings == Settings(
        select=("TT", "ND"), min_severity=Severity.WARNING, fail_on="error", jobs=3, standard="auto", lang="vi"
    )


def test_the_command_line_wins_over_the_file(tmp_path: Path) -> None:
    settings = load(_written(tmp_path, 'stage = "issued"\nlang = "en"\n'), {"stage": "draft"})
    assert (settings.stage, settings.lang) == ("draft", "en")
    assert load(None, {"jobs": 2}) == Settings(jobs=2)


def test_a_file_saved_by_notepad_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    file = tmp_path / "vbhc-lint.toml"
    file.write_bytes(b'\xef\xbb\xbfstage = "issued"\n')
    assert load(file, {}).stage == "issued"


def test_packs_are_found_from_the_file_that_names_them(tmp_path: Path) -> None:
    assert load(_written(tmp_path, 'packs = ["nha"]\n'), {}).packs == (str(tmp_path / "nha"),)


def test_the_nearest_file_up_the_tree_is_found(tmp_path: Path) -> None:
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    assert find(deep) != tmp_path / "vbhc-lint.toml"
    top = _written(tmp_path, "")
    assert find(deep) == top
    nearer = _written(tmp_path / "a", "[tool.vbhc-lint]\njobs = 1\n", "pyproject.toml")
    assert find(deep) == nearer
    assert load(nearer, {}).jobs == 1


def test_a_pyproject_without_our_table_is_passed_over(tmp_path: Path) -> None:
    top = _written(tmp_path, "")
    (tmp_path / "a").mkdir()
    _written(tmp_path / "a", "[tool.other]\n", "pyproject.toml")
    assert find(tmp_path / "a") == top


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('slect = ["TT"]', "không có mục “slect”. Có phải ý bạn là “select”?"),
        ('min_severity = "info"', "không có mục “min_severity”. Có phải ý bạn là “min-severity”?"),
        ("zzz = 1", "không có mục “zzz”. Các mục dùng được: select, ignore, standard,"),
        ('stage = "nháp"', "giá trị của “stage” phải là một trong các từ: auto, draft, issued."),
        ('min-severity = "high"', "“min-severity” phải là một trong các từ: info, warning, error."),
        ("jobs = -1", "giá trị của “jobs” phải là số nguyên từ 0 trở lên."),
        ("standard = 30", "giá trị của “standard” phải là một chuỗi trong dấu ngoặc kép."),
        ('select = "TT"', 'giá trị của “select” phải là danh sách chuỗi, như ["TT301", "ND"].'),
        ("select = [", "sai cú pháp TOML"),
    ],
)
def test_what_cannot_be_used_is_named_with_its_file(tmp_path: Path, text: str, sentence: str) -> None:
    file = _written(tmp_path, text)
    with pytest.raises(ConfigError) as refused:
        load(file, {})
    assert sentence in str(refused.value)
    assert str(file) in str(refused.value)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="Không đọc được tệp cấu hình"):
        load(tmp_path / "none.toml", {})
