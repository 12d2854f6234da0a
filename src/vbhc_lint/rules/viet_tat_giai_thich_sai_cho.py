"""Chữ viết tắt được giải thích sau khi đã dùng, hoặc giải thích hai lần."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule

_ROLES = ("noi_dung", "de_muc")


@rule(
    "ND503",
    examples=[
        example(
            "bao_cao",
            body_add=["Dự án PTHT đã giải ngân.", "Xã rà soát hồ sơ phát triển hạ tầng (PTHT) của các thôn."],
            finds="PTHT",
        ),
        example(
            "bao_cao",
            body_add=[
                "Xã rà soát hồ sơ phát triển hạ tầng (PTHT) của các thôn.",
                "Các thôn niêm yết hồ sơ phát triển hạ tầng (PTHT) tại nhà văn hóa.",
            ],
            finds="PTHT",
        ),
        example("bao_cao", body_add=["Xã rà soát hồ sơ phát triển hạ tầng (PTHT).", "Dự án PTHT đã giải ngân."]),
    ],
)
def check(document: Document, explained_once: int) -> Iterator[Problem]:
    """Forms of so many letters, in running text and headings."""
    for made_of, forms in document.short_forms.items():
        for form, all_uses in forms.items() if len(made_of) >= explained_once else ():
            uses = [use for use in all_uses if getattr(use.passage, "role", "") in _ROLES]
            defined = [use for use in uses if use.defines]
            if not defined:
                continue
            late = uses[0] is not defined[0]
            for use in defined[: 1 if late else 0] or defined[1:]:
                yield problem(
                    use.passage,
                    vi("“{found}” được giải thích ở đây nhưng đã dùng ở trước.")
                    if late
                    else vi("“{found}” đã được giải thích ở trước."),
                    vi("Giải thích một lần, ở chỗ dùng đầu tiên."),
                    (use.start, use.end),
                    related=(problem(uses[0].passage, vi("Lần dùng đầu tiên."), "", (uses[0].start, uses[0].end)),),
                    cause=form,
                    found=form,
                )
