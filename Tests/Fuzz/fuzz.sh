#!/bin/sh
# Throws damaged documents at the diagram parser: fuzz.sh [RUNS] [libFuzzer option …]
# Starts from the conformance corpus; new seeds and any crash are kept in out/fuzz.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
out="$root/out/fuzz"
runs=${1:-5000000}
[ $# -gt 0 ] && shift
mkdir -p "$out/seeds"
cd "$out"
for module in Drawing Diagram; do
  swiftc -O -sanitize=fuzzer -parse-as-library -wmo -module-name $module -I . \
    -emit-module -emit-object -o $module.o -emit-module-path $module.swiftmodule \
    -enable-upcoming-feature MemberImportVisibility "$root"/Sources/$module/*.swift
done
swiftc -O -sanitize=fuzzer -parse-as-library -I . -o fuzz "$root/Tests/Fuzz/FuzzDiagram.swift" \
  Diagram.o Drawing.o
exec ./fuzz -runs="$runs" -max_len=4096 -timeout=2 -rss_limit_mb=512 -artifact_prefix="$out/" \
  -dict="$root/Tests/Fuzz/svg.dict" "$@" "$out/seeds" "$root/Tests/Conformance/corpus"
