#!/bin/sh
# Brings a folder that `npm run copy` made ($1) to a server of one's own: a folder a release beside the last ones, and one
# rename that switches to it. The server needs rsync and sshd; its web server serves $DEPLOY_PATH/current.
set -eu
site=$1
if [ -z "${DEPLOY_HOST:-}" ] || [ -z "${DEPLOY_PATH:-}" ] || [ -z "${DEPLOY_KEY:-}" ]; then
  echo '没有设 DEPLOY_HOST、DEPLOY_PATH、DEPLOY_KEY，不传到服务器，网站在附件里。'
  exit 0
fi
command -v rsync >/dev/null || (apt-get update -qq && apt-get install -qq -y rsync openssh-client)
keys=$(mktemp -d)
trap 'rm -rf "$keys"' EXIT
umask 077
printf '%s\n' "$DEPLOY_KEY" > "$keys/key"
printf '%s\n' "${DEPLOY_KNOWN_HOSTS:-}" > "$keys/known_hosts"
login="ssh -i $keys/key -o IdentitiesOnly=yes -o UserKnownHostsFile=$keys/known_hosts -o StrictHostKeyChecking=yes"
release=$(date +%Y%m%d-%H%M%S)
# What is as before is linked, not sent again: by content, for every run copies anew.
rsync -r --checksum --chmod=D755,F644 --link-dest="$DEPLOY_PATH/current/" -e "$login" "$site/" "$DEPLOY_HOST:$DEPLOY_PATH/$release/"
$login "$DEPLOY_HOST" "cd '$DEPLOY_PATH' && ln -sfn '$release' next && mv -Tf next current && ls -1d 2*-* | head -n -5 | xargs -r rm -rf"
echo "公布了：$DEPLOY_HOST:$DEPLOY_PATH/current → $release"
