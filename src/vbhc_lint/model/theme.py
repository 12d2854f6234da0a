"""The theme's fonts and colours (ECMA-376 20.1.6), as WordprocessingML refers to them."""

from __future__ import annotations

import colorsys

from lxml.etree import _Element

from vbhc_lint.model.wml import W, A

# ST_ThemeColor names to slots of the colour scheme, where w:clrSchemeMapping says nothing (17.15.1.20)
_MAPPED = {"text1": "t1", "text2": "t2", "background1": "bg1", "background2": "bg2"}
_MAPPING = {"t1": "dark1", "t2": "dark2", "bg1": "light1", "bg2": "light2"}
_SLOTS = {
    "dark1": "dk1", "light1": "lt1", "dark2": "dk2", "light2": "lt2",
    "hyperlink": "hlink", "followedHyperlink": "folHlink",
}  # fmt: skip


class Theme:
    """Resolves theme fonts and theme colours; without a theme part, to nothing."""

    def __init__(self, root: _Element | None, settings: _Element | None) -> None:
        """Read the two font lists and the colour scheme."""
        self._fonts: dict[str, str] = {}
        self._colors: dict[str, str] = {}
        language = None if settings is None else settings.find(W + "themeFontLang")
        vietnamese = language is not None and language.get(W + "val", "").lower().startswith("vi")
        mapping = None if settings is None else settings.find(W + "clrSchemeMapping")
        self._mapping = _MAPPING | (
            {} if mapping is None else {str(k).removeprefix(W): str(v) for k, v in mapping.items()}
        )
        if root is not None:
            self._read_fonts(root, vietnamese)
            self._read_colors(root)

    def _read_fonts(self, root: _Element, vietnamese: bool) -> None:
        for kind in ("major", "minor"):
            fonts = root.find(f".//{A}fontScheme/{A}{kind}Font")
            if fonts is None:
                continue
            latin = fonts.find(A + "latin")
            viet = fonts.find(f"{A}font[@script='Viet']") if vietnamese else None
            for font in (viet, latin):
                if font is not None and (face := font.get("typeface")):
                    self._fonts[kind] = face
                    break

    def _read_colors(self, root: _Element) -> None:
        scheme = root.find(f".//{A}clrScheme")
        for slot in () if scheme is None else scheme:
            for color in slot:
                value = color.get("lastClr") or color.get("val") or ""
                if len(value) == 6:
                    self._colors[slot.tag.removeprefix(A)] = value.upper()

    def font(self, slot: str) -> str | None:
        """The typeface of ``minorHAnsi``, ``majorAscii`` … for Latin letters, or None."""
        return self._fonts.get("major" if slot.startswith("major") else "minor")

    def color(self, name: str, tint: str | None, shade: str | None) -> str | None:
        """RRGGBB of a theme colour, lightened or darkened (17.3.2.6), or None."""
        name = self._mapping.get(_MAPPED[name], name) if name in _MAPPED else name
        base = self._colors.get(_SLOTS.get(name, name))
        if base is None or not (tint or shade):
            return base
        try:
            red, green, blue = (int(base[i : i + 2], 16) / 255 for i in (0, 2, 4))
            part = int(tint or shade or "FF", 16) / 255
        except ValueError:
            return base
        hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
        light = light * part + (1 - part) if tint else light * part
        return "".join(f"{round(c * 255):02X}" for c in colorsys.hls_to_rgb(hue, light, saturation))
