"""What speaks for and against each kind of line, and the order the law lays down. All weights stand here.

A weight is a log-odds in nats: +2 makes a kind about seven times likelier against ``noi_dung``, which has 0.
Strong (6-9): the law prescribes the very words. Middle (2-4): words or a place that few other lines have.
Weak (0.3-1.5): set as the decree sets it; formats are the first thing a clerk gets wrong, so they only tip a balance.
No weight may rest on one office's habit: a name, a number, a font is no clue.
"""

from __future__ import annotations

import msgspec

Weights = dict[str, float]

AGENCY = ("co_quan_chu_quan", "co_quan_ban_hanh")
LEFT_HEAD = (*AGENCY, "so_ky_hieu", "trich_yeu_cv")
RIGHT_HEAD = ("quoc_hieu", "tieu_ngu", "dang", "dia_danh_ngay")
TITLE = ("ten_loai", "trich_yeu")
SIGNER = ("quyen_han", "chuc_vu", "ho_ten")
RECIPIENTS = ("noi_nhan", "noi_nhan_ds")
ANNEX = ("phu_luc", "phu_luc_td", "phu_luc_cd")
MARKS = ("do_khan", "do_mat", "du_thao")
UNITS = ("phan_chuong_muc", "dieu")
SAME_KIND = {"ten_chuong": "phan_chuong_muc"}  # a title is reached only from its label, but is the same component
HIDDEN = ("noi_dung", "dang", "ghi_chu")  # states of the chain that are no component
STATES = (
    *LEFT_HEAD, *RIGHT_HEAD, *TITLE, "kinh_gui", "tham_quyen", "can_cu", "quyet_dinh", *UNITS,
    "ten_chuong", *SIGNER, *RECIPIENTS, *ANNEX, *MARKS, "noi_dung", "ghi_chu",
)  # fmt: skip
RARITY = -2.5  # of a kind before anything is seen: most lines are running text
WORDED = -6.0  # of a kind that only its own words make: no place, no format can stand in for them


PRIOR: Weights = {
    **dict.fromkeys(STATES, RARITY),
    **dict.fromkeys(
        (*RIGHT_HEAD[:3], "noi_nhan", "phu_luc", "quyet_dinh", "can_cu", "phan_chuong_muc", *MARKS), WORDED
    ),
    "quyen_han": -4.0,
    "tham_quyen": -4.0,
    "noi_dung": 0.0,
}


class Clue(msgspec.Struct, frozen=True):
    """Something seen at a line: how it is put into words, and what it speaks for."""

    says: str
    weights: Weights


def each(kinds: tuple[str, ...], weight: float) -> Weights:
    """One weight for several kinds."""
    return dict.fromkeys(kinds, weight)


CLUES: dict[str, Clue] = {
    # The words themselves.
    "quoc_hieu": Clue("gần đúng lời Quốc hiệu", {"quoc_hieu": 9}),
    "tieu_ngu": Clue("gần đúng lời Tiêu ngữ", {"tieu_ngu": 9}),
    "tieu_de_dang": Clue("tiêu đề văn bản của Đảng", {"dang": 9}),
    "so_day_du": Clue("khớp mẫu số, ký hiệu", {"so_ky_hieu": 8}),
    "so_do_dang": Clue("bắt đầu bằng “Số”, phần sau để trống", {"so_ky_hieu": 4}),
    "ky_hieu_tran": Clue("ký hiệu không có chữ “Số”", {"so_ky_hieu": 3}),
    "dia_danh_ngay": Clue("khớp mẫu địa danh, ngày tháng năm", {"dia_danh_ngay": 7}),
    "ngay_thang": Clue("có ngày, tháng, năm nhưng không có địa danh", {"dia_danh_ngay": 3}),
    "v_v": Clue("bắt đầu bằng “V/v”", {"trich_yeu_cv": 5, "trich_yeu": 3}),
    "ve_viec": Clue("bắt đầu bằng “Về …”", {"trich_yeu": 3, "trich_yeu_cv": 1}),
    "ten_loai": Clue("là tên một loại văn bản", {"ten_loai": 5, "quyet_dinh": 0}),
    "dau_ten_loai": Clue("mở đầu bằng tên một loại văn bản", {"ten_loai": 2.5}),
    "ten_khac": Clue("mở đầu bằng tên một loại giấy tờ", {"ten_loai": 2.5}),
    "kinh_gui": Clue("bắt đầu bằng “Kính gửi”", {"kinh_gui": 9}),
    "kinh_gui_ai": Clue("bắt đầu bằng “Kính gửi”, thiếu dấu hai chấm", {"kinh_gui": 4}),
    "nguoi_nhan": Clue("trong danh sách sau “Kính gửi”", {"kinh_gui": 4.5}),
    "can_cu": Clue("bắt đầu bằng “Căn cứ”", {"can_cu": 8.5}),
    "truoc_quyet_dinh": Clue("đứng trước dòng QUYẾT ĐỊNH, QUYẾT NGHỊ", {"can_cu": 2}),
    "theo_de_nghi": Clue("mở đầu như một căn cứ", {"can_cu": 5.5}),
    "ten_luat": Clue("mở đầu bằng tên văn bản", {"can_cu": 5.5}),
    "quyet_dinh_hai_cham": Clue("“QUYẾT ĐỊNH:” đứng riêng một dòng", {"quyet_dinh": 9}),
    "quyet_dinh_tron": Clue("“QUYẾT ĐỊNH” đứng riêng một dòng", {"quyet_dinh": 5, "ten_loai": 0}),
    "chuong": Clue("khớp mẫu Phần, Chương, Mục", {"phan_chuong_muc": 10, "ten_chuong": -3}),
    "dieu": Clue("khớp mẫu Điều", {"dieu": 9}),
    "noi_nhan": Clue("là nhãn “Nơi nhận”", {"noi_nhan": 9}),
    "luu": Clue("là dòng “Lưu”", {"noi_nhan_ds": 5}),
    "nhu_tren": Clue("“Như trên”, “Như Điều …”", {"noi_nhan_ds": 5}),
    "quyen_han": Clue("bắt đầu bằng TM., KT., TL., TUQ., Q.", {"quyen_han": 8}),
    "chuc_danh": Clue("là một chức danh", {"chuc_vu": 3, "tham_quyen": 1.5, **each(AGENCY, -1)}),
    "ben_ky": Clue("là một bên ký", {"chuc_vu": 2.5}),
    "ho_ten": Clue("là họ và tên người", {"ho_ten": 5}),
    "dang_ho_ten": Clue("viết như họ và tên người", {"ho_ten": 2}),
    "loi_dan_ky": Clue("lời dẫn ở chỗ ký", {"ghi_chu": 9}),
    "phu_luc": Clue("là nhãn “Phụ lục”", {"phu_luc": 9}),
    "kem_theo": Clue("“(Kèm theo …”", {"phu_luc_cd": 8}),
    "trong_ngoac": Clue("nối tiếp dòng “(Kèm theo …” chưa đóng ngoặc", {"phu_luc_cd": 7}),
    "do_khan": Clue("là dấu chỉ mức độ khẩn", {"do_khan": 11}),
    "do_mat": Clue("là dấu chỉ độ mật", {"do_mat": 11}),
    "du_thao": Clue("là dấu DỰ THẢO", {"du_thao": 11}),
    "ten_co_quan": Clue("mở đầu như tên cơ quan, tổ chức", {**each(AGENCY, 2), "tham_quyen": 1.5}),
    "nhac_lai_co_quan": Clue("nhắc lại tên cơ quan ban hành", {"tham_quyen": 2.5}),
    "ten_dia_phuong": Clue("mở đầu bằng tên đơn vị hành chính", each(AGENCY, 1)),
    # A template says what stands in the blank.
    "o_trong": Clue(
        "là chỗ để điền",
        {
            **each(AGENCY, 0.5),
            **each(("trich_yeu", "chuc_vu", "ho_ten", "dia_danh_ngay"), 1),
            **each(("noi_nhan_ds", "tham_quyen", "phu_luc_td"), 0.5),
            "ten_loai": -1.5,  # a template knows its type
        },
    ),
    "dong_cham": Clue("là dòng chấm", {**each(AGENCY, 1), "trich_yeu": 0.5, **each(SIGNER, -3), "ten_loai": -3, "noi_nhan_ds": -1}),
    "dien_co_quan_chu_quan": Clue("chỗ điền tên cơ quan chủ quản", {"co_quan_chu_quan": 4}),
    "dien_co_quan_ban_hanh": Clue("chỗ điền tên cơ quan", {"co_quan_ban_hanh": 3, "co_quan_chu_quan": 1.5, "tham_quyen": 2}),
    "dien_so_ky_hieu": Clue("chỗ điền số, ký hiệu", {"so_ky_hieu": 3}),
    "dien_dia_danh_ngay": Clue("chỗ điền địa danh, ngày", {"dia_danh_ngay": 4}),
    "dien_trich_yeu": Clue("chỗ điền trích yếu", {"trich_yeu": 3}),
    "dien_can_cu": Clue("chỗ điền căn cứ", {"can_cu": 8.5}),
    "dien_quyen_han": Clue("chỗ điền quyền hạn", {"quyen_han": 7}),
    "dien_chuc_vu": Clue("chỗ điền chức vụ", {"chuc_vu": 3, "tham_quyen": 2}),
    "dien_ho_ten": Clue("chỗ điền họ tên", {"ho_ten": 4}),
    "dien_noi_nhan": Clue("chỗ điền nơi nhận", {"noi_nhan_ds": 4}),
    # Signs of a list, a sentence, a number.
    "gach_dau": Clue("có gạch đầu dòng", {"noi_nhan_ds": 2, "kinh_gui": 1.5, "can_cu": -1, **each((*TITLE, *SIGNER, "so_ky_hieu"), -2), **each(AGENCY, -4)}),
    "cham_phay": Clue("kết thúc bằng dấu chấm phẩy", {"can_cu": 2, "noi_nhan_ds": 1, "kinh_gui": 1, **each(TITLE, -2), **each(SIGNER, -3)}),
    "hai_cham": Clue("kết thúc bằng dấu hai chấm", {"can_cu": -4, "ten_loai": -2, "trich_yeu": -1.5, "noi_nhan_ds": -1, **each(SIGNER, -3)}),
    "cham": Clue("kết thúc bằng dấu chấm", {"noi_dung": 1, **each((*TITLE, *SIGNER, "phu_luc_td", *AGENCY), -2)}),
    "phay": Clue("kết thúc bằng dấu phẩy", {"noi_nhan_ds": 1, "can_cu": 0.5, **each(SIGNER, -2)}),
    "muc_khai": Clue("là một mục khai: nhãn, dấu hai chấm, nội dung", {"noi_dung": 1.5, **each((*TITLE, *SIGNER, *AGENCY), -1.5), "kinh_gui": -2}),
    "nhu_sau": Clue("dẫn vào nội dung", {"can_cu": -5, "noi_dung": 1}),
    "danh_so": Clue("mở đầu bằng số thứ tự", {"noi_dung": 3, **each((*AGENCY, *TITLE, *SIGNER, "tham_quyen", "can_cu", "ten_chuong"), -2)}),
    "chu_thuong": Clue("mở đầu bằng chữ thường", {"trich_yeu": 0.7, "ten_loai": -3, "chuc_vu": -2, "dieu": -5, **each(AGENCY, -2)}),
    "dai": Clue("là câu dài", {"noi_dung": 2, "can_cu": 1.5, **each((*AGENCY, "so_ky_hieu", *RIGHT_HEAD, "ten_loai", *SIGNER,
                "noi_nhan", *MARKS, "quyet_dinh", "tham_quyen", "phu_luc"), -8), "noi_nhan_ds": -2, "trich_yeu": -1.5,
                "phan_chuong_muc": -2, "ten_chuong": -2, "phu_luc_td": -1, "kinh_gui": 0}),
    # How it is set.
    "dam": Clue("in đậm", {"co_quan_ban_hanh": 1, "co_quan_chu_quan": -1, **each(("quoc_hieu", "tieu_ngu", *SIGNER), 0.5), "ten_loai": 1,
                "trich_yeu": 1, "tham_quyen": 0.7, **each(("phan_chuong_muc", "ten_chuong"), 0.7), "phu_luc_td": 0.7, "noi_nhan_ds": -0.5}),
    "khong_dam": Clue("không in đậm", {"co_quan_ban_hanh": -0.5, "co_quan_chu_quan": 0.5, "ten_loai": -0.7, "trich_yeu": -0.7,
                      "tham_quyen": -0.7, **each(("phan_chuong_muc", "ten_chuong"), -1), "phu_luc_td": -1, "dieu": -0.3}),
    "nghieng": Clue("in nghiêng", {"dia_danh_ngay": 1, "can_cu": 1, "noi_nhan": 0.5, "phu_luc_cd": 1, "ten_loai": -0.7, **each(AGENCY, -0.5)}),
    "in_hoa": Clue("in hoa", {**each(AGENCY, 1), "ten_loai": 1.5, "quyen_han": 0.7, "chuc_vu": 1, "tham_quyen": 1.2, "phu_luc_td": 1.2,
                   "ten_chuong": 1.2, "trich_yeu": -0.5, "trich_yeu_cv": -2, "ho_ten": -1, "can_cu": -2, "noi_nhan_ds": -1.5,
                   "noi_dung": -0.5, "kinh_gui": -1}),
    "in_thuong": Clue("in thường", {**each(AGENCY, -1), "ten_loai": -2, "quyen_han": -1, "chuc_vu": -1, "tham_quyen": -2,
                      "phu_luc_td": -1.5, "trich_yeu": 0.5, "ten_chuong": -1}),
    # Where it stands.
    "o_trai": Clue("ô trái", {**each(LEFT_HEAD, 1), **each(RECIPIENTS, 1), **each(MARKS, 0.5), "quoc_hieu": -2, "tieu_ngu": -2, "dang": -2,
                   "dia_danh_ngay": -1.5, **each(TITLE, -4), "kinh_gui": -2, "can_cu": -4, "tham_quyen": -4, "quyet_dinh": -4,
                   **each(UNITS, -4), "quyen_han": -1, "chuc_vu": -0.5, "ho_ten": -0.5, **each(ANNEX, -3)}),
    "o_phai": Clue("ô phải", {**each(RIGHT_HEAD, 1), **each(SIGNER, 1), **each(LEFT_HEAD, -3), **each(RECIPIENTS, -2.5), **each(TITLE, -3),
                   "can_cu": -4, "tham_quyen": -4, "quyet_dinh": -4, **each(UNITS, -4), "kinh_gui": -1.5, **each(ANNEX, -2)}),
    "giua": Clue("canh giữa trang", {"ten_loai": 1.5, "trich_yeu": 1.5, "tham_quyen": 1.5, "quyet_dinh": 1, "phan_chuong_muc": 1, "ten_chuong": 1.5,
                 "phu_luc": 1, "phu_luc_td": 1.5, "phu_luc_cd": 1, "kinh_gui": 0.5, **each(RECIPIENTS, -2), **each(AGENCY, -1),
                 "noi_dung": -0.5, "can_cu": -1}),
    "tran": Clue("chạy từ lề trái", {"noi_dung": 1, "can_cu": 0.5, "dieu": 0.5, "ten_loai": -2, "trich_yeu": -2, "tham_quyen": -2.5,
                 "quoc_hieu": -0.5, "tieu_ngu": -0.5, "chuc_vu": -2, "ho_ten": -2, "quyen_han": -1, **each(ANNEX, -0.5),
                 "dia_danh_ngay": -0.5, **each(AGENCY, -1.5)}),
    "lech_phai": Clue("lệch sang phải", {**each(SIGNER, 1), "dia_danh_ngay": 1, "noi_dung": -0.5, "kinh_gui": 0.3, **each(RECIPIENTS, -2),
                      **each(TITLE, -1), **each(AGENCY, -2)}),
    "khoi_dau": Clue("trong khối đầu văn bản", {**each(LEFT_HEAD, 2), **each(("quoc_hieu", "tieu_ngu", "dang", "dia_danh_ngay"), 1.5),
                     **each(SIGNER, -5), **each(RECIPIENTS, -4), "noi_dung": -1, "ghi_chu": -1}),
    "khoi_ky": Clue("trong khối ký, nơi nhận", {**each(SIGNER, 2), **each(RECIPIENTS, 1.5), **each(LEFT_HEAD, -5),
                    "quoc_hieu": -3, "tieu_ngu": -3, "dia_danh_ngay": -1, **each(MARKS, -3)}),
    "cach_dong": Clue("cách dòng trên bằng chỗ ký", {"ho_ten": 1.5, "chuc_vu": -0.7}),
    "tu_danh_so": Clue("được đánh số tự động", {"noi_dung": 3, "ten_loai": -3, "ho_ten": -2, "chuc_vu": -2, **each(AGENCY, -2)}),
}  # fmt: skip


# ---- the order the law lays down: what may follow what (PLI-IV.1; Mẫu 1.1-2.2). Unlisted: rare.

FAR = -4.0
START, END = "đầu", "cuối"

_BODY: Weights = {"noi_dung": 1, "dieu": 0.5, "phan_chuong_muc": 0, "noi_nhan": 0, "quyen_han": 0, "chuc_vu": -1.5, "ho_ten": -3,
                  "can_cu": -1, "quyet_dinh": -1.5, "phu_luc": -1, "dia_danh_ngay": -2, "quoc_hieu": -2.5, "co_quan_chu_quan": -3,
                  "co_quan_ban_hanh": -3, "ghi_chu": -2, "kinh_gui": -2, "ten_loai": -2.5, END: 0}  # fmt: skip
_AFTER_SIGNER: Weights = {"noi_nhan": 0, "phu_luc": 0, "co_quan_chu_quan": 0, "co_quan_ban_hanh": 0, "quoc_hieu": 0, "noi_dung": -1,
                          "ten_loai": -1, "ghi_chu": 0, "phu_luc_td": -2, "dia_danh_ngay": -1, END: 1}  # fmt: skip
_AFTER_HEAD: Weights = {"ten_loai": 1, "kinh_gui": 0, "noi_dung": -1, "phu_luc_td": -1.5, "phu_luc": -2, "trich_yeu": -3,
                        "dia_danh_ngay": 0, "so_ky_hieu": -1, "trich_yeu_cv": -1, **each(MARKS, -1), END: -2}  # fmt: skip
_AFTER_TITLE: Weights = {"kinh_gui": 0.5, "can_cu": 0.5, "tham_quyen": 0.5, "noi_dung": 0, "phan_chuong_muc": 0, "dieu": -0.5,
                         "phu_luc_cd": 0, "dia_danh_ngay": -1, "so_ky_hieu": -1, "quyet_dinh": -1.5, END: -1}  # fmt: skip

ORDER: dict[str, Weights] = {
    START: {"co_quan_chu_quan": 0.5, "co_quan_ban_hanh": 0, "quoc_hieu": 0, "dang": 0, "noi_dung": -1, "phu_luc": -1, "ten_loai": -1.5,
            "phu_luc_cd": -2, **each(MARKS, -1), "so_ky_hieu": -2.5, "kinh_gui": -2},
    "co_quan_chu_quan": {"co_quan_ban_hanh": 1, "co_quan_chu_quan": -1, "so_ky_hieu": -4, "quoc_hieu": -3, "dang": -3},
    "co_quan_ban_hanh": {"so_ky_hieu": 1, "co_quan_ban_hanh": -1, "quoc_hieu": 0, "dang": 0, "noi_dung": -2, "trich_yeu_cv": -1.5,
                         "ten_loai": -1.5, **each(MARKS, -1)},
    "so_ky_hieu": {"quoc_hieu": 1, "dang": 1, "trich_yeu_cv": 1, "dia_danh_ngay": 0.5, **each(MARKS, 0), "noi_dung": -2, "ten_loai": 0,
                   "kinh_gui": -1, "can_cu": -1.5},
    "trich_yeu_cv": {"quoc_hieu": 1, "dang": 1, "trich_yeu_cv": 0, "dia_danh_ngay": 0, **each(MARKS, 0), "kinh_gui": 0, "ten_loai": 0,
                     "noi_dung": -2},
    **dict.fromkeys(MARKS, {"quoc_hieu": 0.5, "dang": 0.5, "co_quan_chu_quan": 0, "co_quan_ban_hanh": 0, "so_ky_hieu": 0, "ten_loai": 0,
                            "kinh_gui": 0, "trich_yeu_cv": 0, "dia_danh_ngay": 0, **each(MARKS, -1), "noi_dung": -1, END: -1}),
    "quoc_hieu": {"tieu_ngu": 2, "dia_danh_ngay": -1, "ten_loai": -1.5, "noi_dung": -2},
    "tieu_ngu": {**_AFTER_HEAD, "dia_danh_ngay": 1.5, "ten_loai": 0.5},
    "dang": {**_AFTER_HEAD, "dia_danh_ngay": 1.5},
    "dia_danh_ngay": {**_AFTER_HEAD, "dia_danh_ngay": -4, "chuc_vu": -0.5, "quyen_han": -0.5, "co_quan_chu_quan": -3},
    "ten_loai": {**_AFTER_TITLE, "trich_yeu": 2, "ten_loai": -2.5},
    "trich_yeu": {**_AFTER_TITLE, "trich_yeu": 0.5},
    "kinh_gui": {"kinh_gui": 1, "noi_dung": 0.5, "can_cu": -0.5, "phan_chuong_muc": -1, "dieu": -2},
    "tham_quyen": {"can_cu": 3.5, "tham_quyen": -1.5, "noi_dung": -1.5, "quyet_dinh": -1},
    "can_cu": {"can_cu": 1.5, "quyet_dinh": 1.5, "noi_dung": -0.5, "tham_quyen": -2, "phan_chuong_muc": -1.5, "dieu": -1.5},
    "quyet_dinh": {"dieu": 1.5, "noi_dung": 0.5, "phan_chuong_muc": -1},
    "phan_chuong_muc": {"ten_chuong": 1.5, "phan_chuong_muc": 0, "dieu": 0.5, "noi_dung": -0.5, END: -2},
    "ten_chuong": {"ten_chuong": 0, "phan_chuong_muc": 1, "dieu": 1.5, "noi_dung": 0.5, END: -2},
    "dieu": {**_BODY, "dieu": 1},
    "noi_dung": _BODY,
    "noi_nhan": {"noi_nhan_ds": 2, "quyen_han": -1, "chuc_vu": -1, "ghi_chu": 0, "noi_dung": -2, END: -1},
    "noi_nhan_ds": {"noi_nhan_ds": 1.5, "quyen_han": 0.5, "chuc_vu": 0, "ho_ten": -1, "ghi_chu": -1, "phu_luc": -0.5, "quoc_hieu": -1,
                    "co_quan_chu_quan": -1.5, "co_quan_ban_hanh": -1.5, "noi_dung": -1, "ten_loai": -1.5, END: 0},
    "quyen_han": {"chuc_vu": 1.5, "quyen_han": 0, "ho_ten": 0.5, "ghi_chu": 0, END: -1},
    "chuc_vu": {**_AFTER_SIGNER, "ho_ten": 1.5, "chuc_vu": -1, "ghi_chu": 1, "quyen_han": -1, "dia_danh_ngay": -1},
    "ghi_chu": {"ho_ten": 1, "ghi_chu": 0, "chuc_vu": 0, "noi_nhan_ds": 0, "quyen_han": 0, "noi_dung": -1, "dia_danh_ngay": -1, "noi_nhan": 0,
                "phu_luc": -1, "quoc_hieu": -1, "co_quan_chu_quan": -1, "co_quan_ban_hanh": -1, END: 0},
    "ho_ten": {**_AFTER_SIGNER, "chuc_vu": -0.5, "quyen_han": -0.5, "ho_ten": -2},
    "phu_luc": {"phu_luc_td": 1.5, "phu_luc_cd": 0.5, "noi_dung": -1, "phan_chuong_muc": -1.5},
    "phu_luc_td": {"phu_luc_td": 0, "phu_luc_cd": 1.5, "phu_luc": -1, "noi_dung": 0, "phan_chuong_muc": -1, END: -1},
    "phu_luc_cd": {"phu_luc_cd": 0, "phu_luc": 0, "noi_dung": 0.5, "phan_chuong_muc": 0.5, "dieu": 0, "kinh_gui": -0.5, "quoc_hieu": -1.5,
                   "co_quan_chu_quan": -2, "can_cu": -1, "ten_loai": -1, "trich_yeu": -3, END: 0},
}  # fmt: skip

# A line break within one paragraph wraps an entry of these kinds rather than beginning another.
WRAPPED = frozenset(
    {*AGENCY, "trich_yeu", "trich_yeu_cv", "ten_chuong", "chuc_vu", "tham_quyen", "phu_luc_td", "phu_luc_cd"}
)
# A name that runs over the line belongs to the body above it; one that begins anew is the next body.
RUNS_ON = 3.0
BEGINS_ANEW = -3.0
