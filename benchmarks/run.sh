#!/usr/bin/env bash
# Every benchmark: ./benchmarks/run.sh quick|full. Raw results go to benchmarks/results.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
mode=${1:-quick}
case "$mode" in quick) processes=5 ;; full) processes=15 ;; *) echo "usage: run.sh quick|full"; exit 2 ;; esac
dotnet build Dispatch.Benchmarks -c Release --nologo -v quiet
mkdir -p results
program=(dotnet ../artifacts/bin/Dispatch.Benchmarks/release/Dispatch.Benchmarks.dll)
"${program[@]}" flatness "$processes" | tee results/flatness.md
"${program[@]}" "$mode" --filter '*' --artifacts results
