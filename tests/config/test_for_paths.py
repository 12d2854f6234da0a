"""The settings of each path: the nearest file, tables of some paths, the command line above; with their sources."""

from __future__ import annotations

import os
import pickle
from pathlib import Path
from typing import Any

import pytest

from vbhc_lint.config import ConfigError, Settings
from vbhc_lint.config.configuration import Configuration
from vbhc_lint.config.layers import Origin

_ROOT = """
stage = "draft"
ignore = ["CT3"]
fail-on = "error"
lang = "en"

[per-path."văn bản đến/**"]
stage = "issued"
extend-ignore = ["TT0"]

[per-path."**/sở nội vụ/*.docx"]
ignore = ["ND"]
min-severity = "error"

[[suppress]]
code = "TT110"
reason = "phôi in sẵn"
path = "văn bản đến/"

[[suppress]]
code = "ND2"
reason = "mẫu của cấp trên"
"""


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository of two offices, one with settings of its own."""
    (tmp_path / "vbhc-lint.toml").write_text(_ROOT, encoding="utf-8")
    office = tmp_path / "ubnd xã" / "công văn"
    office.mkdir(parents=True)
    (office.parent / "vbhc-lint.toml").write_text(
        'extends = "../vbhc-lint.toml"\nstandard = "tt01-2011"\nfail-on = "never"\nlang = "vi"\nexclude = ["nháp/"]\n',
        encoding="utf-8",
    )
    (tmp_path / "văn bản đến" / "sở nội vụ").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _of(path: str | Path, **command: Any) -> Settings:
    return Configuration(command).for_path(str(path))


def test_every_table_that_fits_counts_and_the_later_wins(tree: Path) -> None:
    assert (_of("a.docx").stage, _of("a.docx").ignore) == ("draft", ("CT3",))
    incoming = _of("văn bản đến/a.docx")
    assert (incoming.stage, incoming.ignore) == ("issued", ("CT3", "TT0"))
    both = _of(tree / "văn bản đến" / "sở nội vụ" / "b 1.docx")
    assert (both.stage, both.ignore, both.min_severity) == ("issued", ("ND",), "error")


def test_what_extends_adds_and_who_selects_begins_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "goc.toml").write_text('extend-select = ["TT407"]\nignore = ["CT3"]\n', encoding="utf-8")
    own = 'extends = "goc.toml"\nextend-select = ["ND"]\n[per-path."đến/"]\nselect = ["CT"]\nextend-select = ["VH1"]\n'
    (tmp_path / "vbhc-lint.toml").write_text(own, encoding="utf-8")
    here, incoming = _of("a.docx"), _of("đến/a.docx")
    assert (here.select, here.extend_select, here.ignore) == ((), ("TT407", "ND"), ("CT3",))
    assert here.selects("TT302") and here.names("TT407") and not here.names("TT302")
    assert (incoming.select, incoming.extend_select) == (("CT",), ("VH1",))
    assert [code for code in ("CT101", "CT301", "VH101", "TT407") if incoming.selects(code)] == ["CT101", "VH101"]
    added = _of("đến/a.docx", extend_select=("TT4",), extend_ignore=("TT401",))
    assert (added.select, added.extend_select) == (("CT",), ("VH1", "TT4"))
    assert added.names("TT407") and not added.selects("TT401") and not added.selects("CT301")
    assert _of("a.docx", select=("TT",)).extend_select == ()
    sources = Configuration({"extend_select": ("TT4",)}).sourced("đến/a.docx")["extend_select"][1]
    assert [(origin.kind, origin.table) for origin in sources] == [("file", 'per-path."đến/"'), ("command", "")]
    assert [origin.kind for origin in Configuration({"select": ("TT",)}).sourced("a.docx")["extend_select"][1]] == [
        "command"
    ]


def test_the_nearest_file_governs_and_what_holds_for_the_run_does_not_change(tree: Path) -> None:
    office = _of("ubnd xã/công văn/a.docx")
    assert (office.standard, office.ignore) == ("tt01-2011", ("CT3",))
    assert (office.fail_on, office.lang) == ("error", "en")
    alone = Configuration({}, folder=tree / "ubnd xã").run
    assert (alone.fail_on, alone.lang) == ("never", "vi")


def test_the_command_line_is_above_all_and_the_environment_between(tree: Path) -> None:
    assert _of("văn bản đến/a.docx", stage="auto", ignore=("VH",)).ignore == ("VH",)
    assert _of("văn bản đến/a.docx", stage="auto").stage == "auto"
    assert Configuration({}, {"lang": "vi"}).for_path("a.docx").lang == "vi"
    assert Configuration({"lang": "en"}, {"lang": "vi"}).for_path("a.docx").lang == "en"


def test_one_file_named_on_the_command_line_is_the_only_one(tree: Path) -> None:
    named = tree / "ubnd xã" / "vbhc-lint.toml"
    configuration = Configuration({}, file=named)
    assert configuration.run.fail_on == "never"
    assert configuration.for_path("a.docx").standard == "tt01-2011"


def test_only_suppressions_that_speak_of_a_path_stand_in_its_settings(tree: Path) -> None:
    assert [one.code for one in _of("văn bản đến/a.docx").suppress] == ["TT110", "ND2"]
    assert [one.code for one in _of("a.docx").suppress] == ["ND2"]
    assert [one.code for one in _of("-").suppress] == ["ND2"]


def test_paths_alike_share_their_settings(tree: Path) -> None:
    configuration = Configuration({})
    made = {id(configuration.for_path(f"văn bản đến/{number}.docx")) for number in range(50)}
    assert len(made) == 1


def test_a_path_may_be_written_in_any_way(tree: Path) -> None:
    spellings = [
        "văn bản đến/a.docx", "./văn bản đến/a.docx", "ubnd xã/../văn bản đến/a.docx",
        str(tree / "văn bản đến" / "a.docx"), f"văn bản đến{os.sep}a.docx",
    ]  # fmt: skip
    assert {_of(spelling).stage for spelling in spellings} == {"issued"}


def test_what_a_file_excludes_is_told_for_the_documents_it_governs(tree: Path) -> None:
    configuration = Configuration({})
    assert configuration.excluded("ubnd xã/nháp/a.docx")
    assert not configuration.excluded("ubnd xã/công văn/a.docx")
    assert not configuration.excluded("nháp/a.docx")


def test_patterns_of_a_base_are_read_from_its_folder(tree: Path) -> None:
    """``../vbhc-lint.toml`` speaks of the folder ``văn bản đến`` beside it, not of one below who extends it."""
    assert _of("ubnd xã/văn bản đến/a.docx").stage == "draft"
    assert _of("ubnd xã/sở nội vụ/a.docx").ignore == ("ND",)


def test_tables_of_paths_stand_above_all_plain_values(tree: Path) -> None:
    (tree / "văn bản đến" / "vbhc-lint.toml").write_text('extends = "../vbhc-lint.toml"\nstage = "draft"\n', "utf-8")
    assert _of("văn bản đến/a.docx").stage == "issued"


def test_every_value_tells_where_it_comes_from(tree: Path) -> None:
    root = str(tree / "vbhc-lint.toml")
    told = Configuration({"select": ("TT",)}, {"lang": "vi"}).sourced("văn bản đến/a.docx")
    assert told["select"] == (("TT",), (Origin("command"),))
    assert told["lang"] == ("vi", (Origin("environment"),))
    assert told["jobs"] == (0, (Origin("default"),))
    assert told["fail_on"] == ("error", (Origin("file", root),))
    table = Origin("file", root, 'per-path."văn bản đến/**"')
    assert told["stage"] == ("issued", (table,))
    assert told["ignore"] == (("CT3", "TT0"), (Origin("file", root), table))
    assert [origin.table for origin in told["suppress"][1]] == ["suppress[1]", "suppress[2]"]
    assert list(told) == list(Settings.__struct_fields__)


def test_the_sources_of_an_office_are_those_of_its_files(tree: Path) -> None:
    own, root = str(tree / "ubnd xã" / "vbhc-lint.toml"), str(tree / "vbhc-lint.toml")
    configuration = Configuration({})
    assert configuration.files("ubnd xã/a.docx") == [own, root]
    told = configuration.sourced("ubnd xã/a.docx")
    assert (told["standard"][1], told["fail_on"][1]) == ((Origin("file", own),), (Origin("file", root),))


def test_a_mistake_in_a_nearer_file_is_told(tree: Path) -> None:
    (tree / "văn bản đến" / "vbhc-lint.toml").write_text("stage = 1", "utf-8")
    configuration = Configuration({})
    with pytest.raises(ConfigError, match="văn bản đến"):
        configuration.for_path("văn bản đến/a.docx")


def test_workers_get_the_same(tree: Path) -> None:
    configuration = Configuration({"jobs": 2})
    copied = pickle.loads(pickle.dumps(configuration))
    for path in ("a.docx", "văn bản đến/sở nội vụ/a.docx", "ubnd xã/a.docx", "-"):
        assert copied.for_path(path) == configuration.for_path(path)


def test_fixed_settings_are_those_of_every_path(tree: Path) -> None:
    settings = Settings(stage="issued", select=("ND",))
    assert Configuration.of(settings).for_path("văn bản đến/a.docx") == settings
    assert Configuration.of(settings).run == settings
