"""Findings of the tool about itself: no clause of the law stands behind them."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc_lint import standard as law
from vbhc_lint.finding import Finding, Fix, Location, Safety, Severity
from vbhc_lint.linter.judge import Crashed, Doubted
from vbhc_lint.linter.place import Places
from vbhc_lint.linter.room import Room
from vbhc_lint.messages import Catalogue, name_of, vi
from vbhc_lint.rule import problem


def governed(say: Catalogue, standard: str | None) -> Finding:
    """The one hint that says which standard sets the form of a document of which only the content is checked."""
    name = say(vi("quy định riêng của loại văn bản này"))
    if standard is not None:
        pack = law.load(standard)
        name = pack.law if say.language == "vi" else pack.law_en
    message = vi("Thể thức của văn bản này theo {law}, nên chỉ xét chính tả và nội dung.")
    remedy = vi("Đối chiếu thể thức với {law}.")
    said = say(message, law=name), say(remedy, law=name)
    return note("HT102", "thuoc-quy-dinh-khac", Severity.INFO, 1.0, whole(say), *said)


def crash(say: Catalogue, crashed: Crashed) -> Finding:
    """A rule that failed."""
    message = vi("Quy tắc {rule} gặp lỗi nên chưa kiểm tra được: {error}")
    remedy = vi("Xin báo lỗi này cho người phát triển vbhc-lint; các quy tắc khác vẫn đã chạy.")
    said = say(message, rule=crashed.rule.name, error=crashed.error), say(remedy)
    return note("HT901", "quy-tac-gap-loi", Severity.ERROR, 1.0, whole(say), *said)


def crowded(say: Catalogue, room: Room) -> Finding:
    """What a report has no room for."""
    message = vi("Tệp có quá nhiều lỗi: báo cáo đã đầy, còn {count} phát hiện chưa nêu.")
    remedy = vi("Sửa những lỗi đã nêu rồi kiểm tra lại.")
    said = say(message, count=room.left_out), say(remedy)
    return note("HT103", "bao-cao-day", room.gravest, 1.0, whole(say), *said)


def doubt(
    say: Catalogue, doubted: Doubted, places: Places, room: Room
) -> Iterator[tuple[tuple[int, int, int], Finding]]:
    """A line recognised too unsurely for its rules to speak, with what sorts it; none where there is no room."""
    component = doubted.component
    message = vi("Không chắc dòng này là “{name}”, nên các quy tắc về nó tạm nghỉ.")
    remedy = vi("Xem lại vị trí và cách trình bày của dòng này.")
    found = problem(component, message, remedy, name=name_of(component.kind))
    if not room.takes(found):
        room.leave_out(Severity.INFO)
        return
    where, sure = places.location(found, "HT101"), round(component.confidence, 2)
    said = say(message, **found.fields), say(remedy)
    yield places.order(found), note("HT101", "khong-chac-thanh-phan", Severity.INFO, sure, where, *said)


def whole(say: Catalogue) -> Location:
    """The place of what is said of a file as a whole."""
    return Location("document", "word/document.xml", place=say("{name}", name=name_of("document")))


def note(
    code: str, name: str, severity: Severity, confidence: float, where: Location, message: str, remedy: str
) -> Finding:
    """A finding of the tool's own, by no law but its own."""
    return Finding(code, name, severity, confidence, message, "vbhc-lint", where, Fix(Safety.NONE, remedy))
