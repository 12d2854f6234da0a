"""Typed settings, of one file: what the command line, the environment and files of settings come to.

Where they come from: ``configuration``. How files of settings are read: ``files``.
"""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from vbhc_lint.codes import each
from vbhc_lint.finding import Finding, Severity
from vbhc_lint.messages import Catalogue, vi
from vbhc_lint.reasons import reason_of
from vbhc_lint.vietnamese import collapse, fold_tone

OWN_FILE = "vbhc-lint.toml"
WORDS_FILE = "vbhc-lint-words.txt"  # the office's own words, beside the settings unless they name another
BASELINE_FILE = "vbhc-lint-baseline.json"  # findings that are known: the nearest one, unless settings name another
SHARED_FILE = "pyproject.toml"
TABLE = "vbhc-lint"
FAULTS = ("HT0", "HT9")  # codes of files that cannot be used and of faults of the tool's own


class ConfigError(ValueError):
    """Settings that cannot be used; ``template`` and ``fields`` give the sentence in the reader's language."""

    def __init__(self, template: str, /, **fields: object) -> None:
        """Keep the template for the catalogue; ``str()`` gives it in Vietnamese."""
        super().__init__(Catalogue()(template, **fields))
        self.template = template
        self.fields = fields


class Suppression(msgspec.Struct, frozen=True, rename="kebab", forbid_unknown_fields=True):
    """A kind of finding that is to rest, and why."""

    code: Annotated[str, Meta(pattern=r"\S", description=vi("Mã, hoặc phần đầu của mã: TT302, ND."))]
    reason: Annotated[str, Meta(pattern=r"\S", description=vi("Lý do, bắt buộc; được nêu trong mọi báo cáo."))]
    path: Annotated[
        str, Meta(description=vi("Mẫu đường dẫn, tính từ thư mục của tệp cấu hình này; để trống: mọi văn bản."))
    ] = ""
    component: Annotated[
        str, Meta(description=vi("Thành phần thể thức, như so_ky_hieu, noi_dung; để trống: mọi chỗ."))
    ] = ""
    text: Annotated[
        str, Meta(description=vi("Chữ có trong đoạn văn bị nêu, đúng chữ hoa, chữ thường; để trống: mọi đoạn."))
    ] = ""

    def silences(self, finding: Finding) -> bool:
        """Whether it speaks of a finding, wherever that stands. Faults of the tool itself are never silenced."""
        return (
            finding.code.startswith(each((self.code,)))
            and not finding.code.startswith(FAULTS)
            and self.component in ("", finding.location.component)
            and (not self.text or _normal(self.text) in _paragraph(finding))
        )


class PathSettings(msgspec.Struct, frozen=True, rename="kebab"):
    """What may differ from one path to another; the descriptions are what editors show."""

    select: Annotated[
        tuple[str, ...],
        Meta(description=vi("Chỉ xét các mã này, hoặc mã bắt đầu như thế. Để trống: mọi quy tắc được bật sẵn.")),
    ] = ()
    extend_select: Annotated[
        tuple[str, ...],
        Meta(description=vi("Xét thêm các mã này, ngoài những mã đã chọn hoặc bật sẵn; ignore vẫn bỏ được chúng.")),
    ] = ()
    ignore: Annotated[tuple[str, ...], Meta(description=vi("Không xét các mã này, hoặc mã bắt đầu như thế."))] = ()
    standard: Annotated[str, Meta(description=vi("Bộ quy định; auto: chọn theo ngày và loại của từng văn bản."))] = (
        "auto"
    )
    stage: Annotated[
        Literal["auto", "draft", "issued"],
        Meta(description=vi("draft: bản dự thảo; issued: bản đã ban hành; auto: tự nhận ra.")),
    ] = "auto"
    min_severity: Annotated[Severity, Meta(description=vi("Chỉ báo từ mức này trở lên."))] = Severity.INFO
    content: Annotated[
        bool,
        Meta(
            description=vi(
                "Với văn bản theo quy định khác (của Đảng, quy phạm pháp luật …): vẫn xét chính tả và nội dung."
            )
        ),
    ] = False
    packs: Annotated[
        tuple[str, ...],
        Meta(description=vi("Thư mục các bộ quy định riêng của cơ quan, tính từ thư mục của tệp cấu hình này.")),
    ] = ()
    words: Annotated[
        str,
        Meta(
            description=vi(
                "Tệp từ riêng của cơ quan, tính từ thư mục của tệp cấu hình này; mặc định vbhc-lint-words.txt nếu có."
            )
        ),
    ] = ""


class Settings(PathSettings, frozen=True, rename="kebab"):
    """How to check one file. Names in files of settings are written with hyphens: ``min-severity``."""

    fail_on: Annotated[
        Literal["error", "warning", "info", "never"],
        Meta(description=vi("Mã kết thúc là 1 khi có phát hiện từ mức này trở lên.")),
    ] = "warning"
    lang: Annotated[Literal["vi", "en"], Meta(description=vi("Ngôn ngữ của báo cáo."))] = "vi"
    jobs: Annotated[int, Meta(ge=0, description=vi("Số tiến trình; 0: tùy số tệp và số nhân của máy."))] = 0
    time_limit: Annotated[
        int, Meta(ge=0, description=vi("Số giây cho một tệp khi kiểm tra bằng nhiều tiến trình; 0: không giới hạn."))
    ] = 120
    convert: Annotated[bool, Meta(description=vi("Đọc cả .doc, .odt, .rtf, qua LibreOffice."))] = False
    plugins: Annotated[
        tuple[str, ...], Meta(description=vi("Quy tắc của các gói cài thêm, theo tên entry point của chúng."))
    ] = ()
    suppress_word: Annotated[
        str, Meta(pattern=r"\S", description=vi("Từ mở đầu câu trả lời một chú thích để bỏ qua phát hiện ấy."))
    ] = "bỏ qua"
    suppress: Annotated[
        tuple[Suppression, ...], Meta(description=vi("Những phát hiện được bỏ qua, mỗi bảng một loại, kèm lý do."))
    ] = ()
    baseline: Annotated[
        str, Meta(description=vi("Tệp baseline, tính từ thư mục của tệp này; mặc định là tệp gần nhất."))
    ] = ""
    cache: Annotated[bool, Meta(description=vi("Lưu kết quả để lần sau không phải kiểm tra lại tệp không đổi."))] = True

    def selects(self, code: str) -> bool:
        """Whether a code is selected, or all are, and it is not ignored."""
        return (not self.select or self.names(code)) and not code.startswith(each(self.ignore))

    def names(self, code: str) -> bool:
        """Whether a code is selected by name, or by what it begins with."""
        return code.startswith(each(self.select + self.extend_select))

    def hears(self, severity: Severity) -> bool:
        """Whether findings so grave are reported."""
        return severity.rank >= self.min_severity.rank

    def tells_all_of(self, code: str) -> bool:
        """Whether nothing that begins with a code is left out but what is off by default."""
        meant = each((code,))
        whole = all(map(self.selects, meant)) and not any(c.startswith(meant) for c in each(self.ignore))
        return whole and self.hears(Severity.INFO)

    def tells_none_of(self, code: str) -> bool:
        """Whether all that begins with a code is ignored."""
        return all(c.startswith(each(self.ignore)) for c in each((code,)))


def own_words(file: Path) -> list[str]:
    """The words and phrases of a words file, one a line, normalised; ``#`` begins a remark. Raises ConfigError."""
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except OSError as error:
        raise ConfigError(vi("Không đọc được tệp từ {file}: {reason}."), file=file, reason=reason_of(error)) from error
    except UnicodeDecodeError as error:
        raise ConfigError(vi("Tệp từ {file} không phải văn bản UTF-8."), file=file) from error
    return [word for line in lines if (word := own_word(line.partition("#")[0]))]


def own_word(text: str) -> str:
    """A word or phrase as a words file keeps it: NFC, single spaces, the tones of oa, oe, uy on the first vowel."""
    return fold_tone(_normal(text))


def _paragraph(finding: Finding) -> str:
    seen = finding.location.seen
    return "" if seen is None else _normal(seen.paragraph)


def _normal(text: str) -> str:
    return collapse(unicodedata.normalize("NFC", text))
