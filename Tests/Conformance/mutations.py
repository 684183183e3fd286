#!/usr/bin/env python3
"""Mutates every attribute of the vocabulary, and asks Chromium what it draws.

  mutations.py [--out FOLDER] [--sample FOLDER]

For each element there is a small drawing; in it one attribute at a time gets one value of the list of its
kind (MUTATIONS). FOLDER gets `mutants.json`, a list of [document, seconds, number of the frame], and
`frames.png`, Chromium's different frames. The test `MutationFrameTests` draws each and compares:
what is not drawn alike must be told by `tuntun diagram check`. --sample writes a fixed sample of
them, which `make test` uses without Chromium.

Needs python3 with Pillow, and chromium.
"""
import argparse
import hashlib
import html
import json
import subprocess
import tempfile
from pathlib import Path
from xml.sax.saxutils import quoteattr

from PIL import Image

ROOT = Path(__file__).resolve().parent.parent.parent
SIZE = (80, 60)
COLUMNS, BATCH, SHEET = 20, 400, 48
SAMPLE = 11

LENGTH = ["0", "-1", "-7", "1e30", "1e9", "1e-9", "12px", "12PX", "1cm", "1CM", "3mm", "10pt", "1pc", "20Q",
          "20q", "0.3in", "2em", "2EM", "1ex", "5vw", "1rem", "50%", "-50%", " 12 ", "12 px", "12,5",
          "12 13", "12abc", "abc", "", "none", "inherit", "auto", "initial", "NaN", "Infinity", "+12",
          "1.2e1", "1.2E+1", ".5e2", "12.", "0x10", "calc(12px)", "12;", "12%%", "--12", "1e", "1_2"]
NUMBER = ["0", "-1", ".5", "2", "1e9", "1e-9", "50%", "150%", "-10%", "0.5 0.6", "abc", "", "none", "inherit",
          "INHERIT", "initial", "unset", "5e-1", ".5.5", ".5px", "+.5", "calc(.5)", " .5 ", ".5;", "1,5", "5."]
PAINT = ["none", "NONE", "red", "RED", " red ", "#f00", "#F00", "#f00f", "#f008", "#ff000080", "#ff", "#fffff",
         "#gggggg", "rgb(255,0,0)", "RGB(255,0,0)", "rgb(300,0,-5)", "rgb(100%,0%,0%)", "rgb(255 0 0)",
         "rgba(255,0,0,.5)", "rgb(255,0,0", "hsl(120,100%,25%)", "hwb(120 0% 50%)", "currentColor",
         "CURRENTCOLOR", "transparent", "inherit", "INHERIT", "", "abc", "url(#x)", "url(#x) red",
         "lab(50% 40 20)", "oklch(60% .2 30)", "color(srgb 1 0 0)", "context-fill", "red blue", "red;", "0",
         "initial", "unset", "revert", "ButtonText", "rebeccapurple", "color-mix(in srgb, red, blue)",
         "light-dark(red, blue)", "var(--x)", "f00", "#F00 ", "rgb(1e2,0,0)", "rgb(50.5,0,0)"]
DASHES = ["none", "NONE", "0", "5", "5 3", "5,3", "5,,3", "5 3 2", "-5", "5 -3", "5px 3px", "5PX", "10%",
          "5 3 abc", "abc", "", "inherit", "0 0", "0 5", "0 5 8 2", "5 0", "1e9", "1e-9", "5;3", "5 , 3", "5, 3,",
          ",5", "5em", "initial", "calc(5px)"]
TRANSFORM = ["", "none", "translate(5)", "translate(5,6)", "translate(5 6)", "translate( 5 , 6 )",
             "translate(5,6,7)", "translate()", "translate(5px)", "translate(5px,6px)", "translate(5%)",
             "rotate(20)", "rotate(20 30 30)", "rotate(20,30)", "rotate(20deg)", "Rotate(20)", "ROTATE(20)",
             "scale(0)", "scale(-1,1)", "scale(1.2 .8)", "scale(1e9)", "scale(50%)", "skewX(20)", "skewx(20)",
             "skewY(1e3)", "matrix(1 0 0 1 5 6)", "matrix(1 0 0 1 5)", "matrix(0 0 0 0 0 0)",
             "translate(5) rotate(20)", "translate(5),rotate(20)", "translate(5),,rotate(20)",
             "translate(5)rotate(20)", "translate (5)", "translate(5) abc", "abc", "translate(5;6)", "translate(5",
             "translate(+5 -6)", "translate(1e1 .5)", "translate(5-6)", "translate(5..6)", "translateX(5)",
             "rotate3d(0,0,1,20deg)", "inherit", "translate(5,)", "translate(,5)", "translate(NaN)",
             "rotate(.2turn)", "translate(5),", ",translate(5)", " translate(5) ", "translate(5)translate(5",
             "scale(1,2,3)", "skewX()", "skewX(20 30)", "0", "scale(1e-9)"]
POINTS = ["", "10", "10,10", "10 10 40", "10,10 40,10 25,40", "10 10 40 10 25", "10,10,40,10,25,40",
          "10,10 40,10 abc", "10 10 40 10 25 40 x", "10px 10px 40px 10px", "10,,10 40,10 25 40",
          ",10,10 40,10 25,40", "10 10 40 10 25 40,", "1e1 10 30-5 40 40", "10 10;40 10;25 40", "NaN NaN",
          "10% 10% 50% 50% 30% 90%", "none", " 10 10 40 10 30 40 ", "10 10 40 10 25 40 30", "0", "-1", "1e9 1e9 0 0",
          "inherit", "10 10 10 10", "10 10 40 10 1e 5"]
DATA = ["", "none", "NONE", "M", "M10", "M10 10", "M10 10 L", "M10 10 L40", "M10 10 L40 10 25 40 Z",
        "m10 10 30 0 -15 30z", "M10,10L40,10,25,40", "L10 10 40 10", "M10 10 L40 10 X 20 20", "M10 10 L40 10 abc",
        "M10 10 H", "M10 10 H40V40 1", "M10 10 C20 20 30", "M10 10 C20 0 40 0 40 20 S", "M10 10 Q20 40 40 10 T",
        "M10 10 Q20 40 40 10 T 60 50", "M10 10 T 60 50", "M10 10 A10 10 0 0 1 40 40", "M10 10 A10 10 0 2 1 40 40",
        "M10 10 A0 10 0 0 1 40 40", "M10 10 A-20 10 0 0 1 40 40", "M10 10 A10 10 0 0140 40",
        "M10 10 A10 10 0 0 1 10 10", "M10 10z L40 40", "M10 10 zz", "M10 10 L40 10,", "M10 10,, L40 10",
        "M10 10 e5 5", "M1e1 1e1 l3e1 0 -15 30", "M10..5.5L40 10 20 40", "M10-5 40 40 10 40", "M10 10 L1e30 10 40 40",
        "M10 10 30", "z", "M10 10 h30;v30", "M10 10 h30 v30px", "M10 10h30v30", "M 10 10 L 40 , 10 L 25 40",
        "M10 10 L40 10 M", "M10 10 L40 10 L10 10 L40 40", "0", "-1", "inherit", "M10 10 L+40 +10 L 25 40", "M10 10 L4e1 1e L 25 40",
        "path('M10 10h30v30')", "M10 10 30 30 zm 5 5 h 30 v 9", "M30 30 h0", "M30 30 z", "M10 10 C10.1 10 50 40 50.1 40"]
BOX = ["", "0 0 80", "0 0 80 60 1", "0,0,80,60", "0 0 0 60", "0 0 -80 60", "0 0 80px 60px", "0 0 40 30",
       "10 10 40 30", "-10 -10 80 60", " 0 0 80 60 ", "none", "0 0 1e9 1e9", "a b c d", "0,,0 80 60", "0 0 50% 50%",
       "0;0;80;60", "0 0 20 60", "0 0 80 60 x", "0 0 60 20", "20 5 30 60"]
RATIO = ["none", "xMidYMid", "xMidYMid meet", "xMinYMin meet", "xMaxYMax", "xMidYMid slice", "xmidymid", "abc", "",
         "meet", "defer xMidYMid", "xMidYMid  meet", " xMidYMid", "xMidYMid meet x", "0"]
HREF = ["#a", "a", "", "#", "#b", " #a ", "#A", "url(#a)", "#a b", "other.svg#a"]
CLOCK = ["0", "0s", "-1s", "2", "2s", "2000ms", "2S", "2 s", "2sec", "0.05min", "00:02", "00:00:02", "0:2",
         "00:00:02.5", "1:00:02", "indefinite", "INDEFINITE", "media", "abc", "", " 2s ", "+2s", "2.0.0s", "1e0s", "2s;3s",
         "1h", "2,5s", "none", "1e9s", "1e-9s", "20ms", "2MS", ".5s", "3.s", "00:61", "2s x"]
MOMENT = CLOCK + ["a.end", "click", "0.5s;1s", "0.5s,1s", ";", "0.5s;", "1s;abc", "b.begin", "b.begin+0.5s", "b.end - 0.5s",
                  "wallclock(1)", "accessKey(a)", "- 1s", "+ 1s", "b.repeat(1)", "b.click", "B.begin", " b.begin ",
                  "b.begin+0.5", "b.begin+-1s", "b.begin 1s", "prev.begin"]
COUNT = ["0", "-1", "1", "2.5", "indefinite", "INDEFINITE", "abc", "", "2x", "1e1", " 2 ", "+2", "0.5", "2%", "NaN", "2 3",
         "1e9", "1e-9", ".5.", "none"]
LIST = ["10;50", "10 50", ";10;50", "10;50;", "10;;50", "10,50", "10;abc", "10px;50px", "10PX;50px", "10%;50%", "", ";",
        " 10 ; 50 ", "50", "10;50;20", "10;50;;", "1e9;0", "-5;40", "1em;2em", "none", "inherit", "inherit;50"]
SHARES = ["0;1", "0;.5;1", "0 1", "0,1", "0;.5", "0.1;1", "1;0", "0;1;", "abc", "", "0;1.1", "-1;1", "0%;100%", " 0 ; 1 ",
          "0;0", "0;+1", ";0;1", "0;1;;", "0", "0;1e0", "0;1x"]
SPLINES = ["0 0 1 1", ".5 0 .5 1", ".5,0,.5,1", ".5 0 .5", ".5 0 .5 1;", ".5 0 .5 1;0 0 1 1", "2 0 0 1", "-1 0 1 1", "abc", "",
           ".5 0 .5 1 1", ".5 , 0 , .5 , 1", ".5;0;.5;1", ".5 0 .5 1x", "50% 0 0 1"]
PAIR = ["10,5", "10 5", "10", "10,5,3", "abc", "", "10px 5px", "10;5", "0", "-1 -1", "1e9 0", " 10 , 5 ", "10,", "10%,5%"]
TURN = ["20", "-20", "20 30 30", "20,30,30", "20 30", "20deg", "abc", "", "0", "1e9", "20;40", " 20 ", "20 30 30 30", "20,"]


def words(*known):
    """Known words, and what is near them."""
    return list(known) + [w.upper() for w in known] + [f" {known[0]} ", "", "abc", "0", "inherit", "INHERIT", "initial", "unset",
                                                       "revert", " ".join(known[:2]), known[-1] + ";"]


def plain_words(*known):
    """The same for attributes of animations, which are no CSS."""
    return list(known) + [w.upper() for w in known] + [f" {known[-1]} ", "", "abc", "0", "inherit"]


KEYWORDS = {
    "display": words("inline", "none", "block", "inline-block", "contents", "flex", "table"),
    "visibility": words("visible", "hidden", "collapse"),
    "fill-rule": words("nonzero", "evenodd"),
    "stroke-linecap": words("butt", "round", "square"),
    "stroke-linejoin": words("miter", "round", "bevel", "arcs", "miter-clip"),
}
PRESENTATION = {
    "opacity": NUMBER, "fill-opacity": NUMBER, "stroke-opacity": NUMBER, "stroke-miterlimit": NUMBER + ["1", "0.5", "10"],
    "color": PAINT, "fill": PAINT, "stroke": PAINT, "stroke-width": LENGTH, "stroke-dashoffset": LENGTH,
    "stroke-dasharray": DASHES, **KEYWORDS,
}
INK = 'fill="#2a7" stroke="#925" stroke-width="4"'
# Element: the drawing around it, its own attributes as they are before, and the list of each.
STILL = {
    "rect": ("{}", dict(x="10", y="8", width="50", height="36", rx="8", ry="6"), {}),
    "circle": ("{}", dict(cx="40", cy="30", r="20"), {}),
    "ellipse": ("{}", dict(cx="40", cy="30", rx="30", ry="18"), {}),
    "line": ("{}", dict(x1="10", y1="10", x2="60", y2="45"), {}),
    "polyline": ("{}", dict(points="10,10 60,12 30,50"), dict(points=POINTS)),
    "polygon": ("{}", dict(points="10,10 60,12 30,50"), dict(points=POINTS)),
    "path": ("{}", dict(d="M10 10 H60 V30 C60 50 20 50 10 30 Z"), dict(d=DATA)),
    "g": ("{}", {}, {}),
    "use": ('<defs><path id="a" d="M5 5h30v20z"/></defs>{}', dict(href="#a", x="10", y="8"), dict(href=HREF)),
    "symbol": ('<defs>{}</defs><use href="#s" x="10" y="8"/>',
               dict(id="s", x="0", y="0", width="50", height="40", viewBox="0 0 25 20", overflow="visible"),
               dict(viewBox=BOX, preserveAspectRatio=RATIO)),
    "defs": ('{}<use href="#a"/>', {}, {}),
    "svg": ("{}", dict(viewBox="0 0 80 60"), dict(viewBox=BOX, preserveAspectRatio=RATIO)),
}
CONTENT = {
    "g": '<path d="M10 8h50l-20 40z"/>', "symbol": '<path d="M2 2h20l-8 15z"/>', "defs": '<path id="a" d="M5 5h30v20z"/>',
    "svg": '<path d="M10 8h50l-20 40z"/>',
}
TIMES = dict(begin=MOMENT, end=MOMENT, dur=CLOCK, repeatCount=COUNT, repeatDur=CLOCK, min=CLOCK, max=CLOCK,
             restart=plain_words("always", "whenNotActive", "never"), fill=plain_words("freeze", "remove"),
             additive=plain_words("replace", "sum"), accumulate=plain_words("none", "sum"),
             calcMode=plain_words("linear", "discrete", "paced", "spline"), keyTimes=SHARES, keySplines=SPLINES)
NAMES = ["x", "X", "width", " x", "foo", "", "opacity", "fill", "href", "d", "transform"]
RUN = dict(begin="0.5s", dur="2s", repeatCount="2")
SPLINED = dict(calcMode="spline", keySplines=".5 0 .5 1", keyTimes="0;1")
MOVED = ('<rect id="b0" width="4" height="4"><animate id="b" attributeName="y" from="0" to="40" dur="1s"/></rect>'
         '<rect x="10" y="20" width="20" height="20" fill="#2a7">{}</rect>')
# Name: element, attributes before, and the list of each.
MOVING = {
    "animate": ("animate", dict(attributeName="x", values="10;50", **RUN),
                dict(TIMES, attributeName=NAMES, attributeType=["XML", "CSS", "auto", "xml", "abc", ""], values=LIST)),
    "animate from to": ("animate", {"attributeName": "x", "from": "10", "to": "50", **RUN},
                        {"from": LENGTH, "to": LENGTH, "by": LENGTH, "href": HREF}),
    "animate by": ("animate", dict(attributeName="x", by="20", **RUN), dict(by=LENGTH)),
    "animate colour": ("animate", dict(attributeName="fill", to="#00f", **RUN), dict(to=PAINT, values=PAINT)),
    "animate opacity": ("animate", dict(attributeName="opacity", to=".2", **RUN), dict(to=NUMBER)),
    "animate dashes": ("animate", dict(attributeName="stroke-dasharray", to="9 9", **RUN), dict(to=DASHES)),
    "animate spline": ("animate", dict(attributeName="x", values="10;50", **RUN, **SPLINED),
                       dict(keyTimes=SHARES, keySplines=SPLINES, calcMode=TIMES["calcMode"])),
    "set": ("set", dict(attributeName="x", to="40", begin="0.5s", dur="2s"),
            {**{k: TIMES[k] for k in ("begin", "end", "dur", "repeatCount", "repeatDur", "min", "max", "restart", "fill")},
             "attributeName": NAMES, "to": LENGTH}),
    "set display": ("set", dict(attributeName="display", to="none", begin="0.5s", dur="2s"), dict(to=KEYWORDS["display"])),
    "set visibility": ("set", dict(attributeName="visibility", to="hidden", begin="0.5s", dur="2s"),
                       dict(to=KEYWORDS["visibility"])),
    "animateTransform": ("animateTransform", {"attributeName": "transform", "type": "rotate", "from": "0", "to": "40", **RUN},
                         {**TIMES, "attributeName": NAMES, "from": TURN, "to": TURN, "by": TURN,
                          "values": [f"0;{t}" for t in TURN] + LIST,
                          "type": plain_words("rotate", "translate", "scale", "skewX", "skewY", "matrix")}),
    "animateTransform translate": ("animateTransform", {"attributeName": "transform", "type": "translate", "to": "20 5", **RUN},
                                   dict(to=PAIR)),
    "animateTransform scale": ("animateTransform", {"attributeName": "transform", "type": "scale", "to": "1.5", **RUN},
                               dict(to=["2", "2 1", "0", "-1", "abc", "", "2,1", "2 1 1", "50%", "1e9", "2px"])),
    "animateMotion": ("animateMotion", dict(path="M0 0 L30 10 L0 20", **RUN),
                      dict(TIMES, path=DATA, rotate=plain_words("0", "auto", "auto-reverse") + ["45", "-45", "45deg", "auto 45"],
                           keyPoints=SHARES, origin=["default", "abc", ""], values=[f"0,0;{p}" for p in PAIR])),
    "animateMotion to": ("animateMotion", dict(to="30,10", **RUN), {"to": PAIR, "from": PAIR, "by": PAIR}),
    "animateMotion points": ("animateMotion", dict(path="M0 0 L30 10 L0 20", calcMode="linear", keyTimes="0;1", keyPoints="0;1",
                                                   **RUN), dict(keyPoints=SHARES, keyTimes=SHARES)),
}


def tag(name, attributes, content=""):
    text = "".join(f" {key}={quoteattr(value)}" for key, value in attributes.items())
    return f"<{name}{text}>{content}</{name}>"


def document(content, root=""):
    return f'<svg xmlns="http://www.w3.org/2000/svg"{root or " viewBox=" + quoteattr("0 0 80 60")}>\n{content}</svg>'


def still():
    for name, (frame, before, lists) in STILL.items():
        kinds = {key: lists.get(key, LENGTH) for key in before if key not in ("id", "overflow")}
        if name in ("symbol", "svg"):
            kinds["preserveAspectRatio"] = RATIO
        if name in ("path", "rect", "circle", "line"):
            kinds["pathLength"] = NUMBER
        if name != "svg":
            kinds["transform"] = TRANSFORM
        if name == "symbol":
            del kinds["transform"]
            kinds["overflow"] = ["visible", "VISIBLE", "hidden", "auto", "scroll", "", "abc", "inherit"]
        for key, values in {**PRESENTATION, **kinds}.items():
            for value in values:
                own = dict(before)
                if name not in ("svg", "symbol", "defs", "use", "g"):
                    own["stroke-dasharray"] = "12 4" if key in ("pathLength", "stroke-dashoffset") else "none"
                if key in PRESENTATION and name in ("rect", "polygon", "path", "line", "polyline"):
                    own.pop("rx", None), own.pop("ry", None)
                own[key] = value
                inner = CONTENT.get(name, "")
                if name == "svg":
                    text = tag("svg", {"xmlns": "http://www.w3.org/2000/svg", **own}, f"<g {INK if key not in PRESENTATION else ''}>{inner}</g>")
                    yield text, 0
                    continue
                outer = " ".join(part for part in INK.split(" ") if part.split("=")[0] != "none")
                yield document(f'<g color="#15c" {outer}>{frame.format(tag(name, own, inner))}</g>'), 0


def moving():
    for name, before, lists in MOVING.values():
        for key, values in lists.items():
            for value in values:
                own = {k: v for k, v in before.items() if not (key == "values" and k in ("from", "to", "by", "path"))}
                own[key] = value
                text = document(MOVED.format(tag(name, own)))
                if key == "href":
                    text = text.replace('fill="#2a7"', 'id="a" fill="#2a7"')
                for time in (1.3, 3.7):
                    yield text, time
    for value in HREF:
        text = tag("animateMotion", RUN, tag("mpath", {"href": value}))
        for time in (1.3, 3.7):
            yield document('<path id="a" d="M0 0L30 10" fill="none"/>' + MOVED.format(text)), time


def dashed():
    """Dashes around round shapes of many sizes, whose length Chromium measures by chords."""
    for dash in ("5", "5 3", "4 2 1", "2.5 6"):
        for more in ("", ' stroke-dashoffset="17"', ' pathLength="100"', ' transform="translate(-20 -15) scale(1.5)"'):
            ink = f'{INK} stroke-dasharray="{dash}"{more}'
            for radius in (3, 7.3, 11, 17.6, 20, 27):
                yield document(f'<circle cx="40" cy="30" r="{radius}" {ink}/>'), 0
                yield document(f'<ellipse cx="40" cy="30" rx="{radius * 1.3:g}" ry="{radius * .7:g}" {ink}/>'), 0
                yield document(f'<rect x="8" y="6" width="64" height="48" rx="{radius}" {ink}/>'), 0


def shoot(mutants, folder):
    """Chromium's frame of each."""
    width, height = SIZE
    frames = []
    for start in range(0, len(mutants), BATCH):
        batch = mutants[start : start + BATCH]
        key = hashlib.sha256(json.dumps(batch).encode()).hexdigest()[:16]
        shot = folder / f"batch-{key}.png"
        if not shot.exists():
            photograph(batch, shot)
        whole = Image.open(shot).convert("RGB")
        for index in range(len(batch)):
            x, y = index % COLUMNS * width, index // COLUMNS * height
            frames.append(whole.crop((x, y, x + width, y + height)))
        print(f"{len(frames)} of {len(mutants)}", flush=True)
    return frames


def photograph(batch, shot):
    width, height = SIZE
    with tempfile.TemporaryDirectory() as scratch:
        cells = []
        for index, (text, time) in enumerate(batch):
            place = Path(scratch) / f"{index}.svg"
            place.write_text(text)
            left, top = index % COLUMNS * width, index // COLUMNS * height
            cells.append(f'<iframe style="left:{left}px;top:{top}px" src="{html.escape(place.as_uri())}" data-time="{time}"></iframe>')
        page = Path(scratch) / "page.html"
        page.write_text(
            f"<!doctype html><style>body{{margin:0;background:#fff}}iframe{{border:0;position:absolute;"
            f"width:{width}px;height:{height}px}}</style>{''.join(cells)}"
            "<script>onload = () => { for (const f of document.querySelectorAll('iframe')) {"
            "const s = f.contentDocument.documentElement; if (!s.pauseAnimations) continue;"
            "s.pauseAnimations(); s.setCurrentTime(Number(f.dataset.time)); } };</script>")
        subprocess.run(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
             "--force-device-scale-factor=1", "--allow-file-access-from-files", f"--user-data-dir={scratch}/profile",
             "--virtual-time-budget=8000", f"--window-size={COLUMNS * width},{(len(batch) + COLUMNS - 1) // COLUMNS * height}",
             f"--screenshot={shot}", page.as_uri()],
            check=True, timeout=300, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def write(folder, mutants, frames):
    """The mutants and the different frames among theirs."""
    folder.mkdir(parents=True, exist_ok=True)
    numbers, different, rows = {}, [], []
    for (text, time), frame in zip(mutants, frames):
        key = frame.tobytes()
        if key not in numbers:
            numbers[key] = len(different)
            different.append(frame)
        rows.append([text, time, numbers[key]])
    width, height = SIZE
    sheet = Image.new("RGB", (SHEET * width, (len(different) + SHEET - 1) // SHEET * height), "white")
    for index, frame in enumerate(different):
        sheet.paste(frame, (index % SHEET * width, index // SHEET * height))
    sheet.save(folder / "frames.png", optimize=True)
    lines = ",\n".join(json.dumps(row) for row in rows)
    (folder / "mutants.json").write_text(f"[\n{lines}\n]\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--out", type=Path, default=ROOT / "out/mutations")
    parser.add_argument("--sample", type=Path)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    mutants = list(dict.fromkeys(list(still()) + list(moving()) + list(dashed())))
    frames = shoot(mutants, options.out)
    write(options.out, mutants, frames)
    if options.sample:
        write(options.sample, mutants[::SAMPLE], frames[::SAMPLE])
    print(f"{len(mutants)} mutations")


if __name__ == "__main__":
    main()
