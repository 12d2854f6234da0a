"""What speaks for and against each kind of line, and the order the law lays down. All weights stand here.

A weight is a log-odds in nats: +2 makes a kind about seven times likelier against ``noi_dung``, which begins at 0.
Strong (7-12): the law prescribes the very words. Middle (2-5): words or a place that few other lines have.
Weak (0.3-1.5): set as the decree sets it. No weight may rest on one office's habit: a name, a font is no clue.

In the tables a line without indent names the clue (and how it is put into words) or the kind; below it stand a
weight and the kinds, or groups of kinds, that it is for.
"""

from __future__ import annotations

import msgspec

from vbhc_lint.recognise.tables import entries

Weights = dict[str, float]

AGENCY = ("co_quan_chu_quan", "co_quan_ban_hanh")
MARKS = ("do_khan", "do_mat", "luu_hanh", "du_thao")
RECIPIENTS = ("noi_nhan", "noi_nhan_ds")
SIGNER = ("quyen_han", "chuc_vu", "ho_ten")
GROUPS = {
    "AGENCY": AGENCY,
    "MARKS": MARKS,
    "RECIPIENTS": RECIPIENTS,
    "SIGNER": SIGNER,
    "LEFT_HEAD": (*AGENCY, "so_ky_hieu", "trich_yeu_cv"),
    "RIGHT_HEAD": ("quoc_hieu", "tieu_ngu", "tieu_de", "sao", "dia_danh_ngay"),
    "TITLE": ("ten_loai", "trich_yeu"),
    "ANNEX": ("phu_luc", "phu_luc_td", "phu_luc_cd"),
}
HIDDEN = ("noi_dung", "tieu_de", "ghi_chu")  # no component: text, another system's title (Đảng, Đoàn), sign notes
SAME_KIND = {"ten_chuong": "phan_chuong_muc"}  # a title is reached only from its label, but is the same component
START, END = "đầu", "cuối"
FAR = -4.0  # nats for a step that the order below does not list

# Before anything is seen. Most lines are running text; words alone make the kinds at -6, whatever their place.
_PRIOR = """
    0 noi_dung
    -2.5 AGENCY trich_yeu_cv dia_danh_ngay TITLE ten_chuong chuc_vu ho_ten noi_nhan_ds phu_luc_td phu_luc_cd
    -4 quyen_han tham_quyen
    -6 quoc_hieu tieu_ngu so_ky_hieu kinh_gui can_cu quyet_dinh phan_chuong_muc dieu noi_nhan phu_luc MARKS
    -6 ghi_chu nguoi_soan lien_he
    -8 tieu_de sao
"""

_CLUES = """
# The words the law itself prescribes: nothing else on a page reads so.
quoc_hieu | gần đúng lời Quốc hiệu
    +12 quoc_hieu
tieu_ngu | gần đúng lời Tiêu ngữ
    +12 tieu_ngu
tieu_de_dang | tiêu đề văn bản của Đảng
    +9 tieu_de
tieu_de_doan | tiêu đề văn bản của Đoàn
    +9 tieu_de
so_day_du | khớp mẫu số, ký hiệu
    +11.5 so_ky_hieu
# Half of it only: a blank form, a slip. The place must say the rest.
so_do_dang | bắt đầu bằng “Số”, phần sau để trống
    +7.5 so_ky_hieu
so_sai_dang | bắt đầu bằng “Số:”, có số và chữ viết tắt nhưng sai mẫu
    +9 so_ky_hieu
ky_hieu_tran | ký hiệu không có chữ “Số”
    +6.5 so_ky_hieu
dia_danh_ngay | khớp mẫu địa danh, ngày tháng năm
    +7 dia_danh_ngay
ngay_thang | có ngày, tháng, năm nhưng không có địa danh
    +3 dia_danh_ngay
# V/v belongs under the number, but some set it under the type's name.
v_v | bắt đầu bằng “V/v”
    +6 trich_yeu_cv; +4 trich_yeu
# What a title is followed by, whatever it looks like: a short line that is no sentence.
duoi_ten_loai | đứng ngay dưới tên loại
    +3.5 trich_yeu
hoa_duoi_ten_loai | in hoa, đứng ngay dưới tên loại
    +3.5 trich_yeu; -2.5 ten_loai
tren_ten_loai | trình bày như trích yếu, đứng ngay trên tên loại
    +7 trich_yeu
ve_viec | bắt đầu bằng “Về …”
    +4 trich_yeu; +1 trich_yeu_cv
ten_loai | là tên một loại văn bản
    +5 ten_loai
dau_ten_loai | mở đầu bằng tên một loại văn bản
    +2.5 ten_loai
# Forms that the decree has no code for.
ten_khac | mở đầu bằng tên một loại giấy tờ
    +2.5 ten_loai
# A list or a table has a title of its own, and is mostly attached to something.
ten_bang_bieu | mở đầu bằng Danh sách, Danh mục, Bảng, Biểu
    +2 phu_luc_td; +1.5 ten_loai
kinh_gui | bắt đầu bằng “Kính gửi”
    +12 kinh_gui
kinh_gui_ai | bắt đầu bằng “Kính gửi”, thiếu dấu hai chấm
    +7.5 kinh_gui
nguoi_nhan | trong danh sách sau “Kính gửi”
    +8 kinh_gui
danh_sach_chua_het | dòng trên kết thúc bằng dấu chấm phẩy, danh sách chưa hết
    +2 kinh_gui
noi_tiep_nguoi_nhan | viết thường, nối tiếp dòng trên chưa có dấu kết
    +2 kinh_gui
# A basis has no look of its own (italics are often forgotten), only its words and its semicolon.
can_cu | bắt đầu bằng “Căn cứ”
    +8.5 can_cu
truoc_quyet_dinh | đứng trước dòng QUYẾT ĐỊNH, QUYẾT NGHỊ
    +2 can_cu
noi_tiep_can_cu | nối tiếp một căn cứ
    +2.5 can_cu
noi_dong_can_cu | là dòng sau của một căn cứ chưa hết
    +7 can_cu
theo_de_nghi | mở đầu như một căn cứ
    +5.5 can_cu
ten_luat | mở đầu bằng tên văn bản
    +5.5 can_cu
quyet_dinh_hai_cham | “QUYẾT ĐỊNH:” đứng riêng một dòng
    +9 quyet_dinh
quyet_dinh_tron | “QUYẾT ĐỊNH” đứng riêng một dòng
    +9 quyet_dinh
quyet_dinh_cuoi_dong | tên cơ quan rồi “QUYẾT ĐỊNH”
    +8.5 quyet_dinh
chuong | khớp mẫu Phần, Chương, Mục
    +10 phan_chuong_muc; -3 ten_chuong
dieu | khớp mẫu Điều
    +12 dieu
noi_nhan | là nhãn “Nơi nhận”
    +9 noi_nhan
luu | là dòng “Lưu”
    +5 noi_nhan_ds
# Lưu is the last of the list (PLI-II.9.d); what follows it without a dash is a note.
sau_luu | đứng sau dòng “Lưu”, không có gạch đầu dòng
    -1.5 SIGNER; -5 noi_nhan_ds
trong_noi_nhan | có gạch đầu dòng, nối tiếp danh sách nơi nhận
    +2.5 noi_nhan_ds
nhu_tren | “Như trên”, “Như Điều …”
    +5 noi_nhan_ds
quyen_han | bắt đầu bằng TM., KT., TL., TUQ., Q.
    +8 quyen_han
# Offices also stand in running text and in tables: half the evidence only.
chuc_danh | là một chức danh
    +3 chuc_vu; +1.5 tham_quyen; -1 AGENCY; -2 ho_ten
ben_ky | là một bên ký
    +3 chuc_vu; -2 ho_ten
# A surname of the common ones; without one a place or a plain phrase could read so too.
ho_ten | là họ và tên người
    +5 ho_ten
dang_ho_ten | viết như họ và tên người
    +2 ho_ten
loi_dan_ky | lời dẫn ở chỗ ký
    +12 ghi_chu
xac_nhan_noi_khac | lời ghi ở chỗ nơi khác xác nhận
    +8 ghi_chu; -3 noi_nhan_ds
phu_luc | là nhãn “Phụ lục”
    +9 phu_luc
phu_luc_co_ten | nhãn “Phụ lục” và tên trên một dòng
    +6.5 phu_luc
kem_theo | “(Kèm theo …”
    +8 phu_luc_cd
trong_ngoac | nối tiếp dòng “(Kèm theo …” chưa đóng ngoặc
    +7 phu_luc_cd
do_khan | là dấu chỉ mức độ khẩn
    +11 do_khan
do_mat | là dấu chỉ độ mật
    +11 do_mat
luu_hanh | là chỉ dẫn phạm vi lưu hành
    +11 luu_hanh
du_thao | là dấu DỰ THẢO
    +11 du_thao
trong_ngoac_giua | nằm trong ngoặc đơn giữa trang
    +1.5 trich_yeu; +0.5 phu_luc_cd
# What a copy is marked with, and what may stand at the very end; only their place tells these from text.
hinh_thuc_sao | là hình thức sao
    +11 sao; -4 ten_loai AGENCY
nguoi_soan | chữ in hoa rồi số lượng bản
    +7 nguoi_soan
hai_lien_he | có địa chỉ, điện thoại, thư điện tử
    +9 lien_he
# A body's name begins with its sort (SỞ, UBND, TRƯỜNG …); so do many lines of text.
ten_co_quan | mở đầu như tên cơ quan, tổ chức
    +2 AGENCY; +1.5 tham_quyen; -1.5 ten_loai
nhac_lai_co_quan | nhắc lại tên cơ quan ban hành
    +2.5 tham_quyen
tren_can_cu | là cơ quan hoặc chức danh ngay trên các căn cứ
    +3 tham_quyen; -2 trich_yeu
ten_dia_phuong | mở đầu bằng tên đơn vị hành chính
    +1 AGENCY
# A template's blank: its place, and often its name, say what it stands for. The type is never left blank.
o_trong | là chỗ để điền
    +1 trich_yeu chuc_vu ho_ten dia_danh_ngay; +0.5 AGENCY noi_nhan_ds tham_quyen phu_luc_td; -1.5 ten_loai
dong_cham | là dòng chấm
    +1 AGENCY; +0.5 trich_yeu; -1 noi_nhan_ds; -3 ten_loai; -8 SIGNER
dien_co_quan_chu_quan | chỗ điền tên cơ quan chủ quản
    +4 co_quan_chu_quan
dien_co_quan_ban_hanh | chỗ điền tên cơ quan
    +3 co_quan_ban_hanh; +2 tham_quyen; +1.5 co_quan_chu_quan
dien_so_ky_hieu | chỗ điền số, ký hiệu
    +6.5 so_ky_hieu
dien_dia_danh_ngay | chỗ điền địa danh, ngày
    +4 dia_danh_ngay
dien_trich_yeu | chỗ điền trích yếu
    +3 trich_yeu
dien_can_cu | chỗ điền căn cứ
    +8.5 can_cu
dien_quyen_han | chỗ điền quyền hạn
    +7 quyen_han
dien_chuc_vu | chỗ điền chức vụ
    +3 chuc_vu; +2 tham_quyen
dien_ho_ten | chỗ điền họ tên
    +4 ho_ten
dien_noi_nhan | chỗ điền nơi nhận
    +4 noi_nhan_ds
# Signs of a list, a sentence, a number.
gach_dau | có gạch đầu dòng
    +2 noi_nhan_ds; +1.5 kinh_gui; -1 can_cu; -2 SIGNER TITLE so_ky_hieu; -4 AGENCY; -8 dieu
cham_phay | kết thúc bằng dấu chấm phẩy
    +2 can_cu; +1 noi_nhan_ds kinh_gui; -2 TITLE; -3 SIGNER
hai_cham | kết thúc bằng dấu hai chấm
    -1 noi_nhan_ds; -1.5 trich_yeu; -2 ten_loai; -3 SIGNER tham_quyen; -4 can_cu
cham | kết thúc bằng dấu chấm
    +1 noi_dung; -2 SIGNER AGENCY TITLE phu_luc_td phu_luc
phay | kết thúc bằng dấu phẩy
    +1 noi_nhan_ds; +0.5 can_cu; -2 SIGNER
lien_he | là địa chỉ liên hệ
    +6 lien_he; +2 noi_dung; -4 kinh_gui; -5 AGENCY TITLE RECIPIENTS SIGNER RIGHT_HEAD
tieng_anh | viết bằng tiếng Anh
    +2 noi_dung; -5 AGENCY TITLE SIGNER RIGHT_HEAD
muc_khai | là một mục khai: nhãn, dấu hai chấm, nội dung
    +1.5 noi_dung; -1.5 SIGNER AGENCY TITLE; -2 kinh_gui
menh_de | có mệnh đề chính sau phần dẫn
    -2 can_cu
loi_mo_cong_dien | là lời mở đầu công điện: nơi nhận, “điện:”
    +2 noi_dung; -4 tham_quyen kinh_gui
nhu_sau | dẫn vào nội dung
    +1 noi_dung; -5 can_cu
danh_so | mở đầu bằng số thứ tự
    +3 noi_dung; -2 SIGNER AGENCY TITLE tham_quyen can_cu ten_chuong
chu_thuong | mở đầu bằng chữ thường
    +0.7 trich_yeu; -2 AGENCY chuc_vu; -3 ten_loai; -5 dieu
dai | là câu dài
    +2 noi_dung; +1.5 can_cu; -1 phu_luc_td; -1.5 trich_yeu; -2 noi_nhan_ds phan_chuong_muc ten_chuong; -8 RIGHT_HEAD
    SIGNER MARKS AGENCY so_ky_hieu ten_loai noi_nhan quyet_dinh tham_quyen phu_luc
# How it is set. Formats are what clerks get wrong first, so they only tip a balance.
dam | in đậm
    +1 TITLE co_quan_ban_hanh; +0.7 tham_quyen phan_chuong_muc ten_chuong phu_luc_td; +0.5 SIGNER quoc_hieu tieu_ngu;
    -0.5 noi_nhan_ds; -1 co_quan_chu_quan
khong_dam | không in đậm
    +0.5 co_quan_chu_quan; -0.3 dieu; -0.5 co_quan_ban_hanh; -0.7 TITLE tham_quyen; -1 phan_chuong_muc ten_chuong
    phu_luc_td
nghieng | in nghiêng
    +1 dia_danh_ngay can_cu phu_luc_cd; +0.5 noi_nhan; -0.5 AGENCY; -0.7 ten_loai
in_hoa | in hoa
    +1.5 ten_loai; +1.2 tham_quyen phu_luc_td ten_chuong; +1 AGENCY chuc_vu; +0.7 quyen_han; -0.5 trich_yeu noi_dung;
    -1 ho_ten kinh_gui; -1.5 noi_nhan_ds; -2 trich_yeu_cv can_cu
in_thuong | in thường
    +0.5 trich_yeu; -0.7 chuc_vu; -1 AGENCY quyen_han ten_chuong; -1.5 phu_luc_td; -2 ten_loai tham_quyen
# Where it stands: the layout diagram (PLI-IV.1).
o_trai | ô trái
    +1 LEFT_HEAD RECIPIENTS; +0.5 MARKS; -0.3 chuc_vu; -0.5 ho_ten; -1 quyen_han dia_danh_ngay; -2 quoc_hieu tieu_ngu
    tieu_de kinh_gui; -3 ANNEX; -4 TITLE can_cu tham_quyen quyet_dinh phan_chuong_muc dieu
o_phai | ô phải
    +1 RIGHT_HEAD SIGNER; -1.5 kinh_gui; -2 ANNEX; -2.5 RECIPIENTS; -3 LEFT_HEAD TITLE; -4 can_cu tham_quyen
    quyet_dinh phan_chuong_muc dieu
giua | canh giữa trang
    +1.5 TITLE tham_quyen ten_chuong phu_luc_td; +1 quyet_dinh phan_chuong_muc phu_luc phu_luc_cd; +0.5 kinh_gui; -0.5
    noi_dung; -1 AGENCY can_cu; -2 RECIPIENTS
tran | chạy từ lề trái
    +1 noi_dung; +0.5 can_cu dieu; -0.5 ANNEX quoc_hieu tieu_ngu dia_danh_ngay; -1 quyen_han; -1.2 trich_yeu;
    -1.5 AGENCY; -2 ten_loai chuc_vu ho_ten; -2.5 tham_quyen
lech_phai | lệch sang phải
    +1 SIGNER dia_danh_ngay; +0.3 kinh_gui; -0.5 noi_dung; -1 TITLE; -2 AGENCY RECIPIENTS
khoi_dau | trong khối đầu văn bản
    +2 LEFT_HEAD; +1.5 RIGHT_HEAD; -1 noi_dung ghi_chu; -4 RECIPIENTS; -5 SIGNER
khoi_ky | trong khối ký, nơi nhận
    +2 SIGNER; +1.5 RECIPIENTS; -3 MARKS quoc_hieu tieu_ngu; -5 LEFT_HEAD
cach_dong | cách dòng trên bằng chỗ ký
    +1.5 ho_ten; -0.7 chuc_vu
tu_danh_so | được đánh số tự động
    +3 noi_dung; -2 AGENCY ho_ten chuc_vu; -3 ten_loai
"""

# What may follow what (PLI-IV.1; Mẫu 1.1-2.2).
_ORDER = """
# From the header: left column, right column, then the title in the middle.
đầu
    +0.5 co_quan_chu_quan; 0 co_quan_ban_hanh quoc_hieu tieu_de; -1 MARKS noi_dung phu_luc; -1.5 ten_loai; -2 phu_luc_cd
    kinh_gui; -2.5 so_ky_hieu
co_quan_chu_quan
    +1 co_quan_ban_hanh; -1 co_quan_chu_quan; -3 quoc_hieu tieu_de; -4 so_ky_hieu
co_quan_ban_hanh
    +1 so_ky_hieu; 0 quoc_hieu tieu_de sao; -1 MARKS co_quan_ban_hanh; -1.5 trich_yeu_cv ten_loai dia_danh_ngay;
    -2 noi_dung
so_ky_hieu
    +1 quoc_hieu tieu_de sao trich_yeu_cv; +0.5 dia_danh_ngay; 0 MARKS ten_loai; -1 kinh_gui; -1.5 can_cu; -2 noi_dung
trich_yeu_cv
    +1 quoc_hieu tieu_de; 0 MARKS trich_yeu_cv dia_danh_ngay kinh_gui ten_loai; -2 noi_dung
MARKS
    +0.5 quoc_hieu tieu_de; 0 LEFT_HEAD ten_loai kinh_gui dia_danh_ngay; -1 MARKS noi_dung cuối
sao
    +1.5 dia_danh_ngay; +0.5 quyen_han chuc_vu; 0 noi_nhan cuối; -1 AGENCY so_ky_hieu noi_dung
quoc_hieu
    +2 tieu_ngu; -1 dia_danh_ngay; -1.5 ten_loai; -2 noi_dung
tieu_ngu
    +1.5 dia_danh_ngay; +0.5 ten_loai; 0 kinh_gui; -0.5 AGENCY; -1 MARKS noi_dung so_ky_hieu trich_yeu_cv;
    -1.5 phu_luc_td; -2 phu_luc cuối; -3 trich_yeu
tieu_de
    +1.5 dia_danh_ngay; +1 ten_loai; 0 kinh_gui; -1 MARKS noi_dung so_ky_hieu trich_yeu_cv; -1.5 phu_luc_td; -2
    phu_luc cuối; -3 trich_yeu
dia_danh_ngay
    +1 ten_loai; 0 kinh_gui; -0.5 chuc_vu quyen_han; -1 MARKS noi_dung so_ky_hieu trich_yeu_cv; -1.5 phu_luc_td; -2
    phu_luc cuối; -3 trich_yeu co_quan_chu_quan; -4 dia_danh_ngay
ten_loai
    +2 trich_yeu; +0.5 kinh_gui can_cu tham_quyen; 0 noi_dung phan_chuong_muc; -0.5 dieu; -0.7 phu_luc_cd;
    -1 dia_danh_ngay so_ky_hieu cuối; -1.5 quyet_dinh; -2.5 ten_loai
trich_yeu
    +0.5 kinh_gui can_cu tham_quyen trich_yeu; 0 noi_dung phan_chuong_muc phu_luc_cd; -0.5 dieu; -1 dia_danh_ngay
    so_ky_hieu cuối; -2.5 ten_loai; -1.5 quyet_dinh noi_nhan quyen_han
# The content.
kinh_gui
    +1 kinh_gui; +0.5 noi_dung; -0.5 can_cu; -1 phan_chuong_muc; -2 dieu
tham_quyen
    +3.5 can_cu; -0.5 tham_quyen; -1 quyet_dinh; -1.5 noi_dung
can_cu
    +1.5 can_cu quyet_dinh; -0.5 noi_dung; -1.5 phan_chuong_muc dieu; -2 tham_quyen
quyet_dinh
    +1.5 dieu; +0.5 noi_dung; -1 phan_chuong_muc
phan_chuong_muc
    +1.5 ten_chuong; +0.5 dieu; 0 phan_chuong_muc; -0.5 noi_dung; -2 cuối
ten_chuong
    +1.5 dieu; +1 phan_chuong_muc; +0.5 noi_dung; 0 ten_chuong; -2 cuối
dieu
    +1 noi_dung dieu; 0 phan_chuong_muc noi_nhan quyen_han cuối; -1 can_cu phu_luc; -1.5 chuc_vu quyet_dinh; -2
    dia_danh_ngay ghi_chu kinh_gui; -2.5 quoc_hieu ten_loai; -3 AGENCY ho_ten
noi_dung
    +1 noi_dung; +0.5 dieu; 0 phan_chuong_muc noi_nhan quyen_han cuối; -1 can_cu phu_luc; -1.5 chuc_vu quyet_dinh; -2
    dia_danh_ngay ghi_chu kinh_gui; -2.5 quoc_hieu ten_loai; -3 AGENCY ho_ten
# The end: recipients left, signer right, or one under the other; then annexes, or another document's header.
noi_nhan
    +2 noi_nhan_ds; 0 ghi_chu; -1 quyen_han chuc_vu cuối; -2 noi_dung
noi_nhan_ds
    +2 nguoi_soan; +1.5 noi_nhan_ds; +1 lien_he; +0.5 quyen_han; 0 chuc_vu sao cuối; -0.5 phu_luc; -1 ho_ten ghi_chu
    quoc_hieu noi_dung; -1.5 AGENCY ten_loai
nguoi_soan
    +0.5 quyen_han chuc_vu cuối; 0 AGENCY phu_luc quoc_hieu lien_he sao ho_ten; -1 noi_dung
quyen_han
    +1.5 chuc_vu; +0.5 ho_ten; 0 quyen_han ghi_chu; -1 cuối
chuc_vu
    +1.5 ho_ten; +1 ghi_chu lien_he cuối; 0 AGENCY noi_nhan phu_luc quoc_hieu sao; -1 noi_dung ten_loai phu_luc_td
    dia_danh_ngay chuc_vu quyen_han
ghi_chu
    +1 ho_ten; 0 RECIPIENTS ghi_chu chuc_vu quyen_han cuối; -1 AGENCY noi_dung dia_danh_ngay phu_luc quoc_hieu
ho_ten
    +1 lien_he cuối; 0 AGENCY noi_nhan phu_luc quoc_hieu ghi_chu sao; -0.5 chuc_vu quyen_han; -1 noi_dung ten_loai
    dia_danh_ngay phu_luc_td; -2 ho_ten
lien_he
    +2 lien_he; +1 cuối; 0 AGENCY phu_luc quoc_hieu sao; -1 noi_dung
phu_luc
    +1.5 phu_luc_td; +0.5 phu_luc_cd; -1 noi_dung; -1.5 phan_chuong_muc
phu_luc_td
    +1.5 phu_luc_cd; 0 phu_luc_td noi_dung; -1 phu_luc phan_chuong_muc cuối
phu_luc_cd
    +0.5 noi_dung phan_chuong_muc; 0 phu_luc_cd phu_luc dieu cuối; -0.5 kinh_gui; -1 can_cu ten_loai; -1.5 quoc_hieu;
    -2 co_quan_chu_quan; -3 trich_yeu
"""

# A line break within one paragraph wraps an entry of these kinds rather than beginning another.
WRAPPED = frozenset(
    {*AGENCY, "trich_yeu", "trich_yeu_cv", "ten_chuong", "chuc_vu", "tham_quyen", "phu_luc_td", "phu_luc_cd"}
)
# A name that runs over the line belongs to the body above it; one that begins anew is the next body.
RUNS_ON = 3.0
BEGINS_ANEW = -3.0


class Clue(msgspec.Struct, frozen=True):
    """Something seen at a line: how it is put into words, and what it speaks for."""

    says: str
    weights: Weights


def _weights(text: str) -> Weights:
    """``+1 dieu TITLE; -2 ho_ten`` as weights by kind."""
    found: Weights = {}
    for group in text.replace("\n", ";").split(";"):
        if words := group.split():
            for name in words[1:]:
                found |= dict.fromkeys(GROUPS.get(name, (name,)), float(words[0]))
    return found


PRIOR = _weights(_PRIOR)
STATES = tuple(PRIOR)
CLUES = {
    name.strip(): Clue(says.strip(), _weights(text))
    for name, _, says, text in ((*title.partition("|"), text) for title, text in entries(_CLUES).items())
}
ORDER = {kind: _weights(text) for title, text in entries(_ORDER).items() for kind in GROUPS.get(title, (title,))}
