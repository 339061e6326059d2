#!/usr/bin/env bash
# ./benchmarks/run.sh quick [part...]   about 30 minutes: every row, the shortest in three processes; writes benchmarks/results and the report
# ./benchmarks/run.sh full [part...]    hours: three processes for each row, and 10,000 observers compiled ahead of time
# ./benchmarks/run.sh dry [part...]     minutes: every row once, to see that the run works; the figures mean nothing and go into a scratch folder
# ./benchmarks/run.sh report            seconds: only the page, from the kept results
# ./benchmarks/run.sh smoke             seconds: fails if a row that must not allocate does
# Parts: start build generator flatness micro variants scoped static-profile peers; without any, all of them, and the peers only if their
# packages can be restored. What is not measured keeps its last results, and the report says of which commit each part is.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
mode=${1:-quick}
shift || true
bin=$PWD/../artifacts/bin
own=$bin/Dispatch.Benchmarks/release/Dispatch.Benchmarks.dll
all=(start build generator flatness micro variants scoped static-profile peers)
# Seconds that each part takes in a quick run, to say how much is left.
declare -A seconds=([start]=150 [build]=75 [generator]=240 [flatness]=60 [micro]=1160 [variants]=110 [scoped]=40 [static-profile]=40 [peers]=400)
failed=0

build() { dotnet build "$1" -c Release --nologo -v quiet; }

usage() { sed -n '2,8s/^# //p' "${BASH_SOURCE[0]##*/}"; exit 2; }

case "$mode" in
  quick) processes=5 scale=1 out=$PWD ;;
  full) processes=15 scale=7 out=$PWD ;;
  dry) processes=1 scale=0.3 out=$(mktemp -d) && cp -r README.md results "$out" ;;
  generator | peers) exec "./${0##*/}" quick "$mode" ;;
  report)
    build Dispatch.Benchmarks
    exec dotnet "$own" report . ;;
  smoke)
    for project in Dispatch.Benchmarks Dispatch.Variants.Benchmarks; do
      build "$project"
      dotnet "$bin/$project/release/$project.dll" smoke || failed=1
    done
    exit "$failed" ;;
  *) usage ;;
esac
results=$out/results
parts=("$@")
for part in "${parts[@]}"; do [ -n "${seconds[$part]:-}" ] || usage; done

# How much of the processors is in use, of a hundred, over two seconds.
busy() {
  [ -r /proc/stat ] || { echo 0; return; }
  { head -1 /proc/stat; sleep 2; head -1 /proc/stat; } | awk '{ idle = $5 + $6; total = 0; for (i = 2; i <= NF; i++) total += $i; if (NR == 2) print int(100 - 100 * (idle - i0) / (total - t0)); i0 = idle; t0 = total }'
}

# Where a part begins to be measured: its old results go, and what it is of is written down.
begin() { # part
  mkdir -p "$results/runs"
  echo "== $1 (${SECONDS} s since the start, about $(left "$1") min left in all)"
  echo "$commit, $mode, $(date -u +%F), $statistic, the machine $load % busy before" >"$results/runs/$1.txt"
}

# Minutes that this part and those after it take.
left() { # part
  local part sum=0 counts=0
  for part in "${parts[@]}"; do
    if [ "$part" = "$1" ]; then counts=1; fi
    if [ "$counts" = 1 ]; then sum=$((sum + ${seconds[$part]})); fi
  done
  awk "BEGIN { printf \"%.0f\", $sum * $scale / 60 }"
}

# One pass of BenchmarkDotNet over a project; only the raw results are kept, and its log beside them, which is not committed.
measure() { # part project how filter...
  local part=$1 project=$2 how=$3 scratch after
  shift 3
  scratch=$(mktemp -d)
  after=$(($(left "$part") - $(awk "BEGIN { printf \"%.0f\", ${seconds[$part]} * $scale / 60 }")))
  # BenchmarkDotNet looks for the project file from the current folder.
  (cd "$project" && dotnet "$bin/$project/release/$project.dll" "$how" --filter "$@" --artifacts "$scratch") | tee "$results/$part.log" |
    awk -v part="$part" -v after="$after" '/Found [0-9]+ benchmark.* in total/ { match($0, /[0-9]+/); rows = substr($0, RSTART, RLENGTH); "date +%s" | getline start }
      /\*\* Remained [0-9]+/ { match($0, /[0-9]+/); todo = substr($0, RSTART, RLENGTH); cmd = "date +%s"; close(cmd); cmd | getline now; close(cmd)
        if (todo % 10 == 0 && rows > todo) { minutes = (now - start) / (rows - todo) * todo / 60; printf "   %s: %d of %d rows left, %.0f min, then about %d min for the other parts\n", part, todo, rows, minutes, after; fflush() } }'
  if grep -q '^Benchmarks with issues:' "$results/$part.log"; then
    sed -n '/^Benchmarks with issues:/,/^$/p' "$results/$part.log"
    failed=1
  fi
  rm -rf "${results:?}/$part"
  mkdir -p "$results/$part"
  cp "$scratch"/results/*-report-brief.json "$results/$part/"
  rm -rf "$scratch"
}

started=$SECONDS
commit=$(git rev-parse --short HEAD)
git diff --quiet HEAD -- ../src ../generators . ':!results' ':!README.md' || commit+=" and changes"
for project in Dispatch.Benchmarks Dispatch.Variants.Benchmarks Dispatch.Scoped.Benchmarks Dispatch.Generators.Benchmarks ../src/Dispatch; do build "$project"; done
if [ "${#parts[@]}" -eq 0 ]; then
  parts=("${all[@]}")
  # The peers' packages are not on every feed.
  if ! build Dispatch.Peers.Benchmarks >/dev/null; then
    echo "Dispatch.Peers.Benchmarks does not build here: the peers are left out, their last results stay"
    unset 'parts[-1]'
  fi
elif [[ " ${parts[*]} " == *" peers "* ]]; then
  build Dispatch.Peers.Benchmarks
fi

# Next to other work the median of a few iterations measures the neighbours; on a quiet machine it is what is wanted.
load=$(busy)
statistic=medians
if [ "$mode" != full ] && [ "$load" -gt 15 ]; then statistic="the fastest of its iterations"; fi
echo "$mode run of $commit: ${parts[*]}; the machine is $load % busy: $statistic"

for part in "${parts[@]}"; do
  begin "$part"
  case "$part" in
    start) dotnet "$own" start "$mode" "$results/start.json" ;;
    build)
      dry=()
      if [ "$mode" = dry ]; then dry=(dry); fi
      dotnet "$bin/Dispatch.Generators.Benchmarks/release/Dispatch.Generators.Benchmarks.dll" build "$results" "$commit" "${dry[@]}" ;;
    generator)
      # The compiler of an SDK runs with the server's garbage collector.
      dry=()
      if [ "$mode" = dry ]; then dry=(dry); fi
      DOTNET_gcServer=1 dotnet "$bin/Dispatch.Generators.Benchmarks/release/Dispatch.Generators.Benchmarks.dll" generator "$results" "$commit" "${dry[@]}" ;;
    flatness) dotnet "$own" flatness "$processes" | tee "$results/flatness.md" ;;
    micro) measure micro Dispatch.Benchmarks "$mode" '*' ;;
    variants) measure variants Dispatch.Variants.Benchmarks "$mode" '*<SyncStruct*Case>.ByHand' '*<SyncStruct*Interface' '*<SyncClass*Case>.ByHand' '*<SyncClass*Interface' \
      '*Async*<AsyncStruct*Case>.ByHand' '*<AsyncStruct*Interface' '*<SuspendedStruct*Case>.ByHand' '*<SuspendedStruct*Interface' '*NestedBreadthFirst*' ;;
    scoped) measure scoped Dispatch.Scoped.Benchmarks "$mode" '*' ;;
    static-profile) measure static-profile Dispatch.Benchmarks "$([ "$mode" = dry ] && echo dry || echo static-profile)" \
      '*SyncPublish<SyncStruct*ByHand' '*SyncPublish<SyncStruct*Overload' '*SyncPublish<SyncStruct*.Generic' ;;
    peers)
      dotnet "$bin/Dispatch.Peers.Benchmarks/release/Dispatch.Peers.Benchmarks.dll" check
      measure peers Dispatch.Peers.Benchmarks "$mode" '*' ;;
  esac
done
dotnet "$own" report "$out" || failed=1
echo "$((SECONDS - started)) s; the report is $out/README.md"
exit "$failed"
