"""Tỷ lệ tăng hoặc giảm không đúng với các số ghi bên cạnh, hoặc nói tăng mà số lại giảm."""

import re
from collections.abc import Iterator
from decimal import Decimal

from vbhc_lint.expression import compiled
from vbhc_lint.figures import NUMBER, is_share, number, places, share, written
from vbhc_lint.messages import Phrase, vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule

_WAY = r"(?P<way>[Tt]ăng|[Gg]iảm)"
_NOUN = r"[^\d;.%:()]{0,40}?"
_SAID = rf"(?<![\d.,])(?P<said>{NUMBER}) ?%"
_SAME = r"(?:\(|,? ?\(?(?:tương đương|tương ứng|bằng|tức|tăng|giảm|hay)(?: với| là| tăng| giảm)* )"
_NOW, _BY, _WAS = (rf"(?<![\w.,/\-–])(?P<{name}>{NUMBER})(?![\w/]|[.,]\d)" for name in ("now", "by", "was"))
_STATED = [
    compiled(rf"{_NOW}{_NOUN},? \(?{_WAY} {_BY}{_NOUN}{_SAME}{_SAID}"),  # 230 hồ sơ, tăng 30 hồ sơ (15%)
    compiled(
        rf"{_NOW}{_NOUN},? \(?{_WAY} {_SAID} so với (?:[^\d;.%:()]|năm 20\d\d){{0,40}}?\({_WAS}"
    ),  # … tăng 15% so với … (200
    compiled(rf"{_WAY} từ {_WAS}{_NOUN}(?:lên|xuống|còn) (?:còn )?{_NOW}(?:{_NOUN}{_SAME}{_SAID})?"),
]
_SCALES = ("nghìn", "triệu", "tỷ", "tỉ")


def _before(match: re.Match[str]) -> Decimal:
    """The number that the other two start from."""
    given = match.groupdict()
    if given.get("was"):
        return number(given["was"])
    by = number(given["by"])
    return number(given["now"]) + (-by if given["way"].lower() == "tăng" else by)


def _way(up: bool) -> Phrase:
    return Phrase(vi("tăng")) if up else Phrase(vi("giảm"))


@rule(
    "ND311",
    examples=[
        example("bao_cao", body_add="Xã tiếp nhận 230 hồ sơ, tăng 30 hồ sơ (18%) so với cùng kỳ.", finds="18%"),
        example("bao_cao", body_add="Xã thu 230 triệu đồng, tăng 25% so với cùng kỳ (200 triệu đồng).", finds="25%"),
        example("bao_cao", body_add="Số hộ nghèo giảm từ 45 hộ xuống 54 hộ.", finds="giảm từ 45 hộ xuống 54"),
        example("bao_cao", body_add="Xã tiếp nhận 230 hồ sơ, tăng 30 hồ sơ (15%) so với cùng kỳ."),
        example(
            "bao_cao", body_add="Số hộ nghèo giảm từ 45 hộ xuống còn 36 hộ (giảm 20%), chi phí giảm từ 10 đến 15%."
        ),
    ],
)
def check(passage: Passage, growth_right: bool) -> Iterator[Problem]:
    """Three numbers that belong together by their words, of one scale; a percentage rounded or cut after its last digit."""
    text = passage.text
    if not growth_right or ("ăng " not in text and "iảm " not in text):
        return
    for stated in _STATED:
        for match in stated.finditer(text):
            now, was, up = number(match["now"]), _before(match), match["way"].lower() == "tăng"
            scales = {scale for scale in _SCALES if scale in match[0]}
            if was <= 0 or len(scales) > 1:
                continue
            if now != was and (now > was) != up:
                yield problem(
                    passage,
                    vi("Nói {way} nhưng từ {was} đến {now} là {other}."),
                    vi("Kiểm tra lại hai số và chữ “tăng”, “giảm”."),
                    match.span(),
                    way=_way(up),
                    was=written(was),
                    now=match["now"],
                    other=_way(not up),
                )
            elif match["said"] and not is_share(abs(now - was), was, number(match["said"]), places(match["said"])):
                yield problem(
                    passage,
                    vi("Từ {was} đến {now} là {way} {right}%, không phải {said}%."),
                    vi("Kiểm tra lại tỷ lệ và các số."),
                    (match.start("said"), text.index("%", match.end("said")) + 1),
                    was=written(was),
                    now=match["now"],
                    way=_way(up),
                    right=share(abs(now - was), was, max(1, places(match["said"]))),
                    said=match["said"],
                )
