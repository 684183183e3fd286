"""Reads a month out of the raw rows of records.db and compares every form of the report with it.

month.py records.db YYYY-MM FORMS PLUGINS: FORMS is a folder with MONTH.csv, .json, .html, .pdf.txt,
MONTH-dhis2.csv, dhis2.map and screen.txt. Prints what differs, a line each. Shares no code with the
program: rows are counted one by one, without SQL's own sums.
"""

import csv
import html
import json
import re
import sqlite3
import sys
from collections import Counter

database, month, forms, plugins = sys.argv[1:]
faults = []


def check(form, what, expected, found):
    if expected != found:
        faults.append(f"{form}: {what} is {found}, not {expected}")


def table(name):
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    connection.row_factory = sqlite3.Row
    return [dict(row) for row in connection.execute(f"SELECT * FROM {name}")]


def of(rows, key, value):
    return [row for row in rows if row[key] == value]


visits = [v for v in table("visit") if v["day"][:7] == month]
seen = {v["id"] for v in visits}
practices = [p for p in table("practice") if p["visit"] in seen]
runs = {r["id"]: r for r in table("quiz_run")}
classes = {c["id"]: c for c in table("class_run") if c["day"][:7] == month}
hands = [h for h in table("class_hands") if h["class"] in classes]

# Every figure under the name by which DHIS2 knows it.
want = Counter()
want["funnel.visits"] = len(visits)
want["funnel.practised"] = len({p["visit"] for p in practices})
want["funnel.finished"] = len({p["visit"] for p in practices if p["ending"] == "finished"})
want["funnel.stopped-at-check"] = sum(v["stopped"] for v in visits)
want["funnel.practices"] = len(practices)
for phase in ("before", "after", "check"):
    want[f"funnel.quizzes-{phase}"] = 0
for run in runs.values():
    if run["day"][:7] == month and not run["is_class"] and run["phase"] != "practice":
        want[f"funnel.quizzes-{run['phase']}"] += 1
for visit in visits:
    want[f"language.{visit['language']}.visits"] += 1
steps = {}
practice_of = {p["id"]: p for p in practices}
for row in table("practice_step"):
    if row["practice"] in practice_of:
        name = f"step.{practice_of[row['practice']]['session']}.{row['step']}"
        want[name + ".of"] += 1
        want[name + ".done"] += row["done"] > 0
        want[name + ".repeated"] += row["repeated"] > 0
for row in table("practice_pause"):
    if row["practice"] in practice_of:
        name = f"pause.{row['kind']}"
        want[name + ".times"] += row["times"]
        want[name + ".practices"] += 1
        want[name + ".stopped"] += practice_of[row["practice"]]["reason"] == row["kind"]
for row in table("quiz_answer"):
    run = runs[row["run"]]
    if (run["day"][:7] != month or run["is_class"] or row["attempt"] != 1
            or run["phase"] == "practice"):
        continue
    name = f"question.{run['quiz']}.{row['item']}.{run['phase']}"
    want[name + ".of"] += 1
    want[name] += row["credit"] == 1
want["class.held"] = len(of(classes.values(), "ending", "finished"))
want["class.abandoned"] = len(of(classes.values(), "ending", "abandoned"))
for role in ("mother", "husband", "family", "cadre"):
    want[f"class.people.{role}"] = 0
for row in table("class_attendance"):
    if row["class"] in classes:
        want[f"class.people.{row['role']}"] += row["people"]
for row in table("class_mark"):
    if row["class"] in classes:
        name = f"class.step.{classes[row['class']]['session']}.{row['step']}"
        want[name + ".well"] += row["well"]
        want[name + ".of"] += row["well"] + row["helped"] + row["missed"]
for row in hands:
    name = f"class.question.{runs[row['run']]['quiz']}.{row['item']}.{runs[row['run']]['phase']}"
    want[name] += row["right_hands"]
    want[name + ".of"] += row["hands"]
rounds = Counter()
for row in table("quiz_hands"):
    if runs[row["run"]]["day"][:7] == month:
        rounds[row["run"], row["item"]] += row["hands"]
most = Counter()
for (run, _), count in rounds.items():
    most[run] = max(most[run], count)
class_runs = [r for r in runs.values() if r["day"][:7] == month and r["is_class"] and r["id"] in most]
want["class.runs"] = len(class_runs)
want["class.hands"] = sum(most[r["id"]] for r in class_runs)
unknown = "0000-00-00"
in_classes = {h["run"] for h in table("class_hands")}
want["undated.visits"] = len(of(table("visit"), "day", unknown))
want["undated.quizzes"] = len(
    [r for r in of(runs.values(), "day", unknown) if r["id"] not in in_classes])
want["undated.classes"] = len(of(table("class_run"), "day", unknown))


def share(name, whole=None):
    """The text of a share on paper: of fewer than five no percentage."""
    count, base = want[name], want[whole or name + ".of"]
    percent = "" if base < 5 else f" · {(count * 200 + base) // (2 * base)}%"
    return f"{count}/{base}{percent}"


def short(text):
    return text.split(" · ")[-1]


# CSV: one figure a row.
found, base = Counter(), Counter()
with open(f"{forms}/{month}.csv", encoding="utf-8-sig", newline="") as file:
    for row in csv.DictReader(file):
        subject = row["subject"].split(" ")[0]
        section = {"class-question": "class.question", "class-step": "class.step",
                   "class-people": "class.people", "class-run": "class"}.get(row["section"], row["section"])
        if row["section"] == "class":
            found["class.runs"] += 1
            found["class.hands"] += int(row["count"])
            continue
        parts = [section, subject, row["name"], row["measure"]]
        name = ".".join(part for part in parts if part)
        if row["section"] == "class-people":
            name = f"class.people.{row['name']}"
        found[name] += int(row["count"])
        if row["base"]:
            base[name] += int(row["base"])
            check("csv", name + " percent", short(f"{row['count']}/{row['base']}")
                  if int(row["base"]) < 5 else str((int(row["count"]) * 200 + int(row["base"]))
                                                   // (2 * int(row["base"]))),
                  row["percent"] or f"{row['count']}/{row['base']}")
for name, count in want.items():
    if name.endswith(".of"):
        stem = name[:-3]
        whole = {"step": stem + ".done", "class": stem + ".well"}.get(stem.split(".")[0], stem)
        if stem.startswith("class.question"):
            whole = stem
        check("csv", name, count, base[whole])
    elif not (name.startswith("class.step") and not name.endswith(".well")):
        check("csv", name, count, found[name])

# DHIS2: every name of the map, by its UID.
uids = {}
with open(f"{forms}/dhis2.map", encoding="utf-8") as file:
    for line in file:
        name, _, uid = line.partition(" = ")
        if uid and "." in name:
            uids[uid.strip()] = name
told = {}
with open(f"{forms}/{month}-dhis2.csv", encoding="utf-8", newline="") as file:
    for row in list(csv.reader(file))[1:]:
        told[uids[row[0]]] = int(row[5])
for name in uids.values():
    check("dhis2", name, want[name], told.get(name))

# JSON.
report = json.load(open(f"{forms}/{month}.json", encoding="utf-8"))
for key, name in {"visits": "visits", "practised": "practised", "finished": "finished",
                  "stopped": "stopped-at-check", "practices": "practices",
                  "quizzesBefore": "quizzes-before", "quizzesAfter": "quizzes-after",
                  "quizzesCheck": "quizzes-check"}.items():
    check("json", name, want[f"funnel.{name}"], report["funnel"][key])
for key, value in report["undated"].items():
    check("json", f"undated {key}", want[f"undated.{key}"], value)
for row in report["steps"]:
    name = f"step.{row['session']}.{row['step']}"
    check("json", name, [want[f"{name}.{part}"] for part in ("of", "done", "repeated")],
          [row["planned"], row["done"], row["repeated"]])
for row in report["teaching"]["questions"]:
    for phase in ("before", "after"):
        name = f"class.question.{row['quiz']}.{row['question']}.{phase}"
        check("json", name, [want[name], want[name + ".of"]],
              [row[phase]["right"], row[phase]["answered"]])
for row in report["teaching"]["attendance"]:
    check("json", row["role"], want[f"class.people.{row['role']}"], row["people"])

# Paper and screen: what stands behind each title, without any space.
def bare(text):
    return re.sub(r"\s", "", text)


page = open(f"{forms}/{month}.html", encoding="utf-8").read().split("</style>")[1]
texts = {"html": bare(html.unescape(re.sub("<[^>]*>", "", page))),
         "pdf": bare(open(f"{forms}/{month}.pdf.txt", encoding="utf-8").read())}
screen = Counter()
names = {}
for line in open(f"{forms}/screen.txt", encoding="utf-8"):
    match = re.match(r'(\S+?)/(name|words)/\d+ \[.*?\] text "(.*)" Noto Sans', line)
    if match:
        names[match[1], match[2]] = names.get((match[1], match[2]), "") + match[3]


def must_say(form, words):
    if bare(words) not in texts[form]:
        faults.append(f"{form}: does not say {words!r}")


def on_screen(title, words):
    places = [key for (key, kind), text in names.items() if kind == "name" and bare(text) == bare(title)]
    told = [bare(names.get((key, "words"), "")) for key in places]
    if bare(words) not in told:
        faults.append(f"screen: behind {title!r} stands {told}, not {words!r}")


# The words of the papers, out of the language's own file.
po = open(f"{plugins}/language.id/strings.po", encoding="utf-8").read()
say = dict(re.findall(r'msgctxt "paper/(\w+)"\nmsgid "(.*)"\n', po))
must_say("pdf", say["formAttendanceWords"].format(
    visits=want["funnel.visits"], practised=want["funnel.practised"]))
undated = {part: want[f"undated.{part}"] for part in ("visits", "quizzes", "classes")}
for form in texts:
    must_say(form, say["undated"].format(**undated))
for key, name in {"visits": "visits", "practiceFinished": "finished",
                  "stoppedAtCheck": "stopped-at-check"}.items():
    title, count = say[key], want[f"funnel.{name}"]
    on_screen(title, str(count))
    if name != "visits":
        must_say("html", title + share(f"funnel.{name}", "funnel.visits"))
        must_say("pdf", f"{title}: {count}.")
on_screen(say["quizBefore"], str(want["funnel.quizzes-before"]))
on_screen(say["quizAfter"], str(want["funnel.quizzes-after"]))

session = "session.oxytocin-massage"
for step in json.load(open(f"{plugins}/{session}/session.json", encoding="utf-8"))["steps"]:
    name, shown = f"step.{session}.{step['id']}", f"class.step.{session}.{step['id']}"
    if not want[name + ".of"]:
        continue
    done = share(name + ".done", name + ".of")
    in_class = share(shown + ".well", shown + ".of") if want[shown + ".of"] else ""
    must_say("html", step["title"] + done + str(want[name + ".repeated"]) + in_class)
    must_say("pdf", step["title"] + done + in_class)
    on_screen(step["title"], short(done) + (" · " + short(in_class) if in_class else ""))
quiz = "quiz.oxytocin-massage"
for item in json.load(open(f"{plugins}/{quiz}/quiz.json", encoding="utf-8"))["items"]:
    both = Counter()
    for start in ("question", "class.question"):
        name = f"{start}.{quiz}.{item['id']}"
        if want[f"{name}.before.of"] + want[f"{name}.after.of"] == 0:
            continue
        shares = share(f"{name}.before") + share(f"{name}.after")
        must_say("html", item["question"] + shares)
        must_say("pdf", item["question"] + shares)
        for phase in ("before", "after"):
            both[phase] += want[f"{name}.{phase}"]
            both[phase + ".of"] += want[f"{name}.{phase}.of"]
    for phase in ("before", "after"):
        count, whole = both[phase], both[phase + ".of"]
        told = names.get((f"questions/{quiz}/{item['id']}/{phase}", "words"))
        if whole and told is not None:
            expected = f"{count}/{whole}" if whole < 5 else f"{(count * 200 + whole) // (2 * whole)}%"
            check("screen", f"{item['id']} {phase}", expected, told)
people = sum(want[f"class.people.{role}"] for role in ("mother", "husband", "family", "cadre"))
held = say["formClasses"].format(count=want["class.held"])
must_say("html", f"{held}{people}")
must_say("pdf", f"{held} · ")

print("\n".join(faults))
print(len(want), "figures", file=sys.stderr)
