"""The pipeline: bytes ─▶ package ─▶ model ─▶ recognise ─▶ rules × standard ─▶ findings ─▶ filter."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from copy import copy
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from vbhc_lint import standard as law
from vbhc_lint.config import Settings, own_words
from vbhc_lint.finding import FileError, FileReport, Finding, Fix, Related, Severity
from vbhc_lint.linter import own, unused
from vbhc_lint.linter.join import Joined, Roots, Told, join
from vbhc_lint.linter.judge import Crashed, Judge, Judged, all_rules
from vbhc_lint.linter.likeness import likeness
from vbhc_lint.linter.place import Places
from vbhc_lint.linter.room import Room
from vbhc_lint.loading import LOADING
from vbhc_lint.messages import Catalogue, Phrase, vi
from vbhc_lint.model import read
from vbhc_lint.origin import Root
from vbhc_lint.package import Package, PackageError, limits
from vbhc_lint.recognise import recognise
from vbhc_lint.recognise.components import DuThao, SoKyHieu
from vbhc_lint.recognise.document import Document, Recognised
from vbhc_lint.suppress import Waiver, waivers

if TYPE_CHECKING:
    from vbhc_lint.model.sight import Sight

_LOADED = ("lang", "plugins", "packs", "words", "standard")  # settings that what is loaded hangs on
_SAME_CAUSE = vi("Cùng nguyên nhân.")
Draw = Callable[["Sight", FileReport], str]  # a file drawn with its findings; run where the file is read, so picklable


class Diagnosis(msgspec.Struct, frozen=True, eq=False):
    """A finding, and what it was made from: the problems of one cause, and the root of a format."""

    finding: Finding
    joined: Joined | None = None  # None for the tool's own findings
    root: Root | None = None


class Linter:
    """Checks documents under one set of settings. Rules and packs are loaded once."""

    def __init__(self, settings: Settings, draw: Draw | None = None) -> None:
        """Load rules, messages, words. Raises PackError, ConfigError for a pack or a plugin that cannot be used.

        ``draw``: what makes the drawing of each report, which has none without.
        """
        self.settings = settings
        self.draw = draw
        self.say = Catalogue(settings.lang)
        self.rules = all_rules(settings.plugins)
        self._words = frozenset(own_words(Path(settings.words))) if settings.words else frozenset()
        self._judges: dict[str, Judge] = {}
        self._house: dict[str, str] = {}  # family -> the organisation's own pack for it
        for folder in settings.packs:
            pack = law.load_folder(Path(folder))
            self._judges[pack.name] = Judge(self.rules, pack.knowing(self._words))
            self._house[pack.family] = pack.name
        if settings.standard != "auto":
            self.judge_of(settings.standard)

    def serves(self, settings: Settings) -> bool:
        """Whether other settings ask for the same rules and packs, in the same language."""
        return all(getattr(settings, name) == getattr(self.settings, name) for name in _LOADED)

    def under(self, settings: Settings) -> Linter:
        """The linter for settings that it serves, sharing what is loaded."""
        other = copy(self)
        other.settings = settings
        return other

    def judge_of(self, name: str) -> Judge:
        """The rules bound to a standard. Raises PackError."""
        if name not in self._judges:
            with LOADING:
                self._judges[name] = Judge(self.rules, law.load(name).knowing(self._words))
        return self._judges[name]

    def governing(self, family: str) -> str | None:
        """The name of the standard that documents of a family are judged by, None where they are not judged."""
        if self.settings.standard != "auto":
            return self.settings.standard
        if self._judges_form_of(family):
            return self._house.get(family) or law.choose(family)
        return law.CONTENT if self.settings.content else None

    def _judges_form_of(self, family: str) -> bool:
        """Whether a standard of ours, or the house's own, sets the form of documents of a family."""
        return self.settings.standard != "auto" or family in self._house or law.choose(family) is not None

    def recognise(self, data: bytes) -> Recognised:
        """Read a document and recognise what stands in it. Raises PackageError."""
        return self.see(data)[0]

    def see(self, data: bytes) -> tuple[Recognised, str]:
        """The same, and the kind of file it had to be converted from, ``""`` for a DOCX. Raises PackageError."""
        package, origin = self._open(data)
        return recognise(read(package)), origin

    def _open(self, data: bytes) -> tuple[Package, str]:
        if not self.settings.convert:
            return Package.open(data), ""
        from vbhc_lint import convert  # runs another program: few need it

        patience = self.settings.time_limit / 2 or convert.LIMIT  # a worker is ended after the whole of it
        return convert.opened(data, min(convert.LIMIT, patience))

    def refused(self, error: PackageError) -> FileError:
        """Why a file is refused, in the reader's language."""
        return FileError(error.code, self.say(error.message, **error.fields))

    def check(self, data: bytes, path: str) -> FileReport:
        """Check one document given as bytes; ``path`` is only named in the report. Bad input gives ``unreadable``."""
        digest = hashlib.sha256(data).hexdigest()
        try:
            package, origin = self._open(data)
            sight = None if self.draw is None else self._sight(package)
            seen, told = recognise(read(package) if sight is None else sight.file), self.waivers(package)
            report = self.with_unused(self.examine(seen, path, digest, told)[0], told)
            if origin:
                report = msgspec.structs.replace(report, converted_from=origin)
            return report if sight is None else self._drawn(report, sight)
        except PackageError as error:
            return FileReport(path, digest, "unreadable", error=self.refused(error))
        except Exception as error:  # a fault of ours costs this file, never the rest of a run
            message = self.say(
                vi("Chương trình gặp lỗi khi đọc tệp này: {error}"), error=f"{type(error).__name__}: {error}"
            )
            return FileReport(path, digest, "unreadable", error=FileError("HT902", message))

    def _sight(self, package: Package) -> Sight:
        from vbhc_lint.model.sight import Sight  # few runs draw

        return Sight(package)

    def _drawn(self, report: FileReport, sight: Sight) -> FileReport:
        return report if self.draw is None else msgspec.structs.replace(report, drawing=self.draw(sight, report))

    def examine(
        self, seen: Recognised, path: str = "", digest: str = "", waivers: Sequence[Waiver] = ()
    ) -> tuple[FileReport, list[Diagnosis]]:
        """What the rules say of the documents of a file, and from what they say it.

        ``waivers``: what the file itself says of findings that are to rest.
        """
        judges, elsewhere = self._judges_for(seen), self._elsewhere(seen)
        if not judges:
            sure = round(seen.confidence, 2)
            return FileReport(path, digest, "not_applicable", seen.family, elsewhere, confidence=sure), []
        silent = self._judges_form_of(seen.family) or not self._hints("HT102")
        findings = [] if silent else [self._waved(own.governed(self.say, elsewhere), waivers)]
        diagnoses = [
            msgspec.structs.replace(diagnosis, finding=self._waved(diagnosis.finding, waivers))
            for diagnosis in self._diagnoses(judges)
        ]
        findings += [diagnosis.finding for diagnosis in diagnoses]
        first, judge = judges[0]
        report = FileReport(
            path,
            digest,
            "checked",
            seen.family,
            elsewhere or judge.standard.name,
            first.type_code or None,
            self.stage_of(first, judge.standard),
            round(seen.confidence, 2),
            _once(findings),
            likeness=likeness(seen.documents),
        )
        return report, diagnoses

    def waivers(self, package: Package) -> list[Waiver]:
        """What a file says of findings that are to rest."""
        return waivers(package, self.settings.suppress_word)

    def with_unused(self, report: FileReport, waivers: Sequence[Waiver]) -> FileReport:
        """The report with what is to be said of waivers that silence nothing."""
        if report.status != "checked" or not waivers:
            return report
        told = unused.in_document(waivers, report.findings, self.settings, self.rules, self.say)
        return msgspec.structs.replace(report, findings=_once([*report.findings, *told]))

    def _waved(self, finding: Finding, waivers: Sequence[Waiver]) -> Finding:
        """A finding, with the reason of what lets it rest."""
        one = next((one for one in (*waivers, *self.settings.suppress) if one.silences(finding)), None)
        if one is None:
            return finding
        return msgspec.structs.replace(finding, suppressed=one.reason, outside=not isinstance(one, Waiver))

    def _hints(self, code: str) -> bool:
        """Whether a hint of the tool's own is wanted."""
        return self.settings.selects(code) and self.settings.hears(Severity.INFO)

    def _judges_for(self, seen: Recognised) -> list[tuple[Document, Judge]]:
        """Each document with what it is judged by; none where the file as a whole is not judged."""
        governing = self.governing(seen.family)
        if governing is None:
            return []
        if not self._judges_form_of(seen.family):
            return [(document, self.judge_of(governing)) for document in seen.documents]
        named = [(document, self.governing(document.family)) for document in seen.documents]
        return [(document, self.judge_of(name)) for document, name in named if name is not None]

    def _elsewhere(self, seen: Recognised) -> str | None:
        """The name of the standard that sets the form of a file which none of ours does; None where none is known."""
        if self._judges_form_of(seen.family) or not seen.documents:
            return None
        return law.elsewhere(seen.family, seen.documents[0].date.latest)

    def stage_of(self, document: Document, standard: law.Standard) -> str:
        """Draft or issued. A DOCX is normally a draft: number and day are filled in after signing (Đ.15.2–3)."""
        if self.settings.stage != "auto":
            return self.settings.stage
        number = document.first(SoKyHieu)
        numbered = number is not None and any(c.isdigit() for c in number.text.partition("/")[0])
        undated = standard.entries.get(("van_ban", "undated_types"))  # types that have no line of place and date
        dated = document.date.day is not None or (undated is not None and document.type_code in undated.value)
        return "issued" if numbered and dated and not document.all(DuThao) else "draft"

    def _diagnoses(self, judged: list[tuple[Document, Judge]]) -> list[Diagnosis]:
        """The findings on a file's documents that the settings let through, by document, place and code."""
        counted: dict[bytes, int] = {}
        room = Room()
        told: list[Told] = []
        found: list[tuple[tuple[int, ...], str, Diagnosis]] = []
        for number, (document, judge) in enumerate(judged):
            places, stage = Places(document, self.say, counted), self.stage_of(document, judge.standard)
            marked = bool(document.all(DuThao))
            for result in judge.judge(document):
                if isinstance(result, Crashed):
                    found.append(((number, -2), "HT901", Diagnosis(own.crash(self.say, result))))
                elif isinstance(result, Judged):
                    severity = result.item.severity_at(stage, marked=marked)
                    if not self._wanted(result, severity):
                        continue
                    if len(told) == limits.MAX_PROBLEMS:
                        room.leave_out(severity)
                    else:
                        told.append(Told(result, places, severity, (number, *places.order(result.problem))))
                elif self._hints("HT101"):
                    doubts = own.doubt(self.say, result, places, room)
                    found += [((number, *order), "HT101", Diagnosis(finding)) for order, finding in doubts]
        joined = join(told)
        roots = Roots(judged[0][0].file, joined)
        for one in room.fitting(joined):
            root = roots.of(one)
            found.append((one.first.order, one.first.judged.code, Diagnosis(self._finding(one, root), one, root)))
        if room.left_out:
            found.append(((-1,), "HT103", Diagnosis(own.crowded(self.say, room))))
        return [diagnosis for _, _, diagnosis in sorted(found, key=lambda entry: entry[:2])]

    def _wanted(self, judged: Judged, severity: Severity) -> bool:
        heard = self.settings.selects(judged.code) and self.settings.hears(severity)
        return heard and (judged.item.default_on or self.settings.names(judged.code))

    def _finding(self, joined: Joined, root: Root | None) -> Finding:
        first, *others = joined.told
        judged, problem = first.judged, first.judged.problem
        location = first.places.location(problem, judged.code, joined.cause)
        related = [
            Related(first.places.location(p, judged.code), self.say(p.message, **p.fields)) for p in problem.related
        ] + [Related(o.places.location(o.judged.problem, judged.code), self.say(_SAME_CAUSE)) for o in others]
        message, remedy = Phrase(problem.message, joined.fields), Phrase(problem.remedy, joined.fields)
        if root is not None:
            message, remedy = Phrase("{fault} {root}", {"fault": message, "root": root.name}), root.mend(remedy)
        return Finding(
            judged.code,
            judged.rule.name.replace("_", "-"),
            first.severity,
            problem.confidence,
            self.say("{message}", message=message).rstrip(),
            law.cite(judged.item, self.say.language),
            location,
            Fix(
                joined.safety,
                self.say("{remedy}", remedy=remedy),
                None if others else problem.shown,  # one text mends one place: none where there are several
            ),
            tuple(related),
            says=judged.item.en if self.say.language == "en" else judged.item.says,
            only_selected=not judged.item.default_on,
        )


def _once(findings: list[Finding]) -> tuple[Finding, ...]:
    """Faults of the page or the whole file first, each said once though several documents of the file show it."""
    whole = {(f.code, f.message): f for f in reversed(findings) if not f.location.path}
    return (*(whole[key] for key in sorted(whole)), *(f for f in findings if f.location.path))
