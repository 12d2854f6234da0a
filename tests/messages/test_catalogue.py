"""English is complete and says the same things as Vietnamese."""

from __future__ import annotations

import string
from pathlib import Path

import pytest

from tools import catalogue
from vbhc_lint.messages import Catalogue, Phrase
from vbhc_lint.recognise.weights import CLUES


def _fields(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


@pytest.fixture(scope="module")
def english() -> dict[str, str]:
    return catalogue.current()


def test_the_catalogue_holds_exactly_the_keys_of_the_code(english: dict[str, str]) -> None:
    assert set(english) == set(catalogue.keys()) - {""}


def test_every_key_is_translated_with_the_same_fields(english: dict[str, str]) -> None:
    assert not [key for key, text in english.items() if not text]
    assert not [key for key, text in english.items() if _fields(key) != _fields(text)]


def test_the_compiled_catalogue_is_that_of_the_source() -> None:
    assert catalogue.MO.read_bytes() == catalogue.compiled(catalogue.current())


def test_a_template_inside_an_f_string_is_a_key(tmp_path: Path) -> None:
    (tmp_path / "module.py").write_text("""print(f"{say(vi('Vì:'))} {why}", vi("một " "hai"))""", encoding="utf-8")
    assert set(catalogue.templates(tmp_path)) == {"Vì:", "một hai"}


def test_the_reasons_for_a_component_are_in_the_language_of_the_reader() -> None:
    say = Catalogue("en")
    assert not [clue.says for clue in CLUES.values() if say(clue.says) == clue.says and clue.says[0] != "“"]


def test_a_phrase_is_rendered_in_the_language_of_its_message() -> None:
    template, phrase = "{name} phải trình bày bằng {required}.", Phrase("Quốc hiệu")
    assert Catalogue("vi")(template, name=phrase, required="x") == "Quốc hiệu phải trình bày bằng x."
    assert "Quốc hiệu" not in Catalogue("en")(template, name=phrase, required="x")


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(ValueError, match="fr"):
        Catalogue("fr")
