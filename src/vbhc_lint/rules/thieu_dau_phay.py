"""Thiếu dấu phẩy giữa hai từ cùng loại đi liền nhau, như “vùng sâu vùng xa”."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import BodyParagraph
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import words

Listed = tuple[
    tuple[str, ...], frozenset[int], str
]  # a phrase's words, after which a comma stands, the word of the law


@lru_cache(maxsize=8)
def _by_first(needed: frozenset[str], usual: frozenset[str]) -> dict[str, list[Listed]]:
    """The phrases by their first word."""
    index: dict[str, list[Listed]] = {}
    for law, phrases in (("commas_needed", needed), ("commas_usual", usual)):
        for phrase in sorted(phrases):
            split = words(phrase)
            commas = frozenset(i for i, word in enumerate(split) if phrase[word.end : word.end + 1] == ",")
            index.setdefault(split[0].key, []).append((tuple(word.key for word in split), commas, law))
    return index


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
    ],
)
def check(paragraph: BodyParagraph, commas_needed: frozenset[str], commas_usual: frozenset[str]) -> Iterator[Problem]:
    """A phrase of the pack with nothing but a space where its comma belongs."""
    index = _by_first(commas_needed, commas_usual)
    if index.keys().isdisjoint(paragraph.keys):
        return
    for at, key in enumerate(paragraph.keys):
        for keys, commas, law in index.get(key, ()):
            if paragraph.keys[at : at + len(keys)] != keys:
                continue
            written = paragraph.words[at : at + len(keys)]
            missing = [i for i in commas if paragraph.text[written[i].end : written[i + 1].start] == " "]
            if missing:
                start, end = written[0].start, written[-1].end
                required = _with_commas(paragraph.text[start:end], [written[i].end - start for i in missing])
                yield problem(
                    paragraph,
                    vi("Thiếu dấu phẩy trong “{found}”."),
                    vi("Viết “{required}”."),
                    (start, end),
                    word=law,
                    replacement=required,
                    unsafe=True,
                    found=paragraph.text[start:end],
                    required=required,
                )


def _with_commas(text: str, ends: list[int]) -> str:
    """The text with a comma at each place."""
    cuts = [0, *sorted(ends), len(text)]
    return ",".join(text[a:b] for a, b in pairwise(cuts))
