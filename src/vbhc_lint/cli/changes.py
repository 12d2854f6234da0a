"""What was mended in a file, before and after, in colour where there is any."""

from __future__ import annotations

from rich.text import Text

from vbhc_lint.finding import Safety
from vbhc_lint.fix.mending import Mended
from vbhc_lint.fix.words import Hunk, hunks
from vbhc_lint.fix.writing import Change
from vbhc_lint.messages import Catalogue, vi
from vbhc_lint.printable import printable
from vbhc_lint.rule import NEW_PARAGRAPH
from vbhc_lint.units import number, pt

_AROUND = 32  # characters shown on each side of what has changed
_FIELDS = {
    "size": vi("cỡ chữ"), "bold": vi("đậm"), "italic": vi("nghiêng"), "font": vi("phông chữ"), "color": vi("màu chữ"),
    "caps": vi("All caps"), "align": vi("căn lề"), "first_line": vi("thụt dòng đầu"),
    "space_before": vi("cách đoạn trên"), "space_after": vi("cách đoạn dưới"), "line": vi("giãn dòng"),
    "contextual_spacing": vi("bỏ khoảng cách giữa các đoạn cùng kiểu"), "top": vi("lề trên"), "bottom": vi("lề dưới"),
    "left": vi("lề trái"), "right": vi("lề phải"), "paper": vi("khổ giấy"), "highlight": vi("tô nền"),
    "underline": vi("gạch chân"), "landscape": vi("giấy ngang"),
    "indent_left": vi("lùi lề trái"), "indents": vi("lùi hai bên"),
    "title_page": vi("trang đầu có phần đầu trang riêng"),
    "line_below": vi("đường kẻ bên dưới"), "page_start": vi("số trang bắt đầu từ"), "page_format": vi("kiểu số trang"),
}  # fmt: skip
_VALUES = {
    "left": vi("trái"), "center": vi("giữa"), "right": vi("phải"), "justify": vi("đều hai bên"), "auto": vi("đen"),
    "True": vi("bật"), "False": vi("tắt"), "": vi("không"), "decimal": "1, 2, 3",
}  # fmt: skip
_MM_OF_PT = ("first_line", "indent_left", "indents", "line_below")
_UNITS = {"size": "pt", "space_before": "pt", "space_after": "pt", "line": ""}
_MM = ("top", "bottom", "left", "right", "paper")


def shown(file: str, mended: Mended, say: Catalogue, *, colour: bool) -> Text:
    """The changes of a file, and how many findings are left; without colour changed words stand in brackets."""
    lines = [Text(printable(file), "bold")]
    for change in mended.changes:
        head = Text.assemble("  ", (change.code, "bold"), "  ", printable(change.place), ": ")
        if change.safety is Safety.UNSAFE:
            head.append(say(vi("(cần xem lại) ")), "yellow")
        lines.append(head.append_text(_format(change, say) if change.field else _text(change, colour=colour)))
    before, after = (sum(f.suppressed is None for f in r.findings) for r in (mended.before, mended.after))
    summary = vi("  {places} chỗ sửa; phát hiện: {before} → {after}.")
    lines.append(Text(say(summary, places=len(mended.changes), before=before, after=after)))
    same = mended.words[0] == mended.words[1]
    words = vi("  Chữ giữ nguyên: SHA-256 {old}.") if same else vi("  Chữ trước: SHA-256 {old}; sau: {new}.")
    lines.append(Text(say(words, old=mended.words[0][:16], new=mended.words[1][:16]), "dim"))
    return Text("\n").join(lines)


def _format(change: Change, say: Catalogue) -> Text:
    name = say(_FIELDS.get(change.field, change.field))
    old, new = (_value(change.field, value, say) for value in (change.found, change.value))
    text = Text.assemble(f"{name} ", (old, "red"), " → ", (new, "green"))
    if change.root:
        text.append(say(vi(" ở {root}, {many} đoạn"), root=change.root, many=change.many))
    return text


def _value(field: str, value: object, say: Catalogue) -> str:
    if field == "paper":
        return " × ".join(number(side) for side in value) + " mm" if isinstance(value, tuple) else "…"
    if isinstance(value, bool) or not isinstance(value, int | float):
        return say(_VALUES[str(value)]) if str(value) in _VALUES else printable(str(value))
    if field in _MM:
        return f"{number(value, 1)} mm"
    if field in _MM_OF_PT:
        return f"{number(value / pt(1), 1)} mm"
    return f"{number(value)} {_UNITS.get(field, '')}".rstrip()


def _text(change: Change, *, colour: bool) -> Text:
    """The words that differ, each with its surroundings."""
    old, new = str(change.found), str(change.value)
    text, done = Text(), 0
    for start, end, said in hunks(old, new):
        if start - done > 2 * _AROUND:
            text.append(printable(old[done : done + _AROUND]) if done else "")
            text.append(" … " if done else "… ")
            done = start - _AROUND
        text.append(printable(old[done:start]))
        text.append_text(_hunk((start, end, said), old, colour=colour))
        done = end
    text.append(printable(old[done : done + _AROUND]))
    return text.append(" …") if len(old) - done > _AROUND else text


def _hunk(hunk: Hunk, old: str, *, colour: bool) -> Text:
    start, end, said = hunk
    gone, come = (_visible(part) for part in (old[start:end], said))
    marks = (("", ""), ("", "")) if colour else (("[-", "-]"), ("{+", "+}"))
    text = Text()
    if gone:
        text.append(f"{marks[0][0]}{gone}{marks[0][1]}", "red strike")
    if come:
        text.append(f"{marks[1][0]}{come}{marks[1][1]}", "green bold")
    return text


def _visible(text: str) -> str:
    """Blanks, which are often all that changes, and new paragraphs as Word shows them under ¶."""
    text = text.replace(NEW_PARAGRAPH, "¶")
    return (
        printable(text.replace("\t", "→").replace("\n", "↵")).replace(" ", "·") if not text.strip() else printable(text)
    )
