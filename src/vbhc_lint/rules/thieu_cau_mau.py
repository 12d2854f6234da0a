"""Công điện, giấy mời, giấy giới thiệu thiếu câu mở đầu theo mẫu."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import SoKyHieu, TenLoai
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import fold_tone


@rule(
    "TT631",
    examples=[
        example("cong_dien", reword={"tỉnh Trà Giang điện:": "tỉnh Trà Giang yêu cầu:"}, finds="CÔNG ĐIỆN"),
        example("cong_dien"),
        example("giay_moi"),
        example("giay_gioi_thieu"),
    ],
)
def check(document: Document, types: dict[str, str], model_phrases: dict[str, str]) -> Iterator[Problem]:
    """The words by which the model leads in what the document is for, anywhere below the title."""
    phrase, heading = model_phrases.get(document.type_code), document.first(TenLoai)
    if phrase is None or heading is None or document.first(SoKyHieu) is None:
        return
    below = [p.text for p in document.passages if p.role not in ("ten_loai", "trich_yeu", "noi_nhan_ds")]
    if not any(phrase in fold_tone(text).lower() for text in below) and document.signers:
        yield problem(
            heading,
            vi("Theo mẫu, {name} có dòng “… {phrase} …” ở đầu nội dung."),
            vi("Thêm dòng này dưới trích yếu, ghi tên cơ quan ban hành phía trước và nơi nhận phía sau."),
            word="model_phrases",
            name=types.get(document.type_code, document.type_code).lower(),
            phrase=phrase,
        )
