"""Chữ cái của bảng chữ khác (Kirin, Hy Lạp …) lẫn trong chữ tiếng Việt, nhìn giống nhưng sai mã.

Mắt thường không thấy khác, nhưng tìm kiếm không ra, phần mềm đọc văn bản coi là chữ khác.
"""

import re
from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document, Passage
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.syllable import valid
from vbhc_lint.vietnamese import CYRILLIC_OR_GREEK

_FOREIGN = compiled(f"[{CYRILLIC_OR_GREEK}]")
_SUSPECT = compiled(f"[{CYRILLIC_OR_GREEK}Ǎǎ]")
_WORD = compiled(r"[^\W\d_]+")


@rule(
    "CT208",
    examples=[
        example(
            quoc_hieu="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT N\u0410M",
            finds="N\u0410M",
            fixed="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        ),
        example(
            "bao_cao",
            body_add="Xã có 03 \u0441hợ dân sinh.",
            finds="\u0441hợ",
            fixed="Xã có 03 chợ dân sinh.",
        ),
        example("bao_cao", body_add="Xã kiểm tra v\u01cen bản đi.", finds="v\u01cen", fixed="Xã kiểm tra văn bản đi."),
        example("bao_cao", body_add=[f"Thôn {n} có 01 \u0441hợ." for n in range(20, 30)], finds="\u0441hợ"),
        example("bao_cao", body_add="Mẫu có tia α, β; điện trở 5 kΩ; dày 20 μm; hãng \u041e\u0410\u041e, h\u01ceo."),
    ],
)
def check(document: Document, latin_letters: bool, latin_letters_joined: int) -> Iterator[Problem]:
    """Words all in another alphabet are words of another language; so many mixed ones come from one source."""
    found = [(p, word) for p in (document.passages if latin_letters else ()) for word in _mixed(p)]
    for passage, word in found:
        yield problem(
            passage,
            vi("“{found}” có chữ cái của bảng chữ khác, nhìn giống chữ tiếng Việt nhưng sai mã."),
            vi("Gõ lại “{found}” bằng bàn phím tiếng Việt."),
            word.span(),
            replacement=word[0],
            cause="look_alikes" if len(found) >= latin_letters_joined else "",
            found=word[0],
        )


def _mixed(passage: Passage) -> Iterator[re.Match[str]]:
    """The words that the normal form has in Latin letters and the file has not."""
    raw = passage.paragraph.text
    if raw == passage.text or not _SUSPECT.search(raw):
        return
    for word in _WORD.finditer(passage.text):
        written = raw[slice(*passage.span(*word.span()))]
        read = _FOREIGN.search(written) and not _FOREIGN.search(word[0])
        if read or (valid(word[0]) and any(caron in written for caron in "Ǎǎ")):
            yield word
