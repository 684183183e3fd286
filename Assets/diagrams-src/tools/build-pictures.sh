#!/bin/sh
# Bakes the card pictures into the plugins: src-pictures/NAME.svg.in into the session, src-pictures/quiz-NAME.svg.in
# into the quiz (NAME without quiz-), src-symbols/NAME.svg.in into Assets/symbols; what belongs to the
# program itself (call-staff, true, false) into Assets/pictures. Runs from anywhere.
# With names (quiz-where-belly, fish) only these.
set -e
here=$(cd "$(dirname "$0")/.." && pwd)
root=$here/../..
limit=40000
n=0

bake() { # source, result
	python3 "$here/tools/bake.py" "$1" "$2" >/dev/null
	# No comments or indentation; a part used twice gets other ids the second time (mother-hair, mother-hair-2).
	python3 - "$2" <<'END'
import re, sys
text = re.sub(r'<!--.*?-->', '', open(sys.argv[1]).read(), flags=re.S)
text = '\n'.join(line.strip() for line in text.split('\n') if line.strip()) + '\n'
seen = {}
def other(m):
    seen[m[1]] = seen.get(m[1], 0) + 1
    return m[0] if seen[m[1]] == 1 else ' id="%s-%d"' % (m[1], seen[m[1]])
text = re.sub(r' id="([^"]+)"', other, text)
open(sys.argv[1], 'w').write(text)
END
	rsvg-convert -w 60 "$2" >/dev/null
	s=$(wc -c <"$2")
	[ "$s" -lt "$limit" ] || { echo "$2: $s bytes, more than $limit" >&2; exit 1; }
	n=$((n + 1))
}

mkdir -p "$root/Assets/pictures" "$root/Plugins/session.oxytocin-massage/pictures" "$root/Plugins/quiz.oxytocin-massage/pictures" "$root/Assets/symbols"
for f in "$here"/src-pictures/*.svg.in "$here"/src-symbols/*.svg.in; do
	name=$(basename "$f" .svg.in)
	case " $* " in *" $name "* | "  ") ;; *) continue ;; esac
	case $(basename "$(dirname "$f")")/$name in
	src-symbols/*) bake "$f" "$root/Assets/symbols/$name.svg" ;;
	*/call-staff | */quiz-true | */quiz-false) bake "$f" "$root/Assets/pictures/${name#quiz-}.svg" ;;
	*/quiz-*) bake "$f" "$root/Plugins/quiz.oxytocin-massage/pictures/${name#quiz-}.svg" ;;
	*) bake "$f" "$root/Plugins/session.oxytocin-massage/pictures/$name.svg" ;;
	esac
done
echo "$n pictures"
