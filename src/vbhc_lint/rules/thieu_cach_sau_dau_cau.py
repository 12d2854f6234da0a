"""Thiếu dấu cách sau dấu phẩy, chấm, chấm phẩy, hai chấm, chấm lửng hoặc sau dấu đóng ngoặc."""

from bisect import bisect_right
from collections.abc import Iterator
from operator import itemgetter

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.syllable import valid
from vbhc_lint.vietnamese import UPPER

_LETTER = r"[^\W\d_]"
_TIGHT = compiled(
    rf"[,;](?={_LETTER}{{2}})|:(?={_LETTER}{{2,}}[ ,;.])|\.(?=[{UPPER}][^\W\dA-Z_]+[ ,;])|\)(?={_LETTER}{{2,}}[ ,;.])"
    rf"|(?:(?<!\.)\.{{3}}|…)(?={_LETTER}{{2,}}[ ,;])"
)
_WORD = compiled(rf"(?:(?<!{_LETTER})(?:{_LETTER}{{2,}}+|[^\Wa-zA-Z\d_])|(?<!\d)\d++%?|(?<=\d)\))$")
_MORE = ("...", "…")  # stand in no address
_BLANK = ("ngày", "tháng", "năm", "số", "quý", "giờ")  # “ngày…tháng…năm” waits to be filled in
_WHOLE = compiled(r"(?<!\S)(?=\S*?(?:://|www\.|@|\.(?:vn|com|org|net|docx?|pdf)|[/\\&]))\S++")
_LONGEST = 40  # characters looked back for the word


def _parts(word: str, mark: str) -> bool:
    """Whether a mark behind a word, figure or bracket ends something, so that a space must follow it."""
    match mark:
        case ".":
            return _whole(word)
        case _ if mark in _MORE:
            return word not in _BLANK
        case ")":
            return word.isalpha()
        case _:
            return word != ")"


def _whole(word: str) -> bool:
    """Whether a word before a stop is no abbreviation: TS., Bs. and Đc. are."""
    return word.islower() or (word.istitle() and not word.isascii() and valid(word))


@rule(
    "CT303",
    examples=[
        example(
            "bao_cao",
            body_add="Xã tiếp nhận hồ sơ,trả kết quả đúng hạn.",
            finds="sơ,",
            fixed="Xã tiếp nhận hồ sơ, trả kết quả đúng hạn.",
        ),
        example("bao_cao", body_add="Hồ sơ đã đủ.Kết quả được trả đúng hạn.", finds="đủ."),
        example("bao_cao", body_add="Xã họp tại thôn Mây Hạ.Kết quả được trả đúng hạn.", finds="Hạ."),
        example("bao_cao", body_add="Hộ nghèo chưa có chỗ ở,đất sản xuất.", finds="ở,"),
        example("bao_cao", body_add="Họp lúc 14:30 tại nhà văn hóa; xem http://xa.example.vn, gửi a.b@xa.example.vn."),
        example("bao_cao", body_add="Xã tuyên truyền dịp lễ (19/5)...hướng dẫn người dân nộp hồ sơ.", finds=")..."),
        example("bao_cao", body_add="Phiếu ghi số...trên bìa; xã có rừng, suối... đã kiểm kê."),
        example("bao_cao", body_add="TS.Nguyễn Văn An trình bày 1,5 giờ về 2.640 hồ sơ."),
    ],
)
def check(passage: Passage, space_after_marks: bool) -> Iterator[Problem]:
    """Between two words of letters; addresses, figures, codes and abbreviations in capitals are left alone."""
    if not space_after_marks or passage.role in ("so_ky_hieu", "quyen_han", "chuc_vu"):
        return
    addresses: list[tuple[int, int]] | None = None
    for mark in _TIGHT.finditer(passage.text):
        before = _WORD.search(passage.text, max(0, mark.start() - _LONGEST), mark.start())
        if before is None or not _parts(before[0], mark[0]):
            continue
        if addresses is None:
            addresses = [address.span() for address in _WHOLE.finditer(passage.text)]
        begun = bisect_right(addresses, mark.start(), key=itemgetter(0))
        if begun and mark[0] not in _MORE and mark.start() < addresses[begun - 1][1]:
            continue
        found = before[0] + mark[0]
        yield problem(
            passage,
            vi("Thiếu dấu cách sau “{found}”."),
            vi("Thêm một dấu cách."),
            (before.start(), mark.end()),
            replacement=f"{found} ",
            found=found,
        )
