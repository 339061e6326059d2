#!/usr/bin/env bash
# ./benchmarks/run.sh quick    about 20 minutes: every row, one process each; writes benchmarks/results and the report
# ./benchmarks/run.sh full     hours: three processes for each row
# ./benchmarks/run.sh dry      minutes: every row once, to see that the run works; its figures mean nothing
# ./benchmarks/run.sh generator  minutes: only what the generator costs an editor and a build, and the report; part of quick and full
# ./benchmarks/run.sh smoke    seconds: fails if a row that must not allocate does
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
mode=${1:-quick}
bin=../artifacts/bin

build() { dotnet build "$1" -c Release --nologo -v quiet; }

# One pass of BenchmarkDotNet over a project; only the raw results are kept.
measure() { # project mode folder filter...
  local project=$1 how=$2 folder=$3 scratch
  shift 3
  scratch=$(mktemp -d)
  # BenchmarkDotNet looks for the project file from the current folder.
  (cd "$project" && dotnet "../$bin/$project/release/$project.dll" "$how" --filter "$@" --artifacts "$scratch")
  mkdir -p "results/$folder"
  cp "$scratch"/results/*-report-brief.json "results/$folder/"
  rm -rf "$scratch"
}

generator() { # generator [dry]
  build Dispatch.Generators.Benchmarks
  # The compiler of an SDK runs with the server's garbage collector.
  DOTNET_gcServer=1 dotnet "$bin/Dispatch.Generators.Benchmarks/release/Dispatch.Generators.Benchmarks.dll" generator results "$(git rev-parse --short HEAD)" "$@"
}

case "$mode" in
  generator)
    generator
    build Dispatch.Benchmarks
    dotnet "$bin/Dispatch.Benchmarks/release/Dispatch.Benchmarks.dll" report .
    exit ;;
  smoke)
    build Dispatch.Benchmarks
    dotnet "$bin/Dispatch.Benchmarks/release/Dispatch.Benchmarks.dll" smoke
    exit ;;
  dry) processes=1 ;;
  quick) processes=5 ;;
  full) processes=15 ;;
  *) echo "usage: run.sh quick|full|dry|generator|smoke"; exit 2 ;;
esac

own=$bin/Dispatch.Benchmarks/release/Dispatch.Benchmarks.dll
for project in Dispatch.Benchmarks Dispatch.Scoped.Benchmarks ../src/Dispatch; do build "$project"; done
rm -rf results/micro results/scoped results/static-profile
mkdir -p results
git rev-parse --short HEAD >results/commit.txt
echo "$mode, $(date -u +%F), load average at the start $(cut -d' ' -f1 /proc/loadavg 2>/dev/null || echo unknown)" >results/run.txt
dotnet "$own" start "$((processes * 3))" results/start.json
if [ "$mode" = dry ]; then generator dry; else generator; fi
dotnet "$own" flatness "$processes" | tee results/flatness.md
measure Dispatch.Benchmarks "$mode" micro '*'
measure Dispatch.Scoped.Benchmarks "$mode" scoped '*'
[ "$mode" = dry ] || measure Dispatch.Benchmarks static-profile static-profile \
  '*SyncPublish<SyncStruct*ByHand' '*SyncPublish<SyncStruct*Overload' '*SyncPublish<SyncStruct*.Generic'
# The peers' packages are not on every feed; without them their last results stay.
if build Dispatch.Peers.Benchmarks >/dev/null; then
  rm -rf results/peers
  dotnet "$bin/Dispatch.Peers.Benchmarks/release/Dispatch.Peers.Benchmarks.dll" check
  measure Dispatch.Peers.Benchmarks "$mode" peers '*'
else
  echo "Dispatch.Peers.Benchmarks does not build here: the peers are left out"
fi
dotnet "$own" report .
