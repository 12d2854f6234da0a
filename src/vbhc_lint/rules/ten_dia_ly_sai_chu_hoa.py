"""Tên địa lý viết hoa khác quy định, như “tỉnh Lào cai”, “thủ đô Hà Nội”, “Trung quốc”."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.names import Miswritten, known
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule

_NONE: frozenset[str] = frozenset()
_BARE = ("province_names", "foreign_places")  # small at first, they may be parts of words: “công nghệ an toàn”
_PERSONS = frozenset({"ông", "bà", "chí", "anh", "chị", "cô", "chú", "em"})  # “đồng chí Lâm đồng ý”
_DIRECTIONS = frozenset({"phía", "hướng", "miền", "mạn"})  # “miền Nam bộ đội”
_OF_A_PLACE = frozenset({"của", "tỉnh", "huyện", "xã", "thành", "thị"})  # “vùng tây bắc của tỉnh” is a direction
_NOUNS = frozenset({"tỉnh", "phố", "đô", "huyện", "quận", "xã", "phường", "trấn", "nước"})  # a name begins after them
_SEVERAL = frozenset({"các", "những", "hai", "ba", "bốn"})  # the noun after them is common to several names


@rule(
    "VH112",
    examples=[
        example("bao_cao", body_add="Đoàn đến tỉnh Lào cai.", finds="Lào cai", fixed="Đoàn đến tỉnh Lào Cai."),
        example("cong_van", kinh_gui="Kính gửi: Sở Nội vụ thành phố Hồ Chí Minh", finds="thành phố Hồ Chí Minh"),
        example("bao_cao", body_add="Đoàn ra thăm thủ đô Hà Nội dịp hè.", finds="thủ đô Hà Nội"),
        example("bao_cao", body_add="Đoàn thăm phường Điện Biên Phủ.", finds="phường Điện Biên Phủ"),
        example("bao_cao", body_add=[[["Nước"], ["Trung quốc"]]], finds="Trung quốc"),
        example("bao_cao", body_add="Lúa của đồng bằng sông Cửu long.", finds="đồng bằng sông Cửu long"),
        example("bao_cao", body_add="Đoàn ra Thủ đô Hà Nội, thăm các thành phố Hồ Chí Minh, Đà Nẵng, vịnh Hạ Long."),
        example("bao_cao", body_add="Gió đông bắc thổi về phía bắc Ninh Bình; Hạ Long an toàn, công nghệ an toàn."),
        example("bao_cao", body_add="Đồng chí Lâm đồng ý; miền Nam bộ đội; UBND TỈNH LÀO CAI; vì hòa bình."),
        example("bao_cao", body_add="Nguồn: laocai.gov.vn; UBND TỈNH LÀO CAI; vì hòa bình, cao bằng mặt đất."),
        example("bao_cao", body_add="Đoàn thăm vịnh Hạ long.", finds="vịnh Hạ long"),
        example("bao_cao", body_add="Đoàn khảo sát các tỉnh vùng tây bắc.", finds="vùng tây bắc"),
        example("bao_cao", body_add="Các thôn thuộc vùng đông bắc của tỉnh."),
        example("bao_cao", body_add="Hàng xuất sang Châu âu tăng.", finds="Châu âu"),
        example("bao_cao", body_add="Đoàn đi công tác ở Xinh-Ga-Po.", finds="Xinh-Ga-Po"),
    ],
)
def check(
    passage: Passage,
    place_names: frozenset[str],
    unit_names: frozenset[str] = _NONE,
    province_names: frozenset[str] = _NONE,
    words_like_places: frozenset[str] = _NONE,
    landform_names: frozenset[str] = _NONE,
    region_names: frozenset[str] = _NONE,
    foreign_places: frozenset[str] = _NONE,
    transcribed_places: frozenset[str] = _NONE,
    foreign_body_names: frozenset[str] = _NONE,
) -> Iterator[Problem]:
    """Each name of the pack as it must be written; a part of a longer name, of “các thành phố …” is left alone.

    Names of foreign bodies are other rules': Liên minh châu Âu.
    """
    names = known(
        ("place_names", place_names),
        ("unit_names", unit_names),
        ("province_names", province_names),
        ("landform_names", landform_names),
        ("region_names", region_names),
        ("foreign_places", foreign_places),
        ("transcribed_places", transcribed_places),
        ("foreign_body_names", foreign_body_names),
    )
    for name in names.miswritten(passage):
        like_words = name.required in words_like_places or (name.listed in _BARE and name.text[0].islower())
        if like_words and name.before.lower() not in _NOUNS:
            continue
        if name.text[0].islower() and passage.role == "dia_danh_ngay":
            continue
        if name.listed == "foreign_body_names" or _in_other(name) or passage.in_capitals(name.start, name.end):
            continue
        yield problem(
            passage,
            vi("Tên địa lý “{found}” viết hoa chưa đúng quy định, đúng là “{required}”."),
            vi("Viết “{required}”."),
            (name.start, name.end),
            word=name.listed,
            replacement=name.required,
            found=name.text,
            required=name.required,
        )


def _in_other(name: Miswritten) -> bool:
    """Whether it may be the end of a longer name or the beginning of one, or the noun of several, or no name."""
    before = name.before.lower()
    if name.listed == "region_names" and name.text.startswith("vùng ") and name.after not in _OF_A_PLACE:
        return False
    if name.listed == "region_names" and (before in _DIRECTIONS or name.text.islower()):
        return True
    if name.text[0].islower():
        return before in _SEVERAL or before.isdigit() or name.after[:1].isupper()
    return before in _PERSONS or (name.before.istitle() and before not in _NOUNS)
