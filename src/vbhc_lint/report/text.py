"""The report for people: per file what it is, its findings in reading order, and at the end what to do next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from rich.text import Text

from vbhc_lint.finding import FileReport, Finding, Location, Severity
from vbhc_lint.messages import NAMES, Catalogue, vi
from vbhc_lint.printable import printable
from vbhc_lint.report.layout import WIDEST, columns, joined, wrapped
from vbhc_lint.report.plain import SHORT, live, place_of
from vbhc_lint.report.quote import quote
from vbhc_lint.report.wording import FAMILIES, SEVERITIES, SIGNS, STYLES, converted, instrument, recognised_as

HANDFUL = 5  # findings of one code in one file that are all told in full
TOLD = 3  # of more than a handful, so many are told and the others named
PLACES = 8  # so many other places are named
LISTED = 5  # files in which there is nothing to tell that are all named; more are counted


class TextReport:
    """One language and one width; ``render`` gives everything, nothing is printed here."""

    def __init__(self, say: Catalogue, width: int = 80, *, colour: bool = False) -> None:
        """``width`` in cells; with ``colour`` faults are marked by colour, else by « and »."""
        self._say = say
        self._width = min(width, WIDEST)
        self._colour = colour

    def render(self, checked: Iterable[FileReport], *, quiet: bool = False, statistics: bool = False) -> Text:
        """All reports, each laid out as it comes; ``quiet``: a line a finding and nothing else."""
        reports: list[FileReport] = []
        told: list[list[Text]] = []
        for report in checked:
            reports.append(report)
            told.append(list(self._quiet(report)) if quiet else [*self._file(report), Text()])
        sound = sum(map(_sound, reports))
        left_out = sound if sound > LISTED and not quiet else 0
        lines = [
            line for report, own in zip(reports, told, strict=True) if not (left_out and _sound(report)) for line in own
        ]
        if not quiet:
            lines += self._summary(reports, left_out)
        if statistics:
            lines += self._statistics(reports)
        return joined(lines)

    def _quiet(self, report: FileReport) -> Iterator[Text]:
        path = printable(report.path)
        if report.error is not None:
            yield Text(f"{path}: {printable(report.error.message)}")
        for finding in live(report):
            where = f"{path}: {self._place(finding.location)}: "
            yield Text.assemble(where, self._head(finding), " ", printable(finding.message))

    def _file(self, report: FileReport) -> Iterator[Text]:
        path = self._say(vi("(đầu vào chuẩn)")) if report.path == "-" else printable(report.path)
        yield Text(path, "bold")
        if report.converted_from:
            yield from self._wrap(Text(converted(report.converted_from, self._say), "dim"), "  ")
        if report.error is not None:
            yield from self._wrap(Text(printable(report.error.message), "red"), "  ")
            return
        if report.status == "not_applicable":
            yield from self._wrap(Text(self._not_applicable(report)), "  ")
            return
        yield from self._wrap(Text(recognised_as(report, self._say), "dim"), "  ")
        findings = live(report)
        yield from self._grave([f for f in findings if f.severity is not Severity.INFO])
        yield from self._hints([f for f in findings if f.severity is Severity.INFO])
        if not findings:
            told = vi("Không có phát hiện mới.") if report.baseline else vi("Không thấy lỗi nào.")
            yield Text(f"  {self._say(told)}", "green")

    def _not_applicable(self, report: FileReport) -> str:
        family = self._say(FAMILIES.get(report.family or "none", FAMILIES["other"]))
        if report.standard is not None:
            law = instrument(report.standard, self._say)
            template = vi(
                "Nhận ra đây là {family}, thể thức theo {law}, nên không xét. Xét chính tả và nội dung: --content."
            )
            return self._say(template, family=family, law=law)
        return self._say(vi("Nhận ra đây là {family}, không thuộc phạm vi kiểm tra, nên không xét lỗi."), family=family)

    def _grave(self, findings: list[Finding]) -> Iterator[Text]:
        """Errors and warnings in full, by place; what is more than a handful of one code is folded."""
        by_code: dict[str, list[Finding]] = {}
        for finding in findings:
            by_code.setdefault(finding.code, []).append(finding)
        folded = {code: same[TOLD:] for code, same in by_code.items() if len(same) > HANDFUL}
        hidden = {id(finding) for others in folded.values() for finding in others}
        last = {id(by_code[code][TOLD - 1]): others for code, others in folded.items()}
        told = [finding for finding in findings if id(finding) not in hidden]
        for place, group in groupby(told, lambda finding: self._place(finding.location)):
            yield Text()
            yield Text(f"  {place}", "bold")
            for finding in group:
                yield from self._finding(finding)
                if others := last.get(id(finding)):
                    yield from self._others(others, {f.location.excerpt for f in by_code[finding.code][:TOLD]})

    def _finding(self, finding: Finding) -> Iterator[Text]:
        style = STYLES[finding.severity]
        title = Text.assemble(self._head(finding), "  ", printable(finding.message))
        yield from self._wrap(title, f"    {SIGNS[finding.severity]} ", "      ", style)
        if quoted := quote(finding.location, self._width - 6, colour=self._colour, style=f"reverse {style}"):
            yield Text.assemble("      ", quoted)
        if finding.fix.description:
            yield from self._labelled(vi("Cách sửa:"), finding.fix.description)
        if finding.citation:
            yield from self._labelled(vi("Căn cứ:"), finding.citation, "dim")
        for message, group in groupby(finding.related, lambda related: related.message):
            yield from self._labelled(f"{printable(message).rstrip('.')}:", self._places([r.location for r in group]))

    def _others(self, others: list[Finding], told: set[object]) -> Iterator[Text]:
        """What is folded: how many, where, and their words where those have not been told."""
        text = self._say(
            vi("và {count} chỗ khác cùng mã {code}: {places}"),
            count=len(others), code=others[0].code, places=self._places([f.location for f in others], told),
        )  # fmt: skip
        yield from self._wrap(Text(text, "italic"), "      ")

    def _hints(self, findings: list[Finding]) -> Iterator[Text]:
        """One entry a code, without clause or remedy: the reader may pass them over."""
        if not findings:
            return
        yield Text()
        yield Text(f"  {self._say(SEVERITIES[Severity.INFO])}", "bold")
        for code, group in groupby(sorted(findings, key=lambda finding: finding.code), lambda finding: finding.code):
            first, *others = group
            place, message = self._place(first.location), printable(first.message)
            text = f"{code}  {message}" if message.startswith(place) else f"{code}  {place}: {message}"
            if others:
                text += self._say(vi(" (và {count} chỗ khác)"), count=len(others))
            yield from self._wrap(Text(text), f"    {SIGNS[Severity.INFO]} ", "      ", STYLES[Severity.INFO])

    def _head(self, finding: Finding) -> Text:
        return Text(f"{self._say(SEVERITIES[finding.severity])} {finding.code}", f"bold {STYLES[finding.severity]}")

    def _place(self, location: Location) -> str:
        """Where it is, as the heading of a group."""
        return place_of(location, self._say)

    def _places(self, locations: list[Location], told: set[object] | None = None) -> str:
        """The first places by name, the rest as a number; with ``told``, short excerpts that are not among it too."""
        named = Counter(self._named(location, told) for location in locations)
        shown = [
            name if count == 1 else self._say(vi("{place} ({count} chỗ)"), place=name, count=count)
            for name, count in named.items()
        ]
        if len(shown) > PLACES:
            more = sum(list(named.values())[PLACES:])
            shown[PLACES:] = [self._say(vi("và {count} chỗ nữa"), count=more)]
        return "; ".join(shown)

    def _named(self, location: Location, told: set[object] | None) -> str:
        place = location.place or self._say(NAMES.get(location.component, location.component))
        seen = location.seen
        if told is None or location.excerpt in told or seen is None:
            return place
        short = printable(seen.excerpt).strip()
        return f"{place} “{short}”" if 0 < len(short) <= SHORT else place

    def _summary(self, reports: Sequence[FileReport], left_out: int) -> Iterator[Text]:
        findings = [finding for report in reports for finding in live(report)]
        counts = Counter(finding.severity for finding in findings)
        checked = sum(report.status == "checked" for report in reports)
        if findings:
            text = self._say(
                vi("Đã kiểm tra {files} tệp: {errors} lỗi, {warnings} cảnh báo, {infos} gợi ý."),
                files=checked, errors=counts[Severity.ERROR], warnings=counts[Severity.WARNING],
                infos=counts[Severity.INFO],
            )  # fmt: skip
            yield from self._wrap(Text(text, "bold"))
        elif checked:
            known = any(report.baseline for report in reports)
            new, none = (
                vi("Đã kiểm tra {files} tệp: không có phát hiện mới."),
                vi("Đã kiểm tra {files} tệp: không thấy lỗi nào."),
            )
            text = self._say(new if known else none, files=checked)
            yield from self._wrap(Text(text, "bold"))
        for template, count in (
            (vi("Không có gì để nêu: {count} tệp."), left_out if findings else 0),
            (vi("Không đọc được: {count} tệp."), sum(report.status == "unreadable" for report in reports)),
            (vi("Không thuộc phạm vi: {count} tệp."), sum(report.status == "not_applicable" for report in reports)),
            (vi("Bỏ qua theo yêu cầu: {count} phát hiện."), sum(len(r.findings) for r in reports) - len(findings)),
            (vi("Đã có trong baseline nên không nêu: {count} phát hiện."), sum(r.baseline or 0 for r in reports)),
            (
                vi("{count} phát hiện trong baseline đã được sửa. Hãy chạy: vbhc-lint baseline --prune ĐƯỜNG_DẪN."),
                sum(r.mended or 0 for r in reports),
            ),
        ):
            if count:
                yield from self._wrap(Text(self._say(template, count=count)))
        if findings:
            worst = max(findings, key=lambda finding: finding.severity.rank)
            text = self._say(vi("Xem giải thích của một mã: {command}"), command=f"vbhc-lint explain {worst.code}")
            yield from self._wrap(Text(text))

    def _statistics(self, reports: Sequence[FileReport]) -> Iterator[Text]:
        """A table of codes by frequency: code, gravest severity, findings, files, rule."""
        by_code: dict[str, list[tuple[str, Finding]]] = {}
        for report in reports:
            for finding in live(report):
                by_code.setdefault(finding.code, []).append((report.path, finding))
        head = (vi("Mã"), vi("Mức"), vi("Số chỗ"), vi("Số tệp"), vi("Quy tắc"))
        rows = [[self._say(cell) for cell in head]]
        for code, same in sorted(by_code.items(), key=lambda entry: (-len(entry[1]), entry[0])):
            gravest = max((finding.severity for _, finding in same), key=lambda severity: severity.rank)
            files = len({path for path, _ in same})
            rows.append([code, self._say(SEVERITIES[gravest]), str(len(same)), str(files), same[0][1].rule])
        yield Text()
        yield from columns(rows, right=frozenset({2, 3}))

    def _labelled(self, label: str, text: str, style: str = "") -> Iterator[Text]:
        yield from self._wrap(Text.assemble((self._say(label), "bold"), " ", printable(text), style=style), "      ")

    def _wrap(self, text: Text, first: str = "", rest: str | None = None, style: str = "") -> Iterator[Text]:
        return wrapped(text, self._width, first, rest, style)


def _sound(report: FileReport) -> bool:
    """Whether a file has been checked and there is nothing to tell of it."""
    return report.status == "checked" and not live(report)
