#!/bin/sh
# Builds what a proposal changes, for people to look at before they agree: the sites it touches, or all of them when it
# changes what all share. `$1` is the commit it would be merged into.
set -eu
sites=$(git diff --name-only "$1...HEAD" -- content/sites | cut -d/ -f5 | sort -u | paste -sd, -)
if [ -n "$(git diff --name-only "$1...HEAD" -- content ':(exclude)content/sites' ':(exclude)content/guide')" ]; then
  sites=''
fi
exec npm run build -- ${sites:+--site "$sites"}
