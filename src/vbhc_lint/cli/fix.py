"""``vbhc-lint fix``: mend what can be mended, as changes that Word's reviewer accepts or rejects."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from vbhc_lint.cli import actions, judged, output
from vbhc_lint.cli.arguments import Parser
from vbhc_lint.cli.paths import STDIN, documents
from vbhc_lint.finding import Exit, FileReport, Safety
from vbhc_lint.messages import Catalogue, vi
from vbhc_lint.reasons import reason_of

if TYPE_CHECKING:  # brings the model, which is imported when there is something to mend
    from vbhc_lint.fix.mending import Mended
    from vbhc_lint.linter import Linter


def add(commands: argparse._SubParsersAction[Parser], say: Catalogue) -> None:
    """Declare the command."""
    about = say(vi("Sửa những lỗi sửa được, ghi thành thay đổi được theo dõi (Track Changes)."))
    parser = commands.add_parser("fix", help=about, description=about)
    parser.set_defaults(run=run, level=Safety.SAFE)
    parser.add_input("paths", nargs="+", metavar=say(vi("ĐƯỜNG_DẪN")), help=say(vi("tệp .docx hoặc thư mục")))
    parser.add_option(
        "--safe", dest="level", action="store_const", const=Safety.SAFE,
        help=say(vi("chỉ sửa chỗ chắc chắn, không đổi gì ngoài lỗi (mặc định)")),
    )  # fmt: skip
    parser.add_option(
        "--unsafe", dest="level", action="store_const", const=Safety.UNSAFE,
        help=say(vi("sửa cả chỗ cần người xem lại: cụm từ lặp, chính tả, tên sai")),
    )  # fmt: skip
    parser.add_option(
        "--diff", action="store_true", help=say(vi("chỉ cho xem trước và sau, không ghi gì (mặc định khi không ghi)"))
    )
    parser.add_option(
        "--output", type=Path, metavar=say(vi("TỆP")), help=say(vi("ghi ra tệp này; nhiều tệp thì là thư mục"))
    )
    parser.add_option("--in-place", action="store_true", help=say(vi("ghi đè lên chính tệp đó")))
    parser.add_option("--no-track", action="store_true", help=say(vi("sửa thẳng, không ghi thành thay đổi theo dõi")))
    judged.add(parser, say)


def run(options: argparse.Namespace, say: Catalogue) -> int:
    """Mend, show and write; 2 where something could not be, else as ``check`` on what is left.

    Raises ConfigError, PackError.
    """
    files, complaints = documents(options.paths, say)
    if options.output is not None and options.in_place:
        complaints.append(say(vi("Chỉ chọn một trong hai: --output hoặc --in-place.")))
    if STDIN in files:
        complaints.append(say(vi("fix không đọc từ đầu vào chuẩn; hãy cho biết tên tệp.")))
    for sentence in complaints:
        output.complain(sentence)
    if complaints or not files:
        return Exit.UNUSABLE
    from vbhc_lint.linter.many import Linters

    linters = Linters(judged.configuration_of(options, files))
    files = judged.included(files, options.paths, linters.configuration, say)
    linters.made_ready(files)
    several = len(files) > 1 or (options.output is not None and options.output.is_dir())
    reports = [_mend(file, linters.at(file), options, several=several) for file in files]
    left = [report for report in reports if report is not None]
    code = judged.exit_code(left, linters.configuration.run.fail_on)
    return Exit.UNUSABLE if len(left) < len(files) else code


def _mend(file: str, linter: Linter, options: argparse.Namespace, *, several: bool) -> FileReport | None:
    """What is left of a file's findings once it is mended; None where it could not be."""
    from vbhc_lint.fix.mending import UnsoundError, mend
    from vbhc_lint.package import PackageError, read_file

    say = linter.say
    try:
        mended = mend(read_file(file), linter, options.level, file, tracked=not options.no_track)
        _show(file, mended, say)
        _write(file, mended, options, several=several)
    except OSError as error:
        reason, where = reason_of(error), error.filename or file
        output.complain(say(vi("Không đọc hoặc ghi được {path}: {reason}."), path=where, reason=reason))
    except PackageError as error:
        output.complain(f"{file}: {say(error.message, **error.fields)}")
    except UnsoundError as error:
        output.complain(
            say(
                vi("{path}: đọc lại thì kết quả không như dự định ({reason}), nên không ghi gì."),
                path=file,
                reason=error,
            )
        )
    except Exception as error:  # a fault of ours costs this file, never the rest of a run
        output.trace()
        output.complain(say(vi("{path}: chương trình gặp lỗi nên không ghi gì ({reason})."), path=file, reason=error))
    else:
        return mended.after
    return None


def _show(file: str, mended: Mended, say: Catalogue) -> None:
    from vbhc_lint.cli.changes import shown

    console = output.console()
    with actions.unheard([mended.after]):
        console.print(shown(file, mended, say, colour=output.in_colour(console)))


def _write(file: str, mended: Mended, options: argparse.Namespace, *, several: bool) -> None:
    if options.diff or not (options.in_place or options.output):
        return
    target = Path(file)
    if options.output is not None:
        if several:
            options.output.mkdir(parents=True, exist_ok=True)
        target = options.output / target.name if several else options.output
    elif not mended.changes:
        return
    output.write_whole(target, mended.data)
