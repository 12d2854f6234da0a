"""Đoạn văn kết thúc mà không có dấu chấm câu."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document, Passage
from vbhc_lint.recognise.endings import STOPS, lacks_stop
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "CT305",
    examples=[
        example(
            "bao_cao",
            body_add="Công chức tư pháp đã hướng dẫn người dân nộp hồ sơ trực tuyến tại nhà văn hóa thôn đúng quy định",
            finds="quy định",
            fixed="Công chức tư pháp đã hướng dẫn người dân nộp hồ sơ trực tuyến tại nhà văn hóa thôn đúng quy định.",
        ),
        example(
            "bao_cao",
            body_add="Tỷ lệ hồ sơ được tiếp nhận trực tuyến tại nhà văn hóa thôn theo đúng quy định đạt 85%",
            finds="đạt 85%",
            fixed="Tỷ lệ hồ sơ được tiếp nhận trực tuyến tại nhà văn hóa thôn theo đúng quy định đạt 85%.",
        ),
        example(
            "bao_cao",
            body_add="Công chức tư pháp đã hướng dẫn người dân nộp hồ sơ. Tỷ lệ nộp trực tuyến đạt 85% (tăng 5%)",
            finds="tăng 5%)",
        ),
        example(
            "bao_cao",
            body_add="Công chức tư pháp đã hướng dẫn người dân nộp hồ sơ. Tỷ lệ nộp trực tuyến đạt 85%. (Có biểu kèm theo)",
        ),
        example(
            "bao_cao",
            body_add=[
                "Công chức tư pháp đã hướng dẫn người dân nộp hồ sơ trực tuyến tại nhà văn hóa thôn cho trẻ",
                "em dưới 6 tuổi theo đúng quy định của pháp luật.",
            ],
        ),
        example(
            "bao_cao",
            body_add=[
                "- Công chức tư pháp hướng dẫn người dân nộp hồ sơ trực tuyến tại nhà văn hóa;",
                "- Công chức địa chính hướng dẫn người dân kê khai đất đai tại nhà văn hóa thôn",
                "- Công an xã hướng dẫn người dân kích hoạt tài khoản định danh điện tử.",
            ],
            finds="hóa thôn",
        ),
        example(
            "bao_cao",
            body_add=[
                "- Công chức tư pháp hướng dẫn người dân nộp hồ sơ trực tuyến tại nhà văn hóa",
                "- Công chức địa chính hướng dẫn người dân kê khai đất đai tại nhà văn hóa thôn",
            ],
        ),
        example(
            "bao_cao",
            body_add="Sở Nội vụ trân trọng kính mời: Đại diện lãnh đạo Văn phòng Ủy ban nhân dân tỉnh Hà Trung",
        ),
        example(
            "bao_cao",
            body_add=[
                "Chức vụ: Chuyên viên",
                "Được cử đến: Trung tâm Dịch vụ việc làm và đào tạo nghề tỉnh Hà Trung",
            ],
        ),
        example(
            "bao_cao",
            body_add=[
                "Xã đã làm:",
                "- Công chức tư pháp hướng dẫn người dân nộp hồ sơ trực tuyến tại nhà văn hóa;",
                "- Công chức địa chính hướng dẫn người dân kê khai đất đai tại nhà văn hóa thôn",
                "Kết quả được công khai tại trụ sở Ủy ban nhân dân xã và nhà văn hóa các thôn.",
            ],
            finds="hóa thôn",
        ),
        example(
            "bao_cao",
            body_add="Phòng Văn hóa - Xã hội của Ủy ban nhân dân xã trân trọng giới thiệu: ông Lê Văn Nam",
        ),
    ],
)
def check(document: Document, stopped_from_words: int, stopped_share: float) -> Iterator[Problem]:
    """Paragraphs of so many words, in a document that stops the given share of the others of their kind."""
    for role in ("noi_dung", "dieu"):
        running = [p for p in document.passages if p.role == role and len(p.keys) >= stopped_from_words]
        stopped = sum(p.text.rstrip()[-1:] in STOPS for p in running)
        if len(running) > 1 and stopped >= stopped_share * (len(running) - 1):
            yield from _unstopped(document, running)


def _unstopped(document: Document, running: list[Passage]) -> Iterator[Problem]:
    for passage in running:
        at = passage.number - 1
        above = document.passages[at - 1] if at else None
        following = document.passages[at + 1] if at + 1 < len(document.passages) else None
        if not lacks_stop(above, passage, following):
            continue
        start, end = passage.words[-2:][0].start, len(passage.text.rstrip())  # a sign may stand behind the last word
        yield problem(
            passage,
            vi("Đoạn văn không có dấu kết thúc câu."),
            vi("Thêm dấu chấm ở cuối đoạn."),
            (start, end),
            replacement=f"{passage.text[start:end]}.",
            unsafe=True,
        )
