"""Slips in what settings name: a code, a standard that there is not would look like a clean document."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from vbhc_lint import naming
from vbhc_lint import standard as law
from vbhc_lint.config import ConfigError
from vbhc_lint.config.configuration import Configuration
from vbhc_lint.config.layers import Layer, Origin
from vbhc_lint.linter.judge import all_rules
from vbhc_lint.messages import vi
from vbhc_lint.rule import Rule

_CODES = {
    "select": "select", "extend_select": "extend-select", "ignore": "ignore", "extend_ignore": "extend-ignore",
}  # fmt: skip


def refuse(configuration: Configuration) -> None:
    """Refuse names that nothing has, in the files of settings read so far and above them. Raises ConfigError."""
    rules = all_rules(configuration.run.plugins)
    layers = configuration.layers
    for layer in layers:
        for name, key in _CODES.items():
            for code in layer.values.get(name, ()):
                _refuse_code(code, key, layer.origin, rules)
    for one in configuration.suppressions:
        _refuse_code(one.suppression.code, "code", one.origin, rules)
    _refuse_packs(layers)
    _refuse_standards(layers)


def no_standard(name: str, known: Sequence[str]) -> ConfigError:
    """That there is no standard of a name, with what there is."""
    near = ", ".join(naming.nearest_standard(name, known))
    return ConfigError(vi("Không có bộ quy định nào tên “{name}”. Có: {near}."), name=name, near=near)


def _refuse_code(code: str, key: str, origin: Origin, rules: Sequence[Rule]) -> None:
    if naming.known(code, rules):
        return
    near = ", ".join(naming.nearest_codes(code, rules))
    if origin.kind != "file":
        template = vi("Không có mã nào bắt đầu bằng “{code}”. Gần giống nhất: {nearest}.")
        raise ConfigError(template, code=code, nearest=near)
    template = vi(
        "Tệp cấu hình {file}: “{key}” có “{code}”, mà không có mã nào bắt đầu như thế. Gần giống nhất: {near}."
    )
    raise ConfigError(template, file=origin.file, key=origin.dotted(key), code=code, near=near)


def _refuse_packs(layers: Sequence[Layer]) -> None:
    for layer in layers:
        for pack in layer.values.get("packs", ()):
            if layer.origin.kind == "file" and not (Path(pack) / law.META).is_file():
                template = vi("Tệp cấu hình {file}: “{key}” nêu {folder}, mà ở đó không có pack.toml.")
                raise ConfigError(template, file=layer.origin.file, key=layer.origin.dotted("packs"), folder=pack)


def _refuse_standards(layers: Sequence[Layer]) -> None:
    named = [layer for layer in layers if "standard" in layer.values]
    if not named:
        return
    house = {Path(pack).resolve().name for layer in layers for pack in layer.values.get("packs", ())}
    known = ["auto", *law.names(), *sorted(house)]
    for layer in named:
        name = layer.values["standard"]
        if name not in known:
            if layer.origin.kind != "file":
                raise no_standard(name, known)
            near = ", ".join(naming.nearest_standard(name, known))
            template = vi(
                "Tệp cấu hình {file}: “{key}” là “{name}”, mà không có bộ quy định nào tên như thế. Có: {near}."
            )
            key = layer.origin.dotted("standard")
            raise ConfigError(template, file=layer.origin.file, key=key, name=name, near=near)
