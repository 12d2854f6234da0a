"""Packs: every word is read by a rule, every rule is needed by a pack, mistakes are answered with file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from vbhc_lint.finding import Severity
from vbhc_lint.linter.judge import Judge, all_rules
from vbhc_lint.model.page import Section
from vbhc_lint.recognise import components, document, lists
from vbhc_lint.recognise.document import Heading, Title
from vbhc_lint.rule import Rule
from vbhc_lint.standard import ROOT, PackError, cite, load, load_folder

_BY_SCOPE: dict[str, list[type]] = {}
for _type in (*vars(components).values(), *vars(document).values(), *vars(lists).values()):
    if isinstance(_type, type) and hasattr(_type, "scope"):
        _BY_SCOPE.setdefault(_type.scope, []).append(_type)
NAMES = sorted(folder.name for folder in ROOT.iterdir() if (folder / "pack.toml").is_file())


def _write(root: Path, name: str, items: str, meta: str = "") -> None:
    (root / name).mkdir(parents=True)
    (root / name / "pack.toml").write_text(f'title = "T"\nlaw = "L"\nlaw_en = "L"\n{meta}', encoding="utf-8")
    (root / name / "1-x.toml").write_text(items, encoding="utf-8")


_ITEM = '[[diem]]\nclause = "PLI-II.3.c"\nlevel = "LAW"\nsays = "s"\nen = "e"\n'


@pytest.mark.parametrize("name", NAMES)
def test_every_pack_binds(name: str) -> None:
    assert Judge(all_rules(), load(name)).standard.name == name


def test_every_word_of_a_pack_is_read_by_a_rule_that_looks_at_that_scope() -> None:
    unread = []
    for name in NAMES:
        for (scope, word), entry in load(name).entries.items():
            if not any(word in rule.words and _looks_at(rule, scope) for rule in all_rules()):
                unread.append(f"{name}/{entry.item.file}:{entry.item.line} {scope}.{word}")
    assert not unread


def _looks_at(rule: Rule, scope: str) -> bool:
    for beginning, subject in (("de_muc_", Heading), ("tieu_de_", Title)):
        if scope.startswith(beginning):
            return issubclass(subject, rule.subject)
    subjects = [Section] if scope == "page" else _BY_SCOPE.get(scope, [])
    return any(issubclass(subject, rule.subject) for subject in subjects)


def test_every_rule_is_in_force_somewhere() -> None:
    standards = [load(name) for name in NAMES]
    idle = [
        rule.name
        for rule in all_rules()
        if not any(
            all((scope, word) in standard.entries for word in rule.words.keys() - rule.optional)
            for standard in standards
            for scope in {s for s, _ in standard.entries}
        )
    ]
    assert not idle


def test_every_clause_is_cited_in_both_languages() -> None:
    for name in NAMES:
        for entry in load(name).entries.values():
            assert entry.item.law in cite(entry.item)
            assert entry.item.law_en in cite(entry.item, "en")
            assert entry.item.says and entry.item.en


def test_a_citation_reads_as_the_law_writes_it() -> None:
    entry = load("nd30-2020").entries["so_ky_hieu", "size"]
    assert cite(entry.item) == "điểm c khoản 3 Mục II Phần I Phụ lục I Nghị định số 30/2020/NĐ-CP"


def test_an_unknown_word_is_answered_with_file_line_and_the_nearest_name(tmp_path: Path) -> None:
    _write(tmp_path, "p", _ITEM + "so_ky_hieu.sise = [13, 13]\n")
    with pytest.raises(PackError, match=r"1-x\.toml:2: no rule knows so_ky_hieu\.sise; nearest: size"):
        Judge(all_rules(), load("p", tmp_path))


def test_a_value_of_the_wrong_type_is_answered_with_file_and_line(tmp_path: Path) -> None:
    _write(tmp_path, "p", _ITEM + 'so_ky_hieu.size = "large"\n')
    with pytest.raises(PackError, match=r"1-x\.toml:2: size: "):
        Judge(all_rules(), load("p", tmp_path))


def test_an_item_without_its_clause_is_refused(tmp_path: Path) -> None:
    _write(tmp_path, "p", _ITEM.replace('clause = "PLI-II.3.c"\n', "") + "so_ky_hieu.size = [13, 13]\n")
    with pytest.raises(PackError, match="missing clause"):
        load("p", tmp_path)


def test_a_pack_takes_a_word_away_and_caps_what_it_inherits(tmp_path: Path) -> None:
    _write(tmp_path, "parent", _ITEM + "so_ky_hieu.size = [13, 13]\nso_ky_hieu.bold = false\n")
    child = _ITEM + 'so_ky_hieu.bold = "none"\n'
    _write(tmp_path, "child", child, 'extends = ["parent"]\ninherited = "info"\n')
    entries = load("child", tmp_path).entries
    assert entries.keys() == {("so_ky_hieu", "size")}
    assert entries["so_ky_hieu", "size"].item.severity is Severity.INFO
    assert load("parent", tmp_path).entries["so_ky_hieu", "size"].item.severity is Severity.ERROR


def test_an_item_may_restate_another_instrument_than_its_pack(tmp_path: Path) -> None:
    item = _ITEM.replace("PLI-II.3.c", "Đ.1") + 'law = "Nghị quyết A"\nlaw_en = "Resolution A"\n'
    _write(tmp_path, "p", item + "so_ky_hieu.size = [13, 13]\n")
    cited = load("p", tmp_path).entries["so_ky_hieu", "size"].item
    assert (cite(cited), cite(cited, "en")) == ("Điều 1 Nghị quyết A", "Article 1 Resolution A")


def test_an_organisations_pack_takes_the_family_of_what_it_extends(tmp_path: Path) -> None:
    _write(tmp_path, "xa-duc-trong", _ITEM + "so_ky_hieu.size = [13, 13]\n", 'extends = ["nd30-2020"]\n')
    own = load_folder(tmp_path / "xa-duc-trong")
    assert (own.name, own.family) == ("xa-duc-trong", "nd30")
    assert own.entries["so_ky_hieu", "size"].item.law == "L"
    assert own.entries["quoc_hieu", "size"].item.law == "Nghị định số 30/2020/NĐ-CP"
