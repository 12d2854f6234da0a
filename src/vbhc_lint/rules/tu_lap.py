"""Một từ gõ hai lần liền nhau.

Không báo từ láy (“ngày ngày”, nhưng “ngày ngày 15” là lỗi) và hai từ ghép gặp nhau (“xuất bản bản tin”, “thông báo báo chí”).
"""

from collections.abc import Iterator
from itertools import pairwise
from operator import eq

from vbhc_lint.messages import vi
from vbhc_lint.phrases import known
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.syllable import valid

_UNITS, _UNTIL = ("ngày", "tháng"), ("từ", "đến", "hết")


@rule(
    "ND101",
    examples=[
        example(
            "bao_cao",
            body_add="Kết quả của của từng thôn được niêm yết công khai.",
            finds="của của",
            fixed="Kết quả của từng thôn được niêm yết công khai.",
        ),
        example("bao_cao", body_add="Công suất sử dụng dụng giường bệnh đạt 96%.", finds="dụng dụng"),
        example("bao_cao", body_add="Xã tiếp nhận tờ khai lập lập hồ sơ theo mẫu.", finds="lập lập"),
        example("bao_cao", body_add="Các thôn cần nghiên nghiên cứu kỹ hồ sơ.", finds="nghiên nghiên"),
        example("bao_cao", body_add="Các bên xác nhận nhận hàng; hai hệ thống chạy song song từ đầu năm."),
        example("bao_cao", body_add="Phòng đã cấp 02 giấy phép xuất bản bản tin và gửi thông báo báo chí."),
        example("bao_cao", body_add="Thời hạn nộp hồ sơ đến hết ngày ngày 15 tháng 3 năm 2027.", finds="ngày ngày"),
        example("bao_cao", body_add="Xã trồng su su, chôm chôm và thả cá thể tê tê về rừng."),
        example("bao_cao", body_add="Ngày ngày, hồ sơ kèm theo theo đúng danh mục được đưa vào tủ."),
    ],
)
def check(
    document: Document,
    doubled_words: frozenset[str],
    doubled_words_after: dict[str, list[str]],
    doubled_right: frozenset[str],
    never_alone: frozenset[str],
    never_first: frozenset[str],
    phrases: frozenset[str],
    word_pairs: str,
) -> Iterator[Problem]:
    """Words of the pack's list; ``doubled_words_after`` holds what before them makes the pair right: kèm theo theo.

    Of other words those that are no reduplication (``doubled_right``), where the second begins no known word and the
    first ends none, or could only because it never stands alone: “sử dụng dụng”, “để phối phối hợp”.
    """
    listed = known(phrases, word_pairs)
    for passage in document.passages:
        keys = passage.keys
        if not any(map(eq, keys, keys[1:])):
            continue
        for at, (key, following) in enumerate(pairwise(keys)):
            if key != following:
                continue
            before, after = keys[at - 1] if at else "", keys[at + 2] if at + 2 < len(keys) else ""
            if key in doubled_words:
                wrong = before not in doubled_words_after.get(key, ())
            elif key in _UNITS and (after[:1].isdigit() or before in _UNTIL):
                wrong = True
            elif key in doubled_right or not passage.texts[at + 1].islower() or not valid(key):
                wrong = False
            else:
                ends_word = (before, key) in listed and key not in never_alone
                begins_word = (key, after) in listed and key not in never_first
                wrong = bool(before and after) and not ends_word and not begins_word
            first, second = passage.words[at], passage.words[at + 1]
            if wrong and passage.text[first.end : second.start].isspace():
                yield problem(
                    passage,
                    vi("Từ “{found}” gõ hai lần liền nhau."),
                    vi("Xóa một từ “{found}”."),
                    (first.start, second.end),
                    replacement=first.text,
                    unsafe=True,
                    found=first.text,
                )
