"""What SARIF says of a rule: the fault, what the law says, why, examples. Only rules that found something are read."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Sequence
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from vbhc_lint.finding import FileReport, Finding, Severity
from vbhc_lint.messages import Catalogue, vi
from vbhc_lint.printable import printable
from vbhc_lint.report.example_text import ExampleText
from vbhc_lint.report.wording import OWN_CODES
from vbhc_lint.rule import Rule

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_KINDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "recommendation"}  # GitHub's words
_SHOWN = 1024  # characters that GitHub shows of a description


def descriptor(code: str, found: Sequence[tuple[FileReport, Finding]], say: Catalogue) -> dict[str, Any]:
    """A rule as one of ``driver.rules``, from its findings and its module."""
    findings = [finding for _, finding in found]
    name = findings[0].rule
    rule = _rule(name)
    gravest = max((finding.severity for finding in findings), key=lambda severity: severity.rank)
    law = list(dict.fromkeys((finding.citation, finding.says) for finding in findings))
    fault = say(rule.fault) if rule else say(OWN_CODES.get(code, "")) or findings[0].message
    sections = list(_sections(rule, law, say))
    return {
        "id": code,
        "name": name,
        "shortDescription": {"text": fault[:_SHOWN]},
        "fullDescription": {"text": (" ".join(says for _, says in law if says) or fault)[:_SHOWN]},
        "help": {
            "text": "\n\n".join("\n".join((title, *lines)) for title, lines in sections),
            "markdown": "\n\n".join("\n".join((f"**{title}**\n", *map(_item, lines))) for title, lines in sections),
        },
        "defaultConfiguration": {"level": LEVELS[gravest]},
        "properties": {
            "tags": list(dict.fromkeys(citation for citation, _ in law)),  # the clauses; no public page has them
            "problem.severity": _KINDS[gravest],
            "standard": sorted({report.standard for report, _ in found if report.standard}),
            "safety": sorted({finding.fix.safety for finding in findings}),
        },
    }


def note(code: str, say: Catalogue) -> dict[str, Any]:
    """A code by which a file is refused as one of ``driver.notifications``."""
    text = {"text": say(OWN_CODES.get(code, code))}
    return {"id": code, "shortDescription": text, "fullDescription": text, "help": text}


def _rule(name: str) -> Rule | None:
    """The rule of a finding by its name, which is its module's; None for the tool's own, and for those of others."""
    module = f"vbhc_lint.rules.{name.replace('-', '_')}"
    found = import_module(module).check if find_spec(module) else None
    return found if isinstance(found, Rule) else None


def _sections(rule: Rule | None, law: Sequence[tuple[str, str]], say: Catalogue) -> Iterator[tuple[str, list[str]]]:
    """The help of a rule, title by title."""
    if rule is not None and rule.doc:
        yield say(vi("Vì sao")), [" ".join(say(inspect.cleandoc(rule.doc)).split())]
    yield say(vi("Quy định")), [f"{says} ({citation})" if says else citation for citation, says in law]
    if rule is not None:
        words = ExampleText(say)
        wrong = next((example for example in rule.examples if example.finds is not None), None)
        right = next((example for example in rule.examples if example.finds is None), None)
        labelled = ((vi("Sai"), wrong), (vi("Đúng"), right))
        yield (
            say(vi("Ví dụ")),
            [printable(f"{say(label)}: {words.render(one)}") for label, one in labelled if one is not None],
        )


def _item(line: str) -> str:
    """A line as an item of a list, its signs no markup."""
    return "- " + "".join(f"\\{sign}" if sign in "\\`*_[]<>#|" else sign for sign in line)
