#!/bin/sh
# Bake every source into the plugin's diagrams folder and check the results; works from any folder.
#   build.sh            all pictures
#   build.sh NAME ...   only these
#   STILLS=1 build.sh   also render stills into out/, which git ignores
here=$(cd "$(dirname "$0")/.." && pwd) || exit 1
dest=$(cd "$here/../.." && pwd)/Plugins/session.oxytocin-massage/diagrams
mkdir -p "$dest" || exit 1
if [ $# -eq 0 ]; then
  for s in "$here"/src/*.svg.in; do set -- "$@" "$(basename "$s" .svg.in)"; done
fi
fail=0
for n in "$@"; do
  python3 "$here/tools/bake.py" "$here/src/$n.svg.in" "$dest/$n.svg" >/dev/null || { echo "cannot bake $n" >&2; exit 1; }
  python3 "$here/tools/check.py" "$dest/$n.svg" | sed "s|^$dest/||"
  python3 "$here/tools/check.py" "$dest/$n.svg" >/dev/null || fail=1
  if [ -n "$STILLS" ]; then
    mkdir -p "$here/out" && rsvg-convert -w 1200 "$dest/$n.svg" -o "$here/out/$n.png"
  fi
done
exit $fail
