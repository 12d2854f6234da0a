"""Which files have changed since a revision, as git tells: beside ``convert`` the only room that runs another program.

Git is asked by fixed arguments, never through a shell, and starts nothing a repository names for the asking; what the
user gives reaches it once, as a revision to be looked up.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from vbhc_lint.config import ConfigError
from vbhc_lint.messages import vi

_NOWHERE = b"not a git repository"
_FORK = "..."  # behind a revision: since the history of today has left it
_PLACES = (  # variables that tell git of another repository, index or folder than the one asked about; hooks set them
    "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY",
    "GIT_NAMESPACE", "GIT_EXTERNAL_DIFF",
)  # fmt: skip
_QUIET = {"GIT_NO_LAZY_FETCH": "1", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}


def changed(files: Iterable[str], given: Iterable[str], revision: str) -> list[str]:
    """Those of the files that differ from a revision or that git does not have yet, ignored ones left out, in order.

    ``given`` are the paths through which the files were found: each is looked up in its own repository, so what lies
    in a submodule counts only for a path that leads into it. ``REV...`` means since today's history has left REV's.
    Raises ConfigError where git is missing, a path is in no repository, or the revision is unknown there.
    """
    git = shutil.which("git")
    if git is None:
        raise ConfigError(vi("Tham số --since cần git mà máy chưa có. Hãy cài git, hoặc bỏ --since."))
    roots = dict.fromkeys(_root(git, folder) for folder in dict.fromkeys(map(_folder, given)) if folder.is_dir())
    differing = {_composed(root / name) for root in roots for name in _differing(git, root, revision)}
    return [file for file in files if _composed(_folder(file, within=True) / Path(file).name) in differing]


def _folder(path: str, *, within: bool = False) -> Path:
    """The folder a path is or stands in, links followed; ``within``: the one it stands in."""
    named = Path(path)
    return Path(os.path.realpath(named if named.is_dir() and not within else named.parent))


def _root(git: str, folder: Path) -> Path:
    done = _run(git, folder, "rev-parse", "--show-toplevel")
    if done is not None and done.returncode and _NOWHERE not in done.stderr:  # of another owner, damaged
        reason = done.stderr.decode(errors="replace").partition("\n")[0].removeprefix("fatal: ")
        template = vi(
            "Tham số --since: git không mở kho chứa {folder}: {reason}. Nếu kho thuộc người dùng khác mà bạn tin cậy, "
            "hãy thêm kho vào mục safe.directory của git."
        )
        raise ConfigError(template, folder=folder, reason=reason)
    if done is None or not done.stdout.strip():
        raise ConfigError(vi("Tham số --since: {folder} không nằm trong kho git nào."), folder=folder)
    return Path(os.path.realpath(os.fsdecode(done.stdout.removesuffix(b"\n"))))


def _differing(git: str, root: Path, revision: str) -> set[str]:
    """Paths from the root that differ from the revision, and those git does not know."""
    since = _commit(git, root, revision.removesuffix(_FORK))
    if since and revision.endswith(_FORK):
        since = (_ask(git, root, "merge-base", since, "HEAD") or b"").decode().strip()
    if not since:
        template = vi(
            "Tham số --since: kho git {folder} không có bản “{revision}”. Nếu đây là bản sao nông thì hãy lấy thêm "
            "lịch sử bằng git fetch."
        )
        raise ConfigError(template, folder=root, revision=revision)
    plain = ("--no-ext-diff", "--no-textconv", "--no-renames", "--ignore-submodules=all", "--diff-filter=d")
    differing = _ask(git, root, "diff", "--name-only", "-z", *plain, since, "--")
    unknown = _ask(git, root, "ls-files", "--others", "--exclude-standard", "-z", "--")
    if differing is None or unknown is None:
        raise ConfigError(vi("Tham số --since: git không cho biết được những tệp đã đổi trong {folder}."), folder=root)
    return {os.fsdecode(name) for name in (*differing.split(b"\0"), *unknown.split(b"\0")) if name}


def _commit(git: str, root: Path, revision: str) -> str:
    """The name of a commit in full, "" for what is none: git is asked with nothing else of what was given."""
    if not revision or "\0" in revision:
        return ""
    asked = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    return (_ask(git, root, *asked) or b"").decode().strip()


def _ask(git: str, folder: Path, *arguments: str) -> bytes | None:
    """What git answers, None where it will not."""
    done = _run(git, folder, *arguments)
    return done.stdout if done is not None and done.returncode == 0 else None


def _run(git: str, folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes] | None:
    environment = {name: value for name, value in os.environ.items() if name not in _PLACES} | _QUIET
    command = [git, "-c", "core.fsmonitor=false", *arguments]
    try:
        return subprocess.run(
            command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False
        )
    except OSError:
        return None


def _composed(path: Path) -> Path:
    """As paths are compared: some file systems give letters with marks back in another composition."""
    return Path(unicodedata.normalize("NFC", str(path)))
