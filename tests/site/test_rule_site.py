"""The pages about rules: all that ``explain`` prints stands on the page, and every code leads to one."""

from __future__ import annotations

import re
from html import unescape

import pytest

from vbhc_lint.linter.judge import all_rules
from vbhc_lint.messages import LANGUAGES, Catalogue
from vbhc_lint.report.bindings import bindings, codes
from vbhc_lint.report.rule_page import RulePage
from vbhc_lint.report.rule_site import RuleSite
from vbhc_lint.report.wording import OWN_CODES
from vbhc_lint.rule import Rule
from vbhc_lint.standard import load

LAW = load("nd30-2020")
SINCE = dict.fromkeys((rule.code for rule in all_rules()), "9.8.7")


def _site(language: str) -> RuleSite:
    return RuleSite(all_rules(), LAW, Catalogue(language))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def _printed(rule: Rule, language: str) -> list[str]:
    text = RulePage(Catalogue(language), 120).render(rule, bindings(rule, LAW), rule.code).plain
    return _words(re.sub(r"→\s+(?:sửa\s+thành|fixed):", "", text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_says_what_explain_prints_and_in_that_order(language: str) -> None:
    pages = _site(language).pages(SINCE)
    for rule in all_rules():
        page = pages[rule.code].partition("# ")[2]
        shown = iter(_words(unescape(re.sub(r"<summary>.*?</summary>|<[^>]*>", " ", page))))
        missing = [word for word in _printed(rule, language) if word not in shown]  # goes forward in ``shown``
        assert not missing, rule.code


def test_the_index_has_every_code_in_one_place_and_leads_to_pages_that_are() -> None:
    site = _site("vi")
    index, pages = site.index(), site.pages(SINCE)
    listed = re.findall(r'<li id="(\w+)">', index)
    expected = [code for rule in all_rules() for code in codes(rule, bindings(rule, LAW))] + list(OWN_CODES)
    assert sorted(listed) == sorted(expected)
    assert {link.removesuffix(".html") for link in re.findall(r'href="([^"]+)"', index)} == set(pages)


def test_a_rule_of_several_boxes_is_listed_in_each() -> None:
    index = _site("vi").index()
    third = index[index.index("## TT3xx") : index.index("## TT4xx")]
    assert '<li id="TT310">' in third and '<a href="TTx10.html">TT310</a>' in third


def test_what_looks_like_html_in_an_example_is_shown_as_it_stands() -> None:
    (page,) = [page for page in _site("vi").pages(SINCE).values() if "# " in page and "cho-giu-cho" in page]
    assert "<mark>&lt;số liệu&gt;</mark>" in page and "<số" not in page


def test_changes_name_codes_under_their_versions() -> None:
    page = _site("en").changes({"0.2.0": ["TT302", "TTx10", "HT001"], "0.1.0": ["CT101"]}, {"0.2.0": ["TT999"]})
    new, old = page.split("## 0.1.0")
    assert "**New codes (3):** [TT302](rules/TT302.md), [TTx10](rules/TTx10.md), HT001" in new
    assert "**Withdrawn codes (1):** TT999" in new
    assert "[CT101](rules/CT101.md)" in old
