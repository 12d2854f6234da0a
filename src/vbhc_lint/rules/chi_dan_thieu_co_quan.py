"""Dòng chỉ dẫn “(Kèm theo …)” không ghi tên cơ quan ban hành văn bản."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import PhuLucCd
from vbhc_lint.rule import Problem, example, problem, rule

_UNNAMED = compiled(
    r"\s*\(?(?:Ban hành )?[Kk]èm theo [^()]*?\b(?P<date>ngày\s*[\d.…_ ]*(?:tháng\s*[\d.…_ ]*năm\s*[\d.…_]*|/\s*[\d.…_]+\s*/\s*[\d.…_]+))\s*\)?[.;]?\s*$"
)


@rule(
    "TT822",
    examples=[
        example(
            "quyet_dinh_phu_luc",
            phu_luc_cd="(Kèm theo Quyết định số      /QĐ-SNV ngày      tháng      năm 2026)",
            finds="ngày      tháng      năm 2026",
        ),
        example("quyet_dinh_phu_luc"),
        example("quyet_dinh_kem_quy_che"),
    ],
)
def check(line: PhuLucCd, note_names_issuer: bool) -> Iterator[Problem]:
    """A note that ends with the date; a line it runs on to is part of the paragraph or begins with ``của``."""
    rest = line.paragraph.text[line.end :].strip(" )")
    found = _UNNAMED.match(line.text) if note_names_issuer and not rest else None
    if found is not None and (line.ordinal + 1 == line.of or line.text.rstrip().endswith(")")):
        yield problem(
            line,
            vi("Dòng chỉ dẫn không ghi tên cơ quan, tổ chức ban hành văn bản."),
            vi("Ghi “của …” và tên cơ quan ban hành sau ngày, tháng, năm."),
            found.span("date"),
            cause="phu_luc_cd",
        )
