"""Linter for Vietnamese administrative documents (văn bản hành chính) under Nghị định 30/2020/NĐ-CP.

>>> from vbhc_lint import check
>>> report = check("Quyết định.docx")

``check`` takes a path, bytes or a binary file and gives a ``FileReport``. Names are loaded when first asked for:
importing this package imports nothing else.
"""

__version__ = "0.1.0"
__all__ = [
    "ConfigError",
    "FileError",
    "FileReport",
    "Finding",
    "Fix",
    "Location",
    "PackError",
    "Related",
    "Safety",
    "Settings",
    "Severity",
    "check",
    "to_json",
]

TYPE_CHECKING = False  # type checkers know the name; importing it would cost the command line a tenth of its start
if TYPE_CHECKING:
    from vbhc_lint.api import check, to_json
    from vbhc_lint.config import ConfigError, Settings
    from vbhc_lint.finding import FileError, FileReport, Finding, Fix, Location, Related, Safety, Severity
    from vbhc_lint.standard import PackError
else:

    def __getattr__(name):  # to type checkers it would say that any name is there
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        homes = (import_module(f"{__name__}.{home}") for home in ("finding", "config", "standard", "api"))
        return next(getattr(home, name) for home in homes if hasattr(home, name))

    def __dir__():
        return sorted({*globals(), *__all__})
