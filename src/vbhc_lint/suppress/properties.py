"""Custom properties of a file that silence a code in it: ``vbhc-lint TT305``, the reason as their value.

In Word: File > Info > Properties > Advanced Properties > Custom. ECMA-376 15.2.12.2, 22.3 (``docProps/custom.xml``).
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element

from vbhc_lint.codes import spelt
from vbhc_lint.package import Package, PackageError
from vbhc_lint.suppress.waiver import Waiver, plain

_KINDS = ("custom-properties", "customProperties")  # of a relationship, Transitional and Strict
_TEXTS = ("{*}lpwstr", "{*}lpstr", "{*}bstr")  # types that can hold a reason: ECMA-376 22.4.2
_BEGINS = "vbhc-lint"


def waivers(package: Package) -> Iterator[Waiver]:
    """What the properties silence; none where they cannot be read."""
    part = next((name for kind in _KINDS if (name := package.related("", kind)) is not None), None)
    if part is None:
        return
    try:
        if _BEGINS.encode() not in package.source(part).lower():
            return
        properties = list(package.xml(part).iterchildren("{*}property"))
    except PackageError:
        return
    for one in properties:
        name = plain(one.get("name", ""))
        if name.lower().startswith(_BEGINS):
            code = spelt(name[len(_BEGINS) :].strip(" :_-"))
            yield Waiver(code, _reason(one), said=name, part=part)


def _reason(one: _Element) -> str:
    """The value, if it is a text that says something."""
    value = next((child.text or "" for child in one.iterchildren(*_TEXTS)), "")
    return plain(value) if any(map(str.isalpha, value)) else ""
