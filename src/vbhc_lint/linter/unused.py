"""Suppressions that silence nothing, or cannot: what was to rest is no longer there, or is not said rightly."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

import msgspec

from vbhc_lint import naming
from vbhc_lint.config import FAULTS, Settings
from vbhc_lint.config.configuration import Configuration
from vbhc_lint.config.globs import short
from vbhc_lint.config.layers import Suppressing
from vbhc_lint.finding import FileReport, Finding, Location, Severity
from vbhc_lint.linter.own import note
from vbhc_lint.messages import Catalogue, vi
from vbhc_lint.rule import Rule
from vbhc_lint.suppress import Waiver

CODE = "HT104"
_NAME = "loi-bo-qua-khong-dung-den"
_PARTIAL = (*FAULTS, "HT103")  # with one of these not all is told that there may be


def in_document(
    waivers: Iterable[Waiver], findings: Sequence[Finding], settings: Settings, rules: Sequence[Rule], say: Catalogue
) -> Iterator[Finding]:
    """What is to be said of a file's own waivers, once it has been checked."""
    if not settings.selects(CODE) or any(finding.code.startswith(_PARTIAL) for finding in findings):
        return
    for waiver in waivers:
        fault = _fault(waiver, rules, say)
        if fault is not None and settings.hears(Severity.WARNING):
            yield _finding(waiver, Severity.WARNING, *fault, say)
        elif fault is None and settings.tells_all_of(waiver.code) and not any(map(waiver.silences, findings)):
            message = say(vi("Lời bỏ qua “{said}” không còn ứng với phát hiện nào."), said=waiver.said)
            remedy = say(vi("Xóa lời bỏ qua này, để khi có lỗi mới thì không bị che mất."))
            yield _finding(waiver, Severity.INFO, message, remedy, say)


def in_settings(
    configuration: Configuration, reports: Iterable[FileReport], folders: Sequence[str], say: Catalogue
) -> Iterator[FileReport]:
    """A report on each file of settings with suppressions that have silenced nothing, though all was checked.

    ``folders``: those that were checked whole. What may speak of other documents too is passed over, and all where the
    command line asks for less than the files do.
    """
    if configuration.narrowed or not configuration.suppressions:
        return
    if not (configuration.run.selects(CODE) and configuration.run.hears(Severity.WARNING)):
        return
    checked = list(reports)
    whole = [*folders, *(report.path for report in checked)]
    idle = {one for one in configuration.suppressions if any(one.lies_in(path) for path in whole)}
    for report in checked:
        spoken_of = idle.intersection(configuration.suppressing(report.path))
        told = configuration.for_path(report.path)
        idle -= {one for one in spoken_of if _partial(report) or _used(one, report) or not _heard(one, told)}
    for file, group in groupby(sorted(idle, key=lambda one: (one.file, one.number)), lambda one: one.file):
        digest = hashlib.sha256(Path(file).read_bytes()).hexdigest()
        found = tuple(_standing(one, say) for one in group)
        yield FileReport(short(file), digest, "configuration", findings=found)


def _partial(report: FileReport) -> bool:
    """Whether it may hold less than there is to be found."""
    return report.status == "unreadable" or any(finding.code.startswith(_PARTIAL) for finding in report.findings)


def _heard(one: Suppressing, settings: Settings) -> bool:
    """Whether all of its code would be told, or nothing ever."""
    code = one.suppression.code
    return settings.tells_none_of(code) or settings.tells_all_of(code)


def _used(one: Suppressing, report: FileReport) -> bool:
    return any(finding.suppressed is not None and one.suppression.silences(finding) for finding in report.findings)


def _standing(one: Suppressing, say: Catalogue) -> Finding:
    """That a suppression in a file of settings has silenced nothing."""
    message = vi("Lời bỏ qua {code} (“{reason}”) không còn ứng với phát hiện nào.")
    message = say(message, code=one.suppression.code, reason=one.suppression.reason)
    remedy = say(vi("Xóa bảng [[suppress]] này, để khi có lỗi mới thì không bị che mất."))
    place = say(vi("bảng [[suppress]] thứ {number}"), number=one.number)
    said = msgspec.json.encode(one.suppression).decode()
    where = Location("configuration", Path(one.file).name, place=place, fingerprint=_fingerprint(said))
    return note(CODE, _NAME, Severity.WARNING, 1.0, where, message, remedy)


def _fault(waiver: Waiver, rules: Sequence[Rule], say: Catalogue) -> tuple[str, str] | None:
    """Why a waiver is not valid and what makes it so, None for one that is."""
    if not waiver.code:
        message = vi("Lời bỏ qua “{said}” không nói rõ bỏ qua mã nào nên không có hiệu lực.")
        remedy = vi("Ghi thêm mã, như “bỏ qua TT002: lý do” trong chú thích, “vbhc-lint TT002” ở tên thuộc tính.")
    elif waiver.code.startswith(FAULTS):
        message = vi("Lời bỏ qua “{said}” không có hiệu lực: lỗi khi đọc tệp hay khi chạy thì không bỏ qua được.")
        remedy = vi("Xóa lời bỏ qua này.")
    elif not naming.known(waiver.code, rules):
        message = vi("Lời bỏ qua “{said}” không có hiệu lực: không có mã nào bắt đầu bằng “{code}”.")
        remedy = vi("Sửa lại mã, hoặc xóa lời bỏ qua này. Mã gần giống nhất: {nearest}.")
    elif not waiver.reason:
        message = vi("Lời bỏ qua “{said}” cho {code} chưa ghi lý do nên không có hiệu lực.")
        remedy = vi("Ghi lý do bằng chữ: sau mã nếu là chú thích, ở ô giá trị nếu là thuộc tính của tệp.")
    else:
        return None
    near = ", ".join(naming.nearest_codes(waiver.code, rules))
    return say(message, said=waiver.said, code=waiver.code), say(remedy, nearest=near)


def _finding(waiver: Waiver, severity: Severity, message: str, remedy: str, say: Catalogue) -> Finding:
    place = say(vi("chú thích") if waiver.fingerprints else vi("thuộc tính của tệp"))
    where = Location("document", waiver.part, place=place, fingerprint=_fingerprint(waiver.part, waiver.said))
    return note(CODE, _NAME, severity, 1.0, where, message, remedy)


def _fingerprint(*said: str) -> str:
    return hashlib.sha256("\0".join((CODE, *said)).encode()).hexdigest()[:16]
