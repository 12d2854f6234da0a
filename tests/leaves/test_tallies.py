"""Totals in a sentence and the parts told beside them."""

from __future__ import annotations

import pytest

from vbhc_lint.tallies import missed


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Xã có 402 trẻ, trong đó: lớp bé 2 nhóm với 42 trẻ; lớp lớn 12 nhóm với 350 trẻ.", ("402", ["42", "350"])),
        ("Trường tuyển 146 sinh viên, đạt 81% kế hoạch (180 sinh viên), gồm 90 nam và 60 nữ.", ("146", ["90", "60"])),
        ("Đoàn làm việc tại 6 thôn và 22 tổ, tổng số 27 khu dân cư.", ("27", ["6", "22"])),
        ("Xã xảy ra 9 vụ, trong đó có 5 vụ do bão, 3 vụ do xe tải, 2 vụ do thả diều.", ("9", ["5", "3", "2"])),
    ],
)
def test_what_does_not_add_up_is_told(sentence: str, told: tuple[str, list[str]]) -> None:
    (tally,) = missed(sentence, 0, len(sentence))
    assert (tally.total.text, [part.text for part in tally.parts]) == told


@pytest.mark.parametrize(
    "sentence",
    [
        "Có 260 thí sinh, trong đó 110 thí sinh nữ, 150 thí sinh nam, bố trí tại 9 phòng thi.",
        "Xã có 24 thôn; trong đó, 15 hộ nghèo, 8 hộ cận nghèo.",  # another thing is counted behind the semicolon
        "Dự họp có 45 người; trong đó, 12 người là nữ, 30 người là đảng viên.",  # a woman may be of the party
        "Xã có 320 hộ, trong đó 170 hộ làm lúa và 150 hộ trồng mía, rải rác ở 9 thôn.",
        "Có 2 xe, 12 cán bộ và 15 hội viên, tổng cộng 27 người.",  # what is summed up may begin later
        "Có 9 xe và 21 hội viên, tổng cộng 31 hội viên.",
        "Lớp có 40 em, gồm 4 tổ, mỗi tổ 10 em.",
        "Xã mở 3 lớp cho 12 người của thôn Nam và 15 người của thôn Bắc, tổng cộng 27 người.",
        "Cuộc họp có 3 báo cáo, tổng số 4 người.",
        "Dự họp có lãnh đạo xã và đại diện các thôn, tổng số 30 người, 18 nam, 12 nữ.",  # no number before the total
    ],
)
def test_what_may_be_right_is_left_alone(sentence: str) -> None:
    assert not list(missed(sentence, 0, len(sentence)))
