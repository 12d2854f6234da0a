"""Thành phần thể thức đứng trên thành phần mà nó phải đứng dưới."""

from collections.abc import Iterator

from vbhc_lint.messages import name_of, vi
from vbhc_lint.recognise.components import (
    CanCu,
    Component,
    CoQuanBanHanh,
    KinhGui,
    SoKyHieu,
    TenLoai,
    TrichYeu,
    TrichYeuCv,
)
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule

_ORDER: dict[str, tuple[type[Component], type[Component]]] = {  # word of the law: what is above, what is below
    "number_below_issuer": (CoQuanBanHanh, SoKyHieu),
    "title_below_number": (SoKyHieu, TenLoai),
    "summary_below_title": (TenLoai, TrichYeu),
    "summary_below_number": (SoKyHieu, TrichYeuCv),
    "recipients_below_title": (TenLoai, KinhGui),
    "bases_below_title": (TenLoai, CanCu),
}


@rule(
    "TT011",
    examples=[
        example(
            ten_loai=["Về việc ban hành Danh mục hồ sơ", "__________"],
            trich_yeu="QUYẾT ĐỊNH",
            finds="Về việc ban hành Danh mục hồ sơ",
        ),
        example("cong_van"),
        example("to_trinh", header="tabs"),
    ],
)
def check(
    document: Document,
    number_below_issuer: bool,
    title_below_number: bool,
    summary_below_title: bool,
    summary_below_number: bool,
    recipients_below_title: bool,
    bases_below_title: bool,
    undated_types: list[str],
    unnumbered_when_attached: list[str],
) -> Iterator[Problem]:
    """The first line of each kind against that of the other, where both stand in the body and are sure.

    Contracts and what is like them are laid out by no model: passed over. Rules with a number are laid out as any type.
    """
    required = {
        "number_below_issuer": number_below_issuer,
        "title_below_number": title_below_number,
        "summary_below_title": summary_below_title,
        "summary_below_number": summary_below_number,
        "recipients_below_title": recipients_below_title,
        "bases_below_title": bases_below_title,
    }
    numbered = document.type_code in unnumbered_when_attached and document.first(SoKyHieu)
    if document.type_code in undated_types and not numbered:
        return
    for word, (above, below) in _ORDER.items():
        upper, lower = document.first(above), document.first(below)
        high, low = document.order_of(upper), document.order_of(lower)
        if not required[word] or upper is None or lower is None or high is None or low is None or high < low:
            continue
        yield problem(
            lower,
            vi("{name} phải ở dưới {other}, ở đây lại ở trên."),
            vi("Chuyển {name} xuống dưới {other}."),
            word=word,
            name=name_of(lower.kind),
            other=name_of(upper.kind),
        )
