"""Tỷ lệ phần trăm không đúng với hai số ghi bên cạnh, như “170/200 hồ sơ, đạt 95%”."""

import re
from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.figures import NUMBER, is_share, number, places, share
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import fold_tone

_PART = rf"(?<![\w.,/\-–])(?P<part>{NUMBER})"
_WHOLE = rf"(?P<whole>{NUMBER})(?![\w/]|[.,]\d)"
_SAID = rf"(?<![\d.,])(?P<said>{NUMBER}) ?%"
_WORDS = r"(?: [^\W\d]+){0,4}?"
_BETWEEN = r"[^\d;.%:()]{0,50}?[(,]? ?(?:(?:đạt|chiếm|bằng|tương ứng|tương đương|tỷ lệ|tỉ lệ|là|với) ){0,4}"
_STATED = [
    compiled(rf"{_PART}{_WORDS} ?/ ?{_WHOLE}{_BETWEEN}{_SAID}"),  # 170/200 hồ sơ, đạt 85%
    compiled(rf"{_SAID} ?\((?:[^\W\d]+ ){{0,3}}{_PART}{_WORDS} ?/ ?{_WHOLE}"),  # 85% (170/200 hồ sơ)
    compiled(  # 412 hồ sơ, đạt 55% kế hoạch (750 hồ sơ)
        rf"{_PART} (?P<unit>[^\d;.%:()]{{1,50}}?)(?: \((?P<short>[^\W\d]+)\))?, (?:ước )?(?:bằng|đạt|chiếm)"
        rf"(?: tỷ lệ| tỉ lệ)? {_SAID} (?:[^\d;.%:()]|năm 20\d\d){{1,60}}? \({_WHOLE} (?P<base>[^;:()%\d]{{1,30}})\)"
    ),
    compiled(rf"{_PART}{_WORDS} (?:trên|trong) tổng số {_WHOLE}{_BETWEEN}{_SAID}"),  # 170 hồ sơ trong tổng số 200 …
]
_DATED = compiled(r"(?:ngày|tháng|quý|năm|số|lễ|khoản|Điều) ?$")
_DAYS, _MONTHS = 31, 12
_NOUN = compiled(r" (?!đạt|đã|ước|có|xã|toàn|các|là|chiếm)[^\W\d_]")
_OTHER = compiled(
    r"\b(?:tăng|giảm|so với|cùng kỳ|còn lại|vượt|trong đó|riêng|khác|(?:hơn|trên|gần|dưới|khoảng|ít nhất|từ|tối thiểu|tối đa|không dưới|vượt) [\d,.]+ ?%)"
    r"|(?:có|với) (?:tỷ lệ|tỉ lệ)|(?:hỗ trợ|giảm|miễn|giải ngân|hoàn thành) [^;.%]*%"
)
_LEVEL = compiled(
    r" ?%?(?: ?[-–] ?\d| (?:đến|tới) \d| trở (?:lên|xuống)| (?:chỉ tiêu|kế hoạch|khối lượng|chiều dài|công suất|mức|kinh phí|vốn|nhu cầu))"
)


def _is_day(text: str, match: re.Match[str]) -> bool:
    """Whether a day and month may stand there: “Đến 30/6, đạt 50%”; of what is counted its noun follows."""
    if number(match["part"]) > _DAYS or number(match["whole"]) > _MONTHS:
        return False
    noun = _NOUN.match(text, match.end("whole"))
    return noun is None or number(match["part"]) > number(match["whole"])


def _alike(match: re.Match[str]) -> bool:
    """Whether a base in brackets counts what the part counts, or says its short form: “học sinh (HS) … (750 HS)”."""
    told = match.groupdict()
    if told.get("base") is None:
        return True
    return told["base"] == told["short"] or fold_tone(told["unit"]).startswith(fold_tone(told["base"]))


@rule(
    "ND310",
    examples=[
        example("bao_cao", body_add="Xã giải quyết đúng hạn 170/200 hồ sơ của các thôn, đạt 95%.", finds="95%"),
        example("bao_cao", body_add="Tỷ lệ đúng hạn là 86,2% (170/200 hồ sơ).", finds="86,2%"),
        example("bao_cao", body_add="Xã giải quyết 170 hồ sơ trong tổng số 200 hồ sơ, chiếm tỷ lệ 75%.", finds="75%"),
        example("bao_cao", body_add="Xã trồng được 90 ha rừng, bằng 65% kế hoạch năm (150 ha).", finds="65%"),
        example("bao_cao", body_add="Xã trồng được 90 ha rừng, bằng 60% kế hoạch năm (150 ha), thu 9 tỷ đồng."),
        example("bao_cao", body_add="Xã trồng được 90 ha rừng, bằng 60% kế hoạch giao (60 ha chưa trồng)."),
        example("bao_cao", body_add="Xã thu 9 tỷ đồng, bằng 60% dự toán giao (15.000 triệu đồng), thu của 20 hộ."),
        example("bao_cao", body_add="Xã giải quyết đúng hạn 170/200 hồ sơ, đạt 85%; 112/135 hộ, đạt 82,9%."),
        example("bao_cao", body_add="Xã giải quyết đúng hạn 170/200 hồ sơ, đạt trên 80%."),
        example(
            "bao_cao", body_add="Có 14/40 thôn đạt từ 90% đến 100%; 6/40 thôn đạt 50% - 60%; 3/40 thôn đạt 95% trở lên."
        ),
        example("bao_cao", body_add="Có 14/40 thôn đạt 100% chỉ tiêu; 6/40 thôn có tỷ lệ hộ nghèo 5%."),
        example("bao_cao", body_add="Đến 30/6 đạt 50% kế hoạch; đến 5/6, đạt 40%; 10/11 thôn (90,9%) đã nộp."),
        example("bao_cao", body_add="Dịp 30/4, xã treo cờ ở 10/11 thôn; 100% cán bộ tham gia trực."),
    ],
)
def check(passage: Passage, shares_right: bool) -> Iterator[Problem]:
    """Only a percentage right beside its part and whole; rounded or cut after its last digit."""
    text = passage.text
    if not shares_right or "%" not in text:
        return
    for stated in _STATED:
        for match in stated.finditer(text):
            part, whole, said = number(match["part"]), number(match["whole"]), number(match["said"])
            dated = _DATED.search(text[max(0, match.start() - 6) : match.start()])
            if dated or not whole or _is_day(text, match) or not _alike(match) or _OTHER.search(match[0]):
                continue
            if "base" not in match.re.groupindex and _LEVEL.match(text, match.end("said")):
                continue  # a level that each of the part has reached
            if is_share(part, whole, said, places(match["said"])):
                continue
            yield problem(
                passage,
                vi("{part} trên {whole} là {right}%, không phải {said}%."),
                vi("Kiểm tra lại tỷ lệ và hai số."),
                (match.start("said"), text.index("%", match.end("said")) + 1),
                part=match["part"],
                whole=match["whole"],
                right=share(part, whole, max(1, places(match["said"]))),
                said=match["said"],
            )
