#!/usr/bin/env bash
# Every benchmark: ./benchmarks/run.sh quick|full. Raw results go to benchmarks/results.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
mode=${1:-quick}
case "$mode" in quick) processes=5 ;; full) processes=15 ;; *) echo "usage: run.sh quick|full"; exit 2 ;; esac
mkdir -p results
for project in Dispatch.Benchmarks Dispatch.Scoped.Benchmarks; do
  dotnet build "$project" -c Release --nologo -v quiet
done
dotnet ../artifacts/bin/Dispatch.Benchmarks/release/Dispatch.Benchmarks.dll flatness "$processes" | tee results/flatness.md
for project in Dispatch.Benchmarks Dispatch.Scoped.Benchmarks; do
  # BenchmarkDotNet looks for the project file from the current folder.
  (cd "$project" && dotnet "../../artifacts/bin/$project/release/$project.dll" "$mode" --filter '*' --artifacts ../results)
done
