"""Một chữ viết tắt viết nhiều kiểu trong cùng văn bản, như “VHTT” và “VH&TT”."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document
from vbhc_lint.recognise.short_forms import Use, is_slip, letters
from vbhc_lint.rule import Problem, example, problem, rule

Forms = dict[str, list[Use]]


def _usual(group: Forms) -> str:
    """The form written most, of equals one without a space."""
    return min(group, key=lambda form: (-len(group[form]), " " in form, form))


def _meant(form: str, often: dict[str, str], found: dict[str, Forms]) -> str:
    """The form that one is a slip of, the one written most where it may be of two; "" for none."""
    used = [
        (sum(map(len, found.get(made_of, {}).values())), usual)
        for made_of, usual in often.items()
        if is_slip(form, usual)
    ]
    used.sort(reverse=True)
    return used[0][1] if used and (len(used) == 1 or used[0][0] > used[1][0]) else ""


@rule(
    "ND601",
    examples=[
        example(
            "bao_cao",
            body_add=[
                "Phòng Văn hóa và Thông tin (VHTT) đã hướng dẫn các thôn, Phòng VHTT đã tổng hợp kết quả.",
                "Các thôn gửi kết quả về Phòng VH&TT đúng hạn.",
            ],
            finds="VH&TT",
            fixed="VHTT",
        ),
        example(
            "bao_cao",
            body_add="Vốn chương trình mục tiêu quốc gia (CTMTQG) giao sớm; xã đã phân bổ CTMTQG và đang giải ngân CTMTGQ.",
            finds="CTMTGQ",
            fixed="đang giải ngân CTMTQG.",
        ),
        example(
            "bao_cao",
            body_add="Phòng, chống tham nhũng (PCTN): kế hoạch PCTN, báo cáo PCTN; phòng, chống thiên tai (PCTT).",
        ),
        example("bao_cao", body_add="Xã đã thu BHXH, BHYT; sổ BHXH cấp đủ, thẻ BHTN cấp đúng hạn."),
        example(
            "bao_cao",
            body_add="Phòng Văn hóa và Thông tin (VHTT) hướng dẫn các thôn theo Công văn của UBND tỉnh và Phòng VHTT.",
        ),
    ],
)
def check(
    document: Document, one_abbreviation: int, common_abbreviations: list[str], no_slips: frozenset[str]
) -> Iterator[Problem]:
    """Forms of so many letters that differ in &, hyphen or space; each rarer form once, its places joined; and slips.

    A slip is a form written once, of a form whose letters stand twice or more or that is common.
    """
    often = {letters(form): form for form in common_abbreviations}
    often |= {
        made_of: _usual(forms)
        for made_of, forms in document.short_forms.items()
        if len(made_of) >= one_abbreviation and sum(map(len, forms.values())) > 1
    }
    for made_of, forms in document.short_forms.items():
        usual = _usual(forms)
        others = sorted(forms.keys() - {usual}) if len(made_of) >= one_abbreviation else []
        if (
            made_of not in often
            and made_of not in no_slips
            and len(made_of) >= one_abbreviation - 1
            and sum(map(len, forms.values())) == 1
        ):
            meant = _meant(usual, often, document.short_forms)
            others, usual = ([usual], meant) if meant else ([], usual)
        for form in others:
            for use in forms[form]:
                yield problem(
                    use.passage,
                    vi("“{found}” ở chỗ khác của văn bản viết là “{usual}”."),
                    vi("Dùng thống nhất một cách viết tắt."),
                    (use.start, use.end),
                    cause=form,
                    replacement=usual,
                    unsafe=True,
                    found=form,
                    usual=usual,
                )
