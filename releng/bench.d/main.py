# SPDX-License-Identifier: EPL-2.0
"""Runs the same works with opensynchro and its peers, in alternation, and prints medians and ratios in Markdown."""

import argparse
import pathlib
import sys
import tempfile

import bars
import clients
import machine
import report
import servers
import works


def arguments():
    parser = argparse.ArgumentParser(
        prog="releng/bench",
        description="Runs the same works with 'opensynchro sync --once', nextcloudcmd and rclone bisync, in alternation, "
        "against the same server on this computer. Prints medians and ratios as Markdown tables.")
    parser.add_argument("--repeat", type=int, default=3, metavar="N", help="how often each work is done (default: 3)")
    parser.add_argument("--only", choices=sorted(works.ALL), action="append", metavar="WORK",
                        help="only this work: " + ", ".join(sorted(works.ALL)) + "; may be repeated")
    parser.add_argument("all", nargs="?", choices=["all", "bars"],
                        help="all: everything there is, unattended in about 20 minutes; bars: only what is compared with "
                        "a bar and not with other programs")
    parser.add_argument("--bar", choices=sorted(bars.ALL), action="append", metavar="BAR",
                        help="only this bar: " + ", ".join(sorted(bars.ALL)) + "; may be repeated")
    parser.add_argument("--server", choices=["embedded", "apache"], action="append",
                        help="only this server (default: both where apache2 is installed)")
    parser.add_argument("--client", choices=clients.NAMES, action="append", help="only this client; may be repeated")
    parser.add_argument("--quick", action="store_true", help="a tenth of each work, once: to try the benchmark itself")
    parser.add_argument("--opensynchro", default="opensynchro", metavar="FILE",
                        help="the program to measure (default: the product built here, built when there is none)")
    parser.add_argument("--work-folder", metavar="DIR", help="where to work (default: the folder for temporary files)")
    parser.add_argument("--output", metavar="FILE", help="write the tables there as well")
    return parser.parse_args()


def main():
    options = arguments()
    sizes = works.Sizes.quick() if options.quick else works.Sizes()
    repeat = 1 if options.quick else options.repeat
    with tempfile.TemporaryDirectory(prefix="opensynchro-bench-", dir=options.work_folder) as folder:
        folder = pathlib.Path(folder)
        folder.chmod(0o755)  # apache2 works under another account
        tools = clients.Tools(folder, options.opensynchro)
        present = [client for client in clients.present(tools) if client.name in (options.client or clients.NAMES)]
        text = [machine.describe(tools, sizes, repeat), report.starts(machine.starts(present, max(5, repeat)))]
        for kind in servers.present(["embedded"] if options.all == "bars" else options.server):
            results, met = [], []
            with kind(folder, tools) as server:
                able = [client for client in present if client.works_with(server)]
                for client in able:
                    client.warm_up(server)
                for name in [] if options.all == "bars" else options.only or works.ALL:
                    results += works.run(name, server, able, sizes, repeat, folder)
                if options.all and server.speaks_nextcloud:
                    met = bars.ratios(results)
                    for name in options.bar or bars.ALL:
                        met += bars.ALL[name](server, able[0], folder, sizes)
            text += [report.table(server, able, results)] if results else []
            text += [report.bars(met)] if met else []
    for part in text:
        print(part)
    if options.output:
        pathlib.Path(options.output).write_text("\n".join(text), encoding="utf-8")


if __name__ == "__main__":
    try:
        main()
    except (clients.ClientFailed, servers.ServerFailed, works.WrongResult) as error:
        sys.exit(f"releng/bench: {error}")
    except KeyboardInterrupt:
        sys.exit(130)
