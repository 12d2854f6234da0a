"""``vbhc-lint learn``: propose an organisation's own pack from documents that it holds to be right."""

from __future__ import annotations

import argparse
from pathlib import Path

from vbhc_lint import standard as law
from vbhc_lint.cli import output
from vbhc_lint.cli.arguments import Parser
from vbhc_lint.cli.paths import documents
from vbhc_lint.config import Settings
from vbhc_lint.finding import Exit
from vbhc_lint.messages import Catalogue, vi
from vbhc_lint.reasons import reason_of

_STANDARD = "nd30-2020"


def add(commands: argparse._SubParsersAction[Parser], say: Catalogue) -> None:
    """Declare the command."""
    about = say(vi("Đề xuất bộ quy định riêng từ những văn bản mà cơ quan coi là đúng."))
    parser = commands.add_parser("learn", help=about, description=about)
    parser.set_defaults(run=run)
    parser.add_input("paths", nargs="+", metavar=say(vi("ĐƯỜNG_DẪN")), help=say(vi("các văn bản đúng, hoặc thư mục")))
    parser.add_option(
        "-o", "--output", type=Path, metavar=say(vi("THƯ_MỤC")), help=say(vi("ghi bộ quy định vào thư mục mới này"))
    )
    parser.add_option("--name", default=say(vi("Quy định của cơ quan")), help=say(vi("tên của bộ quy định")))


def run(options: argparse.Namespace, say: Catalogue) -> int:
    """Read, propose, and write or print; 2 where nothing could be learnt or written."""
    from vbhc_lint import learn
    from vbhc_lint.linter import Linter
    from vbhc_lint.package import PackageError

    linter = Linter(Settings())
    seen, reports = [], []
    paths, complaints = documents(options.paths, say)
    for sentence in complaints:
        output.complain(sentence)
    for path in paths:
        try:
            data = Path(path).read_bytes()
            first = next((d for d in linter.recognise(data).documents if d.family == "nd30"), None)
        except (OSError, PackageError) as error:
            output.complain(say(vi("Không học được từ {path}: {reason}"), path=path, reason=error))
            continue
        if first is None:
            output.complain(say(vi("{path} không phải văn bản hành chính theo Nghị định 30, nên bỏ qua."), path=path))
            continue
        seen.append(first)
        reports.append(linter.check(data, path))
    if not seen:
        return Exit.UNUSABLE
    learned = learn.words(seen, law.load(_STANDARD))
    files = learn.pack(options.name, learned, learn.against(reports), len(seen), say)
    return _write(files, options.output, say)


def _write(files: dict[str, str], folder: Path | None, say: Catalogue) -> int:
    if folder is None:
        output.write("\n".join(f"# {name}\n{text}" for name, text in files.items()))
        return Exit.CLEAN
    try:
        folder.mkdir(parents=True)  # never over what is there
        for name, text in files.items():
            output.write_whole(folder / name, text)
    except OSError as error:
        output.complain(say(vi("Không ghi được báo cáo ra {path}: {reason}."), path=folder, reason=reason_of(error)))
        return Exit.UNUSABLE
    output.complain(
        say(vi('Đã ghi {folder}. Xem lại, rồi thêm vào vbhc-lint.toml: packs = ["{folder}"]'), folder=folder)
    )
    return Exit.CLEAN
