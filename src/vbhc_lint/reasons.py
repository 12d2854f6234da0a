"""Why the system would not open, read or write a file, in the reader's language."""

from __future__ import annotations

import errno

from vbhc_lint.messages import Phrase, vi

_REASONS = {
    errno.ENOENT: vi("không có tệp hoặc thư mục này"),
    errno.EACCES: vi("không có quyền truy cập"),
    errno.EPERM: vi("không có quyền truy cập"),
    errno.EISDIR: vi("đó là một thư mục"),
    errno.ENOTDIR: vi("một phần của đường dẫn không phải thư mục"),
    errno.EROFS: vi("ổ đĩa chỉ cho đọc"),
    errno.ENOSPC: vi("ổ đĩa đã đầy"),
    errno.ENAMETOOLONG: vi("tên quá dài"),
    errno.ELOOP: vi("liên kết đi vòng tròn"),
    errno.EIO: vi("thiết bị lưu trữ gặp lỗi"),
    errno.ETIMEDOUT: vi("quá thời gian chờ"),
    errno.EADDRINUSE: vi("đã có chương trình khác dùng"),
}
_SHARING_VIOLATION = 32  # of Windows: another program, mostly Word, holds the file


def reason_of(error: OSError) -> Phrase | str:
    """The reason as a field of a sentence; the system's own words where it is an uncommon one."""
    if getattr(error, "winerror", None) == _SHARING_VIOLATION:
        return Phrase(vi("tệp đang mở trong chương trình khác"))
    known = _REASONS.get(error.errno or 0)
    return Phrase(known) if known else error.strerror or str(error)
