"""Files of settings: where they are found, what they extend, what is refused and how it is said."""

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


@pytest.mark.parametrize("text", ["tool = 3  # no tool.vbhc-lint\n", "[tool]\n# tool.vbhc-lint\n"])
def test_a_pyproject_that_only_mentions_our_table_says_nothing(tmp_path: Path, text: str) -> None:
    assert load(_written(tmp_path, text, "pyproject.toml"), {}) == Settings()


def test_a_file_of_another_encoding_is_told_so(tmp_path: Path) -> None:
    file = _written(tmp_path, "")
    file.write_text('ignore = ["TT"]\n', encoding="utf-16")  # as PowerShell's > writes it
    with pytest.raises(ConfigError, match=r"vbhc-lint\.toml không phải văn bản UTF-8\."):
        load(file, {})


def test_a_table_of_ours_that_is_none_is_told_by_its_name(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"giá trị của “tool\.vbhc-lint” phải là một bảng"):
        load(_written(tmp_path, "[tool]\nvbhc-lint = 3\n", "pyproject.toml"), {})


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('slect = ["TT"]', "không có mục “slect”. Có phải ý bạn là “select”?"),
        ('min_severity = "info"', "không có mục “min_severity”. Có phải ý bạn là “min-severity”?"),
        ("zzz = 1", "không có mục “zzz”. Các mục dùng được: select, extend-select, ignore, standard,"),
        ('stage = "nháp"', "giá trị của “stage” phải là một trong các từ: auto, draft, issued."),
        ('min-severity = "high"', "“min-severity” phải là một trong các từ: info, warning, error."),
        ("jobs = -1", "giá trị của “jobs” phải là số nguyên từ 0 trở lên."),
        ("standard = 30", "giá trị của “standard” phải là một chuỗi trong dấu ngoặc kép."),
        ('select = "TT"', 'giá trị của “select” phải là danh sách chuỗi, như ["TT301", "ND"].'),
        ("select = [", "sai cú pháp TOML"),
        ('suppress-word = " "', "giá trị của “suppress-word” phải là một chuỗi không để trống."),
        ('per-path = ["a"]', "giá trị của “per-path” phải là một bảng."),
        ('per-path."a/**" = 1', 'giá trị của “per-path."a/**"” phải là một bảng.'),
        ('[per-path."a/**"]\nslect = ["TT"]', 'không có mục “per-path."a/**".slect”. Có phải ý bạn là “select”?'),
        ('[per-path."a/**"]\nfail-on = "error"', "fail-on” là của cả tệp, nên phải ghi ngoài các bảng per-path."),
        ('[per-path."a/**"]\nfail = "error"', 'không có mục “per-path."a/**".fail”.'),
        ('[tool.vbhc-lint]\nignore = ["TT"]', "[tool.vbhc-lint] chỉ dùng trong pyproject.toml."),
        ('[per-path."a/**"]\nstage = "nháp"', '“per-path."a/**".stage” phải là một trong các từ: auto,'),
        ('[per-path."!a"]', "“per-path” có mẫu “!a” không dùng được."),
        ('exclude = [" "]', "“exclude” có mẫu “ ” không dùng được."),
        ('exclude = "a"', 'giá trị của “exclude” phải là danh sách chuỗi, như ["nháp/**"].'),
        ("extends = 1", "giá trị của “extends” phải là một chuỗi, hoặc danh sách chuỗi."),
        ('suppress = "TT"', "“suppress” phải là các bảng [[suppress]]."),
        ("suppress = [1]", "giá trị của “suppress[1]” phải là một bảng."),
        ('[[suppress]]\ncode = "TT"', "thiếu “suppress[1].reason”; bảng [[suppress]] phải có mã (code) và lý do"),
        ('[[suppress]]\ncode = "TT"\nreason = " "', "“suppress[1].reason” phải là một chuỗi không để trống."),
        ('[[suppress]]\nreason = "x"', "thiếu “suppress[1].code”"),
        ('[[suppress]]\ncode = "TT"\nreson = "x"', "không có mục “suppress[1].reson”. Có phải ý bạn là “reason”?"),
        ('[[suppress]]\ncode = "HT9"\nreason = "x"', "“suppress[1].code” là “HT9”; lỗi khi đọc tệp"),
        (
            '[[suppress]]\ncode = "TT"\nreason = "x"\ncomponent = "noi_nhn"',
            "“suppress[1].component” là “noi_nhn”, mà không có thành phần nào tên như thế. Có: noi_nhan",
        ),
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


# extends


def test_what_a_file_extends_stands_below_it(tmp_path: Path) -> None:
    (tmp_path / "goc").mkdir()
    _written(tmp_path / "goc", 'stage = "issued"\nignore = ["CT3"]\njobs = 2\n', "chung.toml")
    _written(tmp_path / "goc", 'extends = "chung.toml"\nignore = ["ND"]\nfail-on = "never"\n', "so.toml")
    _written(tmp_path / "goc", 'fail-on = "error"\nlang = "en"\n', "ci.toml")
    own = _written(tmp_path, 'extends = ["goc/so.toml", "goc/ci.toml"]\nextend-ignore = ["VH"]\njobs = 3\n')
    assert load(own, {}) == Settings(stage="issued", ignore=("ND", "VH"), fail_on="error", lang="en", jobs=3)


def test_a_table_of_pyproject_can_be_extended_and_can_extend(tmp_path: Path) -> None:
    _written(tmp_path, '[tool.vbhc-lint]\nextends = "chung.toml"\njobs = 1\n', "pyproject.toml")
    _written(tmp_path, 'stage = "draft"\n', "chung.toml")
    (tmp_path / "a").mkdir()
    assert load(_written(tmp_path / "a", 'extends = "../pyproject.toml"\n'), {}) == Settings(stage="draft", jobs=1)


def test_paths_belong_to_the_file_that_names_them(tmp_path: Path) -> None:
    (tmp_path / "goc").mkdir()
    (tmp_path / "goc" / "vbhc-lint-words.txt").write_text("đề án 06\n", encoding="utf-8")
    _written(tmp_path / "goc", 'packs = ["nha"]\n', "chung.toml")
    settings = load(_written(tmp_path, 'extends = "goc/chung.toml"\n'), {})
    assert settings.packs == (str(tmp_path / "goc" / "nha"),)
    assert settings.words == str(tmp_path / "goc" / "vbhc-lint-words.txt")
    settings = load(_written(tmp_path, 'extends = "goc/chung.toml"\nwords = "tu.txt"\n'), {})
    assert settings.words == str(tmp_path / "tu.txt")


def test_files_that_extend_in_a_circle_are_refused_with_the_way(tmp_path: Path) -> None:
    _written(tmp_path, 'extends = "b.toml"\n', "a.toml")
    _written(tmp_path, 'extends = "./a.toml"\n', "b.toml")
    with pytest.raises(ConfigError, match=r"“extends” đi vòng tròn: .*a\.toml → .*b\.toml → .*a\.toml"):
        load(tmp_path / "a.toml", {})
    itself = _written(tmp_path, 'extends = "vbhc-lint.toml"\n')
    with pytest.raises(ConfigError, match="đi vòng tròn"):
        load(itself, {})


def test_a_file_extended_by_two_is_no_circle_and_its_suppressions_count_once(tmp_path: Path) -> None:
    _written(tmp_path, '[[suppress]]\ncode = "TT"\nreason = "x"\n', "goc.toml")
    _written(tmp_path, 'extends = "goc.toml"\n', "a.toml")
    _written(tmp_path, 'extends = "goc.toml"\n', "b.toml")
    own = _written(tmp_path, 'extends = ["a.toml", "b.toml"]\n')
    assert len(Configuration({}, file=own).for_path(str(tmp_path / "x.docx")).suppress) == 1


@pytest.mark.parametrize("base", ["khong-co.toml", "."])
def test_a_base_that_cannot_be_read_is_told_with_who_names_it(tmp_path: Path, base: str) -> None:
    own = _written(tmp_path, f'extends = "{base}"\n')
    with pytest.raises(ConfigError) as refused:
        load(own, {})
    assert f"Tệp cấu hình {own}: không đọc được {tmp_path / base} nêu ở “extends”: " in str(refused.value)


def test_a_mistake_in_a_base_is_told_of_the_base(tmp_path: Path) -> None:
    base = _written(tmp_path, 'stag = "draft"\n', "goc.toml")
    own = _written(tmp_path, 'extends = "goc.toml"\n')
    with pytest.raises(ConfigError) as refused:
        load(own, {})
    assert str(base) in str(refused.value) and str(own) not in str(refused.value)
