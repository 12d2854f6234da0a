"""The theme's fonts and colours (ECMA-376 20.1.6), as WordprocessingML refers to them."""

from __future__ import annotations

import colorsys
from collections.abc import Callable
from functools import cached_property

from lxml.etree import _Element

from vbhc_lint.model.wml import A, W, child, val

# ST_ThemeColor names to slots of the colour scheme, where w:clrSchemeMapping says nothing (17.15.1.20)
_MAPPED = {"text1": "t1", "text2": "t2", "background1": "bg1", "background2": "bg2"}
_MAPPING = {"t1": "dark1", "t2": "dark2", "bg1": "light1", "bg2": "light2"}
_SLOTS = {
    "dark1": "dk1", "light1": "lt1", "dark2": "dk2", "light2": "lt2",
    "hyperlink": "hlink", "followedHyperlink": "folHlink",
}  # fmt: skip


_ROUNDING = 1e-6  # Word cuts channels off; this keeps a binary fraction just below a whole number from losing one


class Theme:
    """Resolves theme fonts and theme colours; without a theme part, to nothing. The part is read when first asked."""

    def __init__(self, load: Callable[[], _Element | None], settings: _Element | None) -> None:
        """``load`` gives the root of the theme part."""
        self._load = load
        self._vietnamese = (val(settings, "themeFontLang") or "").lower().startswith("vi")
        mapping = child(settings, "clrSchemeMapping")
        said = {} if mapping is None else {str(k).removeprefix(W): str(v) for k, v in mapping.items()}
        self._mapping = _MAPPING | said

    @cached_property
    def _root(self) -> _Element | None:
        return self._load()

    @cached_property
    def _fonts(self) -> dict[str, str]:
        """The typefaces for Latin letters: where the theme's language is Vietnamese, that script's own first."""
        found = {}
        for kind in ("major", "minor"):
            fonts = None if self._root is None else self._root.find(f".//{A}fontScheme/{A}{kind}Font")
            if fonts is None:
                continue
            script = fonts.find(f"{A}font[@script='Viet']") if self._vietnamese else None
            faces = [font.get("typeface") for font in (script, fonts.find(A + "latin")) if font is not None]
            found[kind] = next((face for face in faces if face), "")
        return found

    @cached_property
    def _colors(self) -> dict[str, str]:
        scheme = None if self._root is None else self._root.find(f".//{A}clrScheme")
        found = {}
        for slot in () if scheme is None else scheme:
            values = (color.get("lastClr") or color.get("val") or "" for color in slot)
            found[str(slot.tag).removeprefix(A)] = next((v.upper() for v in values if len(v) == 6), "")
        return found

    def font(self, slot: str) -> str | None:
        """The typeface of ``minorHAnsi``, ``majorAscii`` … for Latin letters, or None."""
        return self._fonts.get("major" if slot.startswith("major") else "minor") or None

    def color(self, name: str, tint: str | None, shade: str | None) -> str | None:
        """RRGGBB of a theme colour, lightened or darkened (17.3.2.6), or None."""
        name = self._mapping.get(_MAPPED[name], name) if name in _MAPPED else name
        base = self._colors.get(_SLOTS.get(name, name))
        if not base or not (tint or shade):
            return base or None
        try:
            red, green, blue = (int(base[i : i + 2], 16) / 255 for i in (0, 2, 4))
            part = int(tint or shade or "FF", 16) / 255
        except ValueError:
            return base
        hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
        light = light * part + (1 - part) if tint else light * part
        channels = colorsys.hls_to_rgb(hue, light, saturation)
        return "".join(f"{int(channel * 255 + _ROUNDING):02X}" for channel in channels)
