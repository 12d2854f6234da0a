"""The pipeline: bytes ─▶ package ─▶ model ─▶ recognise ─▶ rules × standard ─▶ findings ─▶ filter."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec

from vbhc_lint import standard as law
from vbhc_lint.config import Settings, own_words
from vbhc_lint.finding import FileError, FileReport, Finding, Fix, Location, Related, Safety, Severity
from vbhc_lint.linter.join import Joined, Roots, Told, join
from vbhc_lint.linter.judge import Crashed, Doubted, Judge, Judged, all_rules
from vbhc_lint.linter.place import Places
from vbhc_lint.linter.room import Room
from vbhc_lint.messages import Catalogue, Phrase, name_of, vi
from vbhc_lint.model import File, read
from vbhc_lint.origin import Root
from vbhc_lint.package import Package, PackageError, limits
from vbhc_lint.recognise import recognise
from vbhc_lint.recognise.components import DuThao, SoKyHieu
from vbhc_lint.recognise.document import Document, Recognised
from vbhc_lint.rule import problem

_SAME_CAUSE = vi("Cùng nguyên nhân.")
Draw = Callable[[File, FileReport], str]  # a file drawn with its findings; run where the file is read, so picklable


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
            own = law.load_folder(Path(folder))
            self._judges[own.name] = Judge(self.rules, own.knowing(self._words))
            self._house[own.family] = own.name
        if settings.standard != "auto":
            self.judge_of(settings.standard)

    def judge_of(self, name: str) -> Judge:
        """The rules bound to a standard. Raises PackError."""
        if name not in self._judges:
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
            seen, origin = self.see(data)
            report = self._report(seen, path, digest)
            if origin:
                report = msgspec.structs.replace(report, converted_from=origin)
            return self._drawn(report, seen)
        except PackageError as error:
            return FileReport(path, digest, "unreadable", error=self.refused(error))
        except Exception as error:  # a fault of ours costs this file, never the rest of a run
            message = self.say(
                vi("Chương trình gặp lỗi khi đọc tệp này: {error}"), error=f"{type(error).__name__}: {error}"
            )
            return FileReport(path, digest, "unreadable", error=FileError("HT902", message))

    def _drawn(self, report: FileReport, seen: Recognised) -> FileReport:
        return report if self.draw is None else msgspec.structs.replace(report, drawing=self.draw(seen.file, report))

    def _report(self, seen: Recognised, path: str, digest: str) -> FileReport:
        """What the rules say of the documents of a file."""
        judges, elsewhere = self._judges_for(seen), self._elsewhere(seen)
        if not judges:
            sure = round(seen.confidence, 2)
            return FileReport(path, digest, "not_applicable", seen.family, elsewhere, confidence=sure)
        findings = [] if self._judges_form_of(seen.family) else self._governed(elsewhere)
        findings += self._findings(judges)
        first, judge = judges[0]
        return FileReport(
            path,
            digest,
            "checked",
            seen.family,
            elsewhere or judge.standard.name,
            first.type_code or None,
            self.stage_of(first, judge.standard),
            round(seen.confidence, 2),
            _once(findings),
        )

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

    def _findings(self, judged: list[tuple[Document, Judge]]) -> list[Finding]:
        """The findings on a file's documents that the settings let through, by document, place and code."""
        counted: dict[bytes, int] = {}
        room = Room()
        told: list[Told] = []
        findings: list[tuple[tuple[int, ...], str, Finding]] = []
        for number, (document, judge) in enumerate(judged):
            places, stage = Places(document, self.say, counted), self.stage_of(document, judge.standard)
            for result in judge.judge(document):
                if isinstance(result, Crashed):
                    findings.append(((number, -2), "HT901", self._crash(result)))
                elif isinstance(result, Judged):
                    severity = result.item.severity_at(stage)
                    if not self._wanted(result, severity):
                        continue
                    if len(told) == limits.MAX_PROBLEMS:
                        room.leave_out(severity)
                    else:
                        told.append(Told(result, places, severity, (number, *places.order(result.problem))))
                elif self._selected("HT101") and self._heard(Severity.INFO):
                    findings += [((number, *order), "HT101", f) for order, f in self._doubt(result, places, room)]
        joined = join(told)
        roots = Roots(judged[0][0].file, joined)
        findings += [(j.first.order, j.first.judged.code, self._finding(j, roots.of(j))) for j in room.fitting(joined)]
        if room.left_out:
            findings.append(((-1,), "HT103", self._crowded(room)))
        return [finding for _, _, finding in sorted(findings, key=lambda entry: entry[:2])]

    def _selected(self, code: str) -> bool:
        if any(code.startswith(prefix) for prefix in self.settings.ignore):
            return False
        return not self.settings.select or any(code.startswith(prefix) for prefix in self.settings.select)

    def _heard(self, severity: Severity) -> bool:
        return severity.rank >= self.settings.min_severity.rank

    def _wanted(self, judged: Judged, severity: Severity) -> bool:
        named = any(judged.code.startswith(prefix) for prefix in self.settings.select)
        return self._selected(judged.code) and self._heard(severity) and (named or judged.item.default_on)

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
                Safety.NONE if others else problem.safety,
                self.say("{remedy}", remedy=remedy),
                None if others else problem.replacement,  # one text mends one place: none where there are several
            ),
            tuple(related),
            says=judged.item.en if self.say.language == "en" else judged.item.says,
        )

    def _governed(self, standard: str | None) -> list[Finding]:
        """The one hint that says which standard sets the form of a document of which only the content is checked."""
        if not (self._selected("HT102") and self._heard(Severity.INFO)):
            return []
        name = self.say(vi("quy định riêng của loại văn bản này"))
        if standard is not None:
            pack = law.load(standard)
            name = pack.law if self.say.language == "vi" else pack.law_en
        where = Location("document", "word/document.xml", place=self.say("{name}", name=name_of("document")))
        message = vi("Thể thức của văn bản này theo {law}, nên chỉ xét chính tả và nội dung.")
        remedy = vi("Đối chiếu thể thức với {law}.")
        said = self.say(message, law=name), self.say(remedy, law=name)
        return [self._own("HT102", "thuoc-quy-dinh-khac", Severity.INFO, 1.0, where, *said)]

    def _crash(self, crashed: Crashed) -> Finding:
        message = vi("Quy tắc {rule} gặp lỗi nên chưa kiểm tra được: {error}")
        remedy = vi("Xin báo lỗi này cho người phát triển vbhc-lint; các quy tắc khác vẫn đã chạy.")
        where = Location("document", "word/document.xml", place=self.say("{name}", name=name_of("document")))
        return self._own(
            "HT901",
            "quy-tac-gap-loi",
            Severity.ERROR,
            1.0,
            where,
            self.say(message, rule=crashed.rule.name, error=crashed.error),
            self.say(remedy),
        )

    def _crowded(self, room: Room) -> Finding:
        message = vi("Tệp có quá nhiều lỗi: báo cáo đã đầy, còn {count} phát hiện chưa nêu.")
        remedy = vi("Sửa những lỗi đã nêu rồi kiểm tra lại.")
        where = Location("document", "word/document.xml", place=self.say("{name}", name=name_of("document")))
        said = self.say(message, count=room.left_out), self.say(remedy)
        return self._own("HT103", "bao-cao-day", room.gravest, 1.0, where, *said)

    def _doubt(self, doubted: Doubted, places: Places, room: Room) -> Iterator[tuple[tuple[int, int, int], Finding]]:
        component = doubted.component
        message = vi("Không chắc dòng này là “{name}”, nên các quy tắc về nó tạm nghỉ.")
        remedy = vi("Xem lại vị trí và cách trình bày của dòng này.")
        found = problem(component, message, remedy, name=name_of(component.kind))
        if not room.takes(found):
            room.leave_out(Severity.INFO)
            return
        finding = self._own(
            "HT101",
            "khong-chac-thanh-phan",
            Severity.INFO,
            round(component.confidence, 2),
            places.location(found, "HT101"),
            self.say(message, **found.fields),
            self.say(remedy),
        )
        yield places.order(found), finding

    @staticmethod
    def _own(
        code: str, name: str, severity: Severity, confidence: float, where: Location, message: str, remedy: str
    ) -> Finding:
        """A finding of the tool about itself: no clause of the law stands behind it."""
        return Finding(code, name, severity, confidence, message, "vbhc-lint", where, Fix(Safety.NONE, remedy))


def _once(findings: list[Finding]) -> tuple[Finding, ...]:
    """Faults of the page or the whole file first, each said once though several documents of the file show it."""
    whole = {(f.code, f.message): f for f in reversed(findings) if not f.location.path}
    return (*(whole[key] for key in sorted(whole)), *(f for f in findings if f.location.path))
