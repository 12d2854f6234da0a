"""Chữ gõ bằng bảng mã cũ (TCVN3, VNI), không phải Unicode.

Máy không có phông chữ cũ hiện ra chữ vô nghĩa; tìm kiếm và phần mềm quản lý văn bản không đọc được. Văn bản vẫn được
đọc và kiểm tra như chữ Unicode, chỉ không có gợi ý thay chữ ở những chỗ này.
"""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.model.page import Paragraph
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Look, Problem, example, problem, rule

_TCVN3 = Look("Hå s¬ ®\u00ad\u00eec gi¶i quyÕt ®óng h¹n.", font=".VnTime")
_VNI = Look("Hoà sô ñöôïc giaûi quyeát ñuùng haïn.", font="VNI-Times")


@rule(
    "CT207",
    examples=[
        example("bao_cao", body_add=_TCVN3, finds=""),
        example("bao_cao", body_add=[_VNI, _VNI], finds=""),
        example("bao_cao", body_add=Look("Hồ sơ được giải quyết đúng hạn.", font="Times New Roman")),
    ],
)
def check(document: Document, encoding: str, encoding_font: str) -> Iterator[Problem]:
    """One finding an encoding: the whole file is converted at once, whatever documents it holds."""
    paragraphs = [p for story in document.file.stories for p in story.paragraphs if p.written is not None]
    for found in sorted({run.encoding for p in paragraphs for run in p.runs if run.encoding}):
        fonts = [_fonts(p, found) for p in paragraphs]
        yield problem(
            document,
            vi("{count} đoạn gõ bằng bảng mã {found} (phông {fonts}); quy định dùng bảng mã {required}."),
            vi(
                "Chọn những đoạn này, chuyển mã từ {found} sang {required} bằng công cụ chuyển mã (chẳng hạn của UniKey), rồi đổi sang phông {font}."
            ),
            cause=found,
            count=sum(map(bool, fonts)),
            found=found,
            fonts=", ".join(sorted(set().union(*fonts))),
            required=encoding,
            font=encoding_font,
        )


def _fonts(paragraph: Paragraph, encoding: str) -> set[str]:
    """The fonts in which a paragraph has text of an encoding."""
    return {r.format.font_marked or r.format.font for r in paragraph.runs if r.encoding == encoding}
