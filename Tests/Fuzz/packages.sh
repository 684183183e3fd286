#!/usr/bin/env bash
# packages.sh SECONDS [TARGET…]: builds the fuzzer and gives each reader of packages random input
# for so long.
#
# What is found interesting is kept under .build-fuzz/corpus and used again; a crash leaves its input
# there too and ends the run.
set -euo pipefail
cd "$(dirname "$0")/../.."

seconds=$1
shift
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(envelope zip package list manifest po session)
folder=.build-fuzz
TUNTUN_FUZZ=1 swift build -c release --scratch-path "$folder" --product fuzz
fuzzer=$folder/release/fuzz
export ASAN_OPTIONS=quarantine_size_mb=8

seeds=$folder/seeds
mkdir -p "$seeds"/{envelope,zip,package,list,manifest,po,session}
cp Assets/templates/session/session.json "$seeds/session/"
for plugin in Plugins/*/; do
  name=$(basename "$plugin")
  cp "$plugin/plugin.json" "$seeds/manifest/$name.json"
  [ ! -e "$plugin/strings.po" ] || head -c 1500 "$plugin/strings.po" >"$seeds/po/$name.po"
done
FUZZ_SEEDS=$seeds "$fuzzer"

for target in "${targets[@]}"; do
  mkdir -p "$folder/corpus/$target"
  echo "$target:"
  FUZZ_TARGET=$target "$fuzzer" "$folder/corpus/$target" "$seeds/$target" \
    -max_total_time="$seconds" -timeout=1 -max_len=4096 -rss_limit_mb=1024 -print_final_stats=1 \
    -artifact_prefix="$folder/crash-$target-" 2>&1 | grep -E 'stat::|ERROR|SUMMARY|Test unit' ||
    { echo "$target: a crash; its input is $folder/crash-$target-*" >&2; exit 1; }
done
