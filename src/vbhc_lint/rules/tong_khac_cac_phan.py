"""Các phần kể ra trong câu cộng lại không bằng tổng đã ghi.

Chỉ xét khi câu nói rõ tổng gồm những phần nào; “trong đó” có thể kể chưa hết nên chỉ xét khi lệch ít.
"""

from collections.abc import Iterator

from vbhc_lint.figures import written
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import BodyParagraph
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.tallies import missed


@rule(
    "ND309",
    examples=[
        example("bao_cao", body_add="Xã công bố 23 thủ tục, gồm 9 thủ tục đất đai và 12 thủ tục hộ tịch.", finds="23"),
        example(
            "bao_cao",
            body_add="Số thuê bao là 1.930.361 thuê bao (trong đó: cố định là 11.754 thuê bao; di động là 1.918.606 thuê bao).",
            finds="1.930.361",
        ),
        example("bao_cao", body_add="Xã thu của 320 hộ; trong đó, thôn Nam 150 hộ, thôn Bắc 180 hộ.", finds="320"),
        example("bao_cao", body_add="Dự họp có 12 đại biểu, 18 hội viên và 5 khách mời, tổng số 36 người.", finds="36"),
        example("bao_cao", body_add="Có mặt 25 người, vắng mặt 04 người, trên tổng số 28 người.", finds="28"),
        example("bao_cao", body_add="Xã rà soát 24 văn bản (15 quyết định và 10 thông báo) trong kỳ.", finds="24"),
        example("bao_cao", body_add="Xã công bố 23 thủ tục, gồm 9 thủ tục đất đai và 14 thủ tục hộ tịch."),
        example("bao_cao", body_add="Dự họp có 120 đại biểu, trong đó 48 đại biểu nữ, 35 đại biểu trẻ."),
        example("bao_cao", body_add="Xã chi 1,2 tỷ đồng, gồm 700 triệu đồng cho đường và 500 triệu đồng cho điện."),
        example("bao_cao", body_add="Xã có 320 hộ, trong đó 170 hộ làm lúa và 150 hộ trồng mía, ở 9 thôn."),
        example("bao_cao", body_add="Xã mở 3 lớp cho 20 hội viên nữ và 15 hội viên nam, tổng cộng 35 hội viên."),
    ],
)
def check(paragraph: BodyParagraph, sums_right: bool, sums_near: bool) -> Iterator[Problem]:
    """Two parts or more. After “trong đó” and in bare brackets parts may overlap or be few: there only a total that is missed by little."""
    if not (sums_right and sums_near):
        return
    for first, last in paragraph.sentences:
        for tally in missed(paragraph.text, first, last):
            yield problem(
                paragraph,
                vi("Các phần cộng lại là {sum} ({parts}), còn tổng ghi {found}."),
                vi("Kiểm tra lại tổng và từng số."),
                (tally.total.start, tally.total.end),
                word="sums_right" if tally.whole else "sums_near",
                sum=written(tally.added),
                parts=" + ".join(written(part.value) for part in tally.parts),
                found=written(tally.total.value),
            )
