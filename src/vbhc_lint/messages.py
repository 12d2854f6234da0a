"""Texts for people: Vietnamese templates in the code, English from the gettext catalogue.

A template is written where it is used, ``vi("Số {so} thiếu số 0")``, and is its own key in the catalogue.
Fields are named and filled after translation, so both languages say the same things.
"""

from __future__ import annotations

import gettext
from pathlib import Path

LANGUAGES = ("vi", "en")
_LOCALE = Path(__file__).parent / "locale"


def vi(template: str) -> str:
    """Mark a Vietnamese template for the catalogue; the template itself comes back."""
    return template


class Catalogue:
    """Renders templates in one language."""

    def __init__(self, language: str = "vi") -> None:
        """Load the catalogue of a language; Vietnamese needs none. Raises ValueError for an unknown one."""
        if language not in LANGUAGES:
            raise ValueError(language)
        self.language = language
        self._translate: gettext.NullTranslations = (
            gettext.NullTranslations() if language == "vi" else gettext.translation("vbhc_lint", _LOCALE, [language])
        )

    def __call__(self, template: str, **fields: object) -> str:
        """The template in this language, its fields filled."""
        text = self._translate.gettext(template) if template else ""
        return text.format_map(fields) if fields else text
