#!/bin/sh
# Runs `check` for a hook. The project's own Node needs no PATH, which programs with windows often do not pass on;
# where it is not installed yet, npm installs it first.
# In a linked worktree git tells hooks its folder and not where the files are: from a folder below, git would take that
# folder for the whole of them.
[ -n "$GIT_DIR" ] && export GIT_WORK_TREE="$PWD"
node=node_modules/.bin/node
# In a bundle there are no links.
for inside in node_modules/node/bin/node node_modules/node/bin/node.exe; do
  [ -e "$node" ] || node=$inside
done
if [ -e "$node" ] && "$node" scripts/setup.mjs --for check; then
  exec "$node" --import ./scripts/fast-start.mjs scripts/check.ts "$@"
fi
for folder in "/c/Program Files/nodejs" "$LOCALAPPDATA/Programs/nodejs" /usr/local/bin /opt/homebrew/bin "$HOME/.volta/bin"; do
  [ -d "$folder" ] && PATH="$PATH:$folder"
done
for folder in "$HOME"/.nvm/versions/node/*/bin; do
  [ -d "$folder" ] && PATH="$PATH:$folder"
done
if ! command -v npm >/dev/null 2>&1; then
  cat >&2 <<'END'

没有提交（推送）：提交以前要检查内容，这里找不到 Node，查不了。您写的都还在，没有丢。
请打开终端，进到项目文件夹，运行：
    npm run submit
它会检查、提交、推送。终端里也说没有 npm 的，先装 Node：https://nodejs.org/zh-cn（选“LTS 长期支持版”）。
END
  exit 1
fi
exec npm run --silent check -- "$@"
