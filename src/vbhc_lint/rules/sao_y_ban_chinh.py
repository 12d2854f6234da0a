"""Hình thức sao ghi theo tên gọi khác (SAO Y BẢN CHÍNH, BẢN SAO LỤC)."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import Sao
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import collapse, split


@rule(
    "TT804",
    examples=[
        example(body_add="SAO Y BẢN CHÍNH", finds="SAO Y BẢN CHÍNH", fixed="SAO Y"),
        example(ho_ten=["Nguyễn Thị Lan", "SAO Y BẢN CHÍNH"], finds="SAO Y BẢN CHÍNH"),
        example("sao_y", ban_sao={"sao": "SAO Y BẢN CHÍNH"}, finds="SAO Y BẢN CHÍNH", fixed="SAO Y"),
        example(
            "sao_y",
            ban_sao={"sao": "BẢN SAO LỤC", "so_ky_hieu": "Số: 08/SL-UBND"},
            finds="BẢN SAO LỤC",
            fixed="SAO LỤC",
        ),
        example("sao_y", ban_sao={"sao": "SAO TRÍCH", "so_ky_hieu": "Số: 08/TrS-UBND"}, finds="SAO TRÍCH"),
        example(body_add="Bản sao y"),
        example(body_add="Hồ sơ gồm 01 bản sao y bản chính."),
    ],
)
def check(document: Document, copy_forms: dict[str, str]) -> Iterator[Problem]:
    """A line that is nothing but an old or another name of a form of copy, or such a half of a line set with tabs."""
    lengths = {len(split(form)) for form in copy_forms}
    halves = [line for line in document.all(Sao) if line.text.strip() != line.paragraph.text.strip()]
    for passage in (*document.passages, *halves):
        if len(passage.keys) not in lengths:
            continue
        written = collapse(passage.text).strip("() ")
        required = copy_forms.get(written.upper())
        noun = written.startswith("Bản") and not written.isupper()  # “Bản sao y” names the thing, no form of it
        if required and not noun:
            start = passage.text.find(written)
            yield problem(
                passage,
                vi("Hình thức sao ghi là “{required}”, không ghi “{found}”."),
                vi("Sửa thành “{required}”."),
                at=(start, start + len(written)) if start >= 0 else None,
                replacement=required,
                found=written,
                required=required,
            )
