"""Since which version each code exists: ``python tools/codes.py`` writes those of the coming release into its list."""

from __future__ import annotations

import tomllib
from pathlib import Path

import msgspec

from vbhc_lint import __version__
from vbhc_lint.linter.judge import all_rules
from vbhc_lint.report.wording import OWN_CODES

FILE = Path(__file__).parent.parent / "docs" / "codes.toml"


class Codes(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Codes by the version that first had them, and the versions that first lacked what was withdrawn."""

    since: dict[str, list[str]]
    withdrawn: dict[str, list[str]]

    def version_of(self, code: str) -> str:
        """The version that first had a code: the present one where none before it had."""
        return next((version for version, codes in self.since.items() if code in codes), __version__)

    def by_version(self, codes: list[str]) -> dict[str, list[str]]:
        """Codes under the versions that first had them, newest version first."""
        versions = dict.fromkeys([__version__, *reversed(self.since)])
        return {version: [code for code in codes if self.version_of(code) == version] for version in versions}


def present() -> list[str]:
    """The codes of this version: its rules' and its own."""
    return sorted([*(rule.code for rule in all_rules()), *OWN_CODES])


def read(file: Path = FILE) -> Codes:
    """The file. Raises msgspec.ValidationError."""
    return msgspec.convert(tomllib.loads(file.read_text(encoding="utf-8")), Codes)


def released(text: str, codes: list[str], version: str) -> str:
    """The file's text with the codes that stand nowhere in it yet under a version."""
    known = {code for listed in msgspec.convert(tomllib.loads(text), Codes).since.values() for code in listed}
    new = [code for code in codes if code not in known]
    if not new:
        return text
    listed = "".join(f'    "{code}",\n' for code in new)
    return text.replace("\n[withdrawn]", f'"{version}" = [\n{listed}]\n\n[withdrawn]', 1)


if __name__ == "__main__":
    FILE.write_text(released(FILE.read_text(encoding="utf-8"), present(), __version__), encoding="utf-8")
