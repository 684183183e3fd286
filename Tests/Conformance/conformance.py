#!/usr/bin/env python3
"""Plays every diagram of the corpus with Chromium and with Tuntun, and compares the frames.

  conformance.py [--ours COMMAND] [--out FOLDER] [--keep FOLDER] [FILE.svg …]

Without files: the corpus beside this script and all shipped diagrams, at 8 times each (`data-times` of the
root element names others). A frame is alike when its mean absolute difference is below 1.5/255
and fewer than 0.5 % of its pixels differ by more than 48/255. Chromium's frames are kept in FOLDER
and made again only for files that changed. --keep copies every second frame of Chromium there, as
fixtures for tests without Chromium.

Times that lie exactly on the edge of an interval are no good: Chromium takes them as 32-bit
numbers, so that 3.3 comes before 3.3.

COMMAND (default: `tuntun diagram render {file} --at {time} --size {size} --out {out}`) draws one
frame. Needs python3 with numpy and Pillow, and chromium. Exit: 0 when at least 99 % are alike.
"""
import argparse
import hashlib
import html
import json
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy
from PIL import Image

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
TIMES = [0, 0.3, 0.75, 1, 1.6, 2.4, 3.3, 4.7]
SMALL, LARGE = (160, 120), (480, 360)
NEEDED = 0.99
RENDER = "{tuntun} diagram render {file} --at {time} --size {size} --out {out}"


def times_of(text):
    """The times at which a file is looked at."""
    named = re.search(r'data-times="([^"]*)"', text)
    if named:
        return [float(time) for time in named.group(1).split()]
    return TIMES


def size_of(path):
    return SMALL if path.parent.name == "corpus" else LARGE


class Oracle:
    """Chromium's frames, kept on disk by the file's content."""

    def __init__(self, folder):
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def frames(self, path):
        return [self.place(path, index) for index in range(len(times_of(path.read_text())))]

    def place(self, path, index):
        digest = hashlib.sha256(path.read_bytes()).hexdigest()[:12]
        return self.folder / f"{path.stem}-{digest}-{index}.png"

    def make(self, paths):
        missing = [path for path in paths if not all(f.exists() for f in self.frames(path))]
        for size in (SMALL, LARGE):
            batch = [path for path in missing if size_of(path) == size]
            step = 12 if size == SMALL else 3
            for start in range(0, len(batch), step):
                self.shoot(batch[start : start + step], size)

    def shoot(self, paths, size):
        """One page with a frame for each file and time, photographed once."""
        width, height = size
        cells, columns = [], 8
        for row, path in enumerate(paths):
            for column, time in enumerate(times_of(path.read_text())):
                cells.append(
                    f'<iframe style="left:{column * width}px;top:{row * height}px" '
                    f'src="{html.escape(path.resolve().as_uri())}" data-time="{time}"></iframe>'
                )
        page = (
            f"<!doctype html><style>body{{margin:0;background:#fff}}iframe{{border:0;"
            f"position:absolute;width:{width}px;height:{height}px}}</style>{''.join(cells)}"
            "<script>onload = () => { for (const f of document.querySelectorAll('iframe')) {"
            "const s = f.contentDocument.documentElement; s.pauseAnimations();"
            "s.setCurrentTime(Number(f.dataset.time)); } };</script>"
        )
        with tempfile.TemporaryDirectory() as scratch:
            place = Path(scratch) / "page.html"
            place.write_text(page)
            shot = Path(scratch) / "shot.png"
            subprocess.run(
                ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                 "--force-device-scale-factor=1", "--allow-file-access-from-files",
                 f"--user-data-dir={scratch}/profile", "--virtual-time-budget=4000",
                 f"--window-size={columns * width},{len(paths) * height}",
                 f"--screenshot={shot}", place.as_uri()],
                check=True, timeout=180, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            )
            whole = Image.open(shot).convert("RGB")
        for row, path in enumerate(paths):
            for column in range(len(times_of(path.read_text()))):
                x, y = column * width, row * height
                whole.crop((x, y, x + width, y + height)).save(self.place(path, column))


def program():
    """The built program, the fast one if it is there."""
    release = ROOT / ".build/release/tuntun"
    return release if release.exists() else ROOT / ".build/debug/tuntun"


def ours(command, path, time, size, out):
    """Our frame on white, as a browser shows it."""
    words = command.format(
        tuntun=program(), file=shlex.quote(str(path)), time=time,
        size=f"{size[0]}x{size[1]}", out=shlex.quote(str(out)))
    subprocess.run(shlex.split(words), check=True, timeout=60)
    picture = Image.open(out).convert("RGBA")
    white = Image.new("RGBA", picture.size, "white")
    return Image.alpha_composite(white, picture).convert("RGB")


def difference(a, b):
    """Mean absolute difference, and share of pixels that differ much."""
    delta = numpy.abs(numpy.asarray(a, dtype=int) - numpy.asarray(b, dtype=int))
    return float(delta.mean()), float((delta.max(axis=2) > 48).mean())


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--ours", default=RENDER)
    parser.add_argument("--out", type=Path, default=ROOT / "out/conformance")
    parser.add_argument("--keep", type=Path)
    parser.add_argument("files", nargs="*", type=Path)
    options = parser.parse_args()
    paths = options.files or sorted((HERE / "corpus").glob("*.svg")) + sorted(
        (ROOT / "Plugins").glob("*/diagrams/*.svg"))
    oracle = Oracle(options.out / "chromium")
    oracle.make(paths)
    drawn = options.out / "ours"
    drawn.mkdir(parents=True, exist_ok=True)
    alike = total = 0
    report = []
    for path in paths:
        for index, (time, frame) in enumerate(zip(times_of(path.read_text()), oracle.frames(path))):
            out = drawn / f"{path.stem}-{index}.png"
            mean, share = difference(
                Image.open(frame).convert("RGB"),
                ours(options.ours, path.resolve(), time, size_of(path), out))
            total += 1
            good = mean < 1.5 and share < 0.005
            alike += good
            report.append({"file": path.name, "time": time, "mean": round(mean, 3),
                           "share": round(share, 5), "alike": bool(good)})
            if not good:
                print(f"differs: {path.name} at {time} s: mean {mean:.2f}, "
                      f"{share * 100:.2f} % of pixels")
            if options.keep and index % 2 == 1:
                options.keep.mkdir(parents=True, exist_ok=True)
                small = Image.open(frame).convert("RGB").quantize(64)
                small.save(options.keep / f"{path.stem}@{time:g}.png", optimize=True)
    (options.out / "report.json").write_text(json.dumps(report, indent=1))
    print(f"{alike} of {total} frames alike ({alike / max(total, 1) * 100:.2f} %), "
          f"{len(paths)} files")
    return 0 if alike >= NEEDED * total else 1


if __name__ == "__main__":
    sys.exit(main())
