#!/usr/bin/env bash
# Builds ../page.html and THIRD-PARTY-NOTICES.txt, which are committed: the .NET build needs no npm. Run after an edit in this folder.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r package.json ./*.js ./*.css ./*.html "$work"
cd "$work"
npm install --no-package-lock --no-audit --no-fund --ignore-scripts >&2
node node_modules/esbuild/bin/esbuild main.js --bundle --minify --format=iife --target=es2020 --legal-comments=none --outfile=page.js
node node_modules/esbuild/bin/esbuild style.css --minify --outfile=page.css
node assemble.js
cd - >/dev/null
cp "$work/page.html" ../page.html
cp "$work/notices.txt" ../../../../THIRD-PARTY-NOTICES.txt
