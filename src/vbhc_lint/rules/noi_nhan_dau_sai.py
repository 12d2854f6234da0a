"""Nơi nhận đầu tiên không phải “Như trên” khi có “Kính gửi”, hoặc “Như Điều …” khi là quyết định, nghị quyết."""

import re
from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import Component
from vbhc_lint.recognise.document import Document
from vbhc_lint.recognise.lists import KinhGuiItems, NoiNhanItems
from vbhc_lint.rule import NEW_PARAGRAPH, Problem, example, problem, rule

_ARTICLE = compiled(r"Như [Đđ]iều (\d+)", re.IGNORECASE)


@rule(
    "TT902",
    examples=[
        example("to_trinh", noi_nhan_ds=["- Hội đồng nhân dân xã;", "- Lưu: VT, KT."], finds="- Hội đồng nhân dân xã;"),
        example("to_trinh", noi_nhan_ds=["- Như trên;", "- Lưu: VT, KT."]),
        example(noi_nhan_ds=["- Sở Tài chính;", "- Lưu: VT, VTLT."], finds="- Sở Tài chính;"),
        example(noi_nhan_ds=["- Sở Y tế;", "- Như Điều 4;", "- Lưu: VT, VTLT."], finds="- Sở Y tế;"),
        example(noi_nhan_ds=["- Như Điều 9;", "- Lưu: VT, VTLT."], finds="Như Điều 9"),
        example("thong_bao"),
    ],
)
def check(
    document: Document,
    after_kinh_gui: str,
    first_of_type: dict[str, str],
    without_kinh_gui: list[str] | None = None,
) -> Iterator[Problem]:
    """The law asks for it after Kính gửi; for Quyết định and Nghị quyết it only stands in the model forms.

    A type that has no Kính gửi is told so by TT901, and not that its recipients should follow from one.
    """
    items = next((items.items for items in document.lists if isinstance(items, NoiNhanItems)), ())
    addressed = any(isinstance(items, KinhGuiItems) for items in document.lists)
    addressed = addressed and document.type_code not in (without_kinh_gui or ())
    required = after_kinh_gui if addressed else first_of_type.get(document.type_code, "")
    if not required or not items or any(item.unfilled for item in items):
        return
    articles = [heading.number[-1] for heading in document.headings if heading.kind == "dieu" and heading.number]
    if required.endswith("Điều"):
        required = f"{required} {articles[-1] if articles else '…'}"
    first, word = items[0].lines[0], "after_kinh_gui" if addressed else "first_of_type"
    written = _ARTICLE.search(first.text)
    said = required.rstrip(" 0123456789…").lower()
    if not items[0].text[items[0].dash :].strip().lower().startswith(said):
        below = next((i.text.strip() for i in items if i.text[i.dash :].strip().lower().startswith(said)), "")
        yield problem(
            first,
            vi("Nơi nhận đầu tiên phải là “{required}”."),
            vi("Đưa dòng “{line}” lên đầu danh sách.") if below else vi("Thêm “- {required};” lên đầu danh sách."),
            replacement=None if below or not addressed else _above(first, required),
            unsafe=True,
            word=word,
            required=required,
            line=below,
        )
    elif not addressed and written and _whole(articles) and int(written[1]) > articles[-1]:
        yield problem(
            first,
            vi("Văn bản không có Điều {found}; điều cuối cùng là Điều {last}."),
            vi("Ghi “- {required};”, số của điều nêu các đơn vị thi hành."),
            at=written.span(),
            word=word,
            found=written[1],
            last=articles[-1],
            required=required,
        )


def _whole(articles: list[int]) -> bool:
    """Whether these are surely all the articles of a decision: from 1 on without a gap, three or more."""
    return len(articles) > 2 and articles == list(range(1, len(articles) + 1))


def _above(first: Component, required: str) -> str:
    """The first line with another above it."""
    return f"- {required};{NEW_PARAGRAPH}{first.paragraph.text[first.start : first.end]}"
