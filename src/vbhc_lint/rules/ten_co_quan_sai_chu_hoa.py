"""Tên cơ quan, tổ chức viết hoa khác quy định, như “Ủy ban Nhân dân”, “Bộ tài chính”, “Asean”."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.names import known
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Look, Problem, example, problem, rule

_NONE: frozenset[str] = frozenset()


@rule(
    "VH103",
    examples=[
        example(
            "bao_cao",
            body_add="Đoàn kiểm tra làm việc với Ủy ban Nhân dân các xã.",
            finds="Ủy ban Nhân dân",
            fixed="Đoàn kiểm tra làm việc với Ủy ban nhân dân các xã.",
        ),
        example("bao_cao", body_add="Hội đồng nhân dân xã họp; HỘI ĐỒNG NHÂN DÂN XÃ thông qua."),
        example("bao_cao", body_add=[("Theo ý kiến của ", Look("Hội Đồng Nhân Dân xã", caps=True), ", các thôn họp.")]),
        example(can_cu=["Căn cứ ý kiến của Bộ tài chính về biên chế."], finds="Bộ tài chính"),
        example("bao_cao", body_add="Đảng bộ Công an, 03 cán bộ tài chính, các cơ sở Y tế; Bộ Tài chính đã hướng dẫn."),
        example("bao_cao", body_add="Xã báo cáo Sở Xây dựng; Sở xây dựng kế hoạch chung cho các xã."),
        example("bao_cao", body_add="Sở xây dựng đã cấp phép cho 12 hộ.", finds="Sở xây dựng"),
        example("cong_van", kinh_gui="Kính gửi: Ban chấp hành Trung ương", finds="Ban chấp hành Trung ương"),
        example(
            "bao_cao",
            body_add="Đoàn thăm Làng nghề Trà tân.",
            house={"doan.house_names": ["Làng nghề Trà Tân"]},
            finds="Làng nghề Trà tân",
        ),
        example("bao_cao", body_add="Dự án do tổ chức y tế của Liên Hợp Quốc tài trợ.", finds="Liên Hợp Quốc"),
        example(
            "bao_cao",
            body_add="Dự án của Liên minh Châu âu tài trợ.",
            finds="Liên minh Châu âu",
            fixed="Dự án của Liên minh Châu Âu tài trợ.",
        ),
        example("bao_cao", body_add="Hội nghị các nước Asean.", finds="Asean", fixed="Hội nghị các nước ASEAN."),
    ],
)
def check(
    passage: Passage,
    body_names: frozenset[str],
    ministry_names: frozenset[str] = _NONE,
    central_body_names: frozenset[str] = _NONE,
    foreign_body_names: frozenset[str] = _NONE,
    foreign_abbreviations: frozenset[str] = _NONE,
    house_names: frozenset[str] = _NONE,
    names_like_acts: frozenset[str] = _NONE,
    acts_of_bodies: frozenset[str] = _NONE,
) -> Iterator[Problem]:
    """Each name of the pack as it must be written; only ``body_names`` are no common nouns when all is small.

    “Sở xây dựng” is a name where an act of a body follows. A capital too many in the name of a ministry is the fault of another rule.
    """
    names = known(
        ("body_names", body_names),
        ("ministry_names", ministry_names),
        ("central_body_names", central_body_names),
        ("foreign_body_names", foreign_body_names),
        ("foreign_abbreviations", foreign_abbreviations),
        ("house_names", house_names),
        ("names_like_acts", names_like_acts),
    )
    for name in names.miswritten(passage):
        if name.listed != "body_names" and name.text.islower():
            continue
        if name.listed == "names_like_acts" and name.after not in acts_of_bodies:
            continue
        if (name.listed == "ministry_names" and not name.lacks) or passage.in_capitals(name.start, name.end):
            continue
        yield problem(
            passage,
            vi("“{found}” viết hoa chưa đúng quy định, đúng là “{required}”."),
            vi("Viết “{required}”."),
            (name.start, name.end),
            word=name.listed,
            replacement=name.required,
            found=name.text,
            required=name.required,
        )
