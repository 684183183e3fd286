#!/bin/sh
# Bakes every card picture (src-pictures/NAME.svg.in) into the plugin (call-staff: into Assets). Runs from anywhere.
set -e
here=$(cd "$(dirname "$0")/.." && pwd)
plugin=$here/../../Plugins/session.oxytocin-massage/pictures
shared=$here/../../Assets/pictures
mkdir -p "$plugin" "$shared"
for f in "$here"/src-pictures/*.svg.in; do
	n=$(basename "$f" .svg.in)
	# The picture for the staff lives outside the session, which may be what is missing.
	if [ "$n" = call-staff ]; then out=$shared; else out=$plugin; fi
	python3 "$here/tools/bake.py" "$f" "$out/$n.svg" >/dev/null
	# No comments or indentation; a part used twice gets other ids the second time (mother-hair, mother-hair-2).
	python3 - "$out/$n.svg" <<'END'
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
	rsvg-convert -w 60 "$out/$n.svg" >/dev/null
	s=$(wc -c <"$out/$n.svg")
	[ "$s" -lt 40000 ] || { echo "$n: $s bytes, more than 40000" >&2; exit 1; }
done
echo "$(ls "$here"/src-pictures/*.svg.in | wc -l) pictures"
