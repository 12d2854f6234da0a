"""Thiếu dấu phẩy giữa hai từ cùng loại đi liền nhau, như “vùng sâu vùng xa”."""

from collections.abc import Iterator

from vbhc_lint import commas
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document, Passage
from vbhc_lint.rule import Problem, example, problem, rule

_ROLES = ("noi_dung", "de_muc")
_OWN = "commas_own"


@rule(
    "CT311",
    examples=[
        example(
            "bao_cao",
            body_add="Xã đã hỗ trợ các hộ ở vùng sâu vùng xa tiếp cận dịch vụ số.",
            finds="vùng sâu vùng xa",
            fixed="Xã đã hỗ trợ các hộ ở vùng sâu, vùng xa tiếp cận dịch vụ số.",
        ),
        example("bao_cao", body_add="Xã đã hỗ trợ các hộ ở vùng sâu, vùng xa tiếp cận dịch vụ số."),
        example("bao_cao", body_add="Lớp tập huấn bồi dưỡng có 30 người.", finds="tập huấn bồi dưỡng"),
        example("bao_cao", body_add="Lớp tập huấn và bồi dưỡng có 30 người; xã phân loại đơn."),
        example(
            "bao_cao",
            body_add=["Xã có nhà cửa, đường sá tốt; nhà cửa, đường sá sạch.", "Bão làm hỏng nhà cửa đường sá."],
            finds="nhà cửa đường sá",
        ),
        example("bao_cao", body_add=["Xã có nhà cửa, đường sá tốt.", "Bão làm hỏng nhà cửa đường sá của xã."]),
    ],
)
def check(
    document: Document, commas_needed: frozenset[str], commas_usual: frozenset[str], commas_own: int
) -> Iterator[Problem]:
    """A phrase of the pack, or that the document writes so often with its comma, with nothing but a space there."""
    passages = [p for p in document.passages if p.role in _ROLES]
    listed = commas.listed(("commas_needed", commas_needed), ("commas_usual", commas_usual))
    index = commas.habits([p.text for p in passages], commas_own, listed, _OWN)
    for passage in passages:
        if not index.keys().isdisjoint(passage.keys):
            yield from _missing(passage, index)


def _missing(passage: Passage, index: commas.Index) -> Iterator[Problem]:
    done = 0  # longer phrases come before what stands in them
    for at, key in [(at, key) for at, key in enumerate(passage.keys) if key in index]:
        for phrase in index[key]:
            end = at + len(phrase.keys)
            if end <= done or passage.keys[at:end] != phrase.keys or not _open(passage, at, phrase):
                continue
            written = passage.words[at:end]
            required = commas.missing(phrase, passage.text, written)
            if required is not None:
                done = end
                place = (written[0].start, written[-1].end)
                yield problem(
                    passage,
                    vi("Thiếu dấu phẩy trong “{found}”."),
                    vi("Viết “{required}”."),
                    place,
                    word=phrase.origin,
                    replacement=required,
                    unsafe=True,
                    found=passage.text[slice(*place)],
                    required=required,
                )


def _open(passage: Passage, at: int, phrase: commas.Phrase) -> bool:
    """Whether a comma may be missing: told before the words are placed, which takes time. Names need none."""
    texts = passage.texts[at : at + len(phrase.keys)]
    if phrase.origin == _OWN and not all(map(str.islower, texts[1:])):
        return False
    return any(" ".join(texts[i : i + 2]) in passage.text for i in phrase.commas)
