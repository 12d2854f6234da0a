"""Typed settings, of one file: what the command line, the environment and files of settings come to.

Where they come from: ``configuration``. How files of settings are read: ``files``.
"""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from vbhc_lint.finding import Finding, Severity
from vbhc_lint.messages import Catalogue, vi
from vbhc_lint.vietnamese import collapse, fold_tone

OWN_FILE = "vbhc-lint.toml"
WORDS_FILE = "vbhc-lint-words.txt"  # the office's own words, beside the settings unless they name another
SHARED_FILE = "pyproject.toml"
TABLE = "vbhc-lint"
FAULTS = ("HT0", "HT9")  # codes of files that cannot be used and of faults of the tool's own


class ConfigError(ValueError):
    """Settings that cannot be used; ``template`` and ``fields`` give the sentence in the reader's language."""

    def __init__(self, template: str, /, **fields: object) -> None:
        """Keep the template for the catalogue; ``str()`` gives it in Vietnamese."""
        super().__init__(Catalogue()(template, **fields))
        self.template = template
        self.fields = fields


class Suppression(msgspec.Struct, frozen=True, rename="kebab"):
    """A kind of finding that is to rest, and why."""

    code: str  # or its beginning
    reason: str
    path: str = ""  # a pattern, from the file of settings; "": every document
    component: str = ""  # one of ``messages.NAMES``
    text: str = ""  # what the paragraph of the finding holds

    def silences(self, finding: Finding) -> bool:
        """Whether it speaks of a finding, wherever that stands. Faults of the tool itself are never silenced."""
        return (
            finding.code.startswith(self.code)
            and not finding.code.startswith(FAULTS)
            and self.component in ("", finding.location.component)
            and (not self.text or _normal(self.text) in _paragraph(finding))
        )


class PathSettings(msgspec.Struct, frozen=True, rename="kebab"):
    """What may differ from one path to another."""

    select: tuple[str, ...] = ()  # codes or prefixes; none: every rule that is on by default
    ignore: tuple[str, ...] = ()
    standard: str = "auto"  # or a pack's name
    stage: Literal["auto", "draft", "issued"] = "auto"
    min_severity: Severity = Severity.INFO
    content: bool = False  # of documents whose form another law sets, check the content
    packs: tuple[str, ...] = ()  # folders of the house's own packs; in a file, relative to it
    words: str = ""  # a file of the office's own words; in a file of settings, relative to it; "": none


class Settings(PathSettings, frozen=True, rename="kebab"):
    """How to check one file. Names in files of settings are written with hyphens: ``min-severity``."""

    fail_on: Literal["error", "warning", "info", "never"] = "warning"
    lang: Literal["vi", "en"] = "vi"
    jobs: Annotated[int, msgspec.Meta(ge=0)] = 0  # worker processes; 0: as many as pay off
    time_limit: Annotated[int, msgspec.Meta(ge=0)] = 120  # seconds for one file in a worker process; 0: none
    convert: bool = False  # read other kinds of document through LibreOffice
    plugins: tuple[str, ...] = ()  # entry points of rules from other installed packages
    suppress_word: str = "bỏ qua"  # begins an answer to one of our comments that waves its finding through
    suppress: tuple[Suppression, ...] = ()  # those that speak of this file

    def selects(self, code: str) -> bool:
        """Whether a code is selected, or all are, and it is not ignored."""
        return not code.startswith(self.ignore) and (not self.select or code.startswith(self.select))

    def hears(self, severity: Severity) -> bool:
        """Whether findings so grave are reported."""
        return severity.rank >= self.min_severity.rank

    def tells_all_of(self, code: str) -> bool:
        """Whether nothing that begins with a code is left out but what is off by default."""
        return self.selects(code) and self.hears(Severity.INFO) and not any(c.startswith(code) for c in self.ignore)


def own_words(file: Path) -> list[str]:
    """The words and phrases of a words file, one a line, normalised; ``#`` begins a remark. Raises ConfigError."""
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except OSError as error:
        raise ConfigError(vi("Không đọc được tệp từ {file}: {reason}."), file=file, reason=error.strerror) from error
    except UnicodeDecodeError as error:
        raise ConfigError(vi("Tệp từ {file} không phải văn bản UTF-8."), file=file) from error
    return [word for line in lines if (word := own_word(line.partition("#")[0]))]


def own_word(text: str) -> str:
    """A word or phrase as a words file keeps it: NFC, single spaces, the tones of oa, oe, uy on the first vowel."""
    return fold_tone(_normal(text))


def _paragraph(finding: Finding) -> str:
    seen = finding.location.seen
    return "" if seen is None else _normal(seen.paragraph)


def _normal(text: str) -> str:
    return collapse(unicodedata.normalize("NFC", text))
