#!/bin/sh
# What `npm run intake` wrote, on a branch of its own and as a proposal, with a word to the sender. $1 is what it said, $2
# the number of the issue. GitHub and Gitea answer to the same calls.
set -eu
said=$1
issue=$2
branch="intake-$issue"
# Prints the address of what was made, where the host gives one.
api() {
  # The words of others never stand in a command: they go through Node as data.
  node -e '
    const [path, key, file] = process.argv.slice(1);
    const { GITHUB_API_URL: url, GITHUB_REPOSITORY: repo, GITHUB_TOKEN: token, FIELDS, FIND } = process.env;
    const headers = { authorization: `token ${token}`, "content-type": "application/json" };
    const ask = async (query, init) => {
      const answer = await fetch(`${url}/repos/${repo}${path}${query}`, { headers, ...init });
      if (!answer.ok) { console.error(`${path}: ${answer.status}`); process.exitCode = 1; return undefined; }
      return answer.json();
    };
    (async () => {
      const found = FIND && (await ask("?state=open&limit=50&per_page=100"))?.find(({ head }) => head?.ref === FIND);
      const body = () => ({ ...JSON.parse(FIELDS ?? "{}"), [key]: require("fs").readFileSync(file, "utf8").slice(0, 60000) });
      const made = found || await ask("", { method: "POST", body: JSON.stringify(body()) });
      if (made?.html_url) console.log(made.html_url);
    })();
  ' "$@"
}
# It says something whatever it does not take; nothing said is a program that stopped, and wrote nothing.
[ -s "$said" ] || echo '没有收下：程序出了毛病。请告诉管网站的人，过一会儿点“编辑”再存一下。' > "$said"
git add content
if git diff --cached --quiet; then
  api "/issues/$issue/comments" body "$said" > /dev/null
  echo '没有收下什么，原因写在议题下面。'
  exit 0
fi
git switch --quiet --create "$branch"
git -c user.name='手机报公开' -c user.email='intake@localhost' commit --quiet --no-verify -m "手机报来的公开（议题 #$issue）"
git push --quiet --force origin "HEAD:refs/heads/$branch"
# Sent once more after the text was changed: the proposal is there, and shows the new branch.
FIELDS=$(printf '{"title":"手机报来的公开（#%s）","head":"%s","base":"%s"}' "$issue" "$branch" "$BASE_BRANCH")
proposal=$(FIELDS=$FIELDS FIND=$branch api /pulls body "$said") || true
[ -z "$proposal" ] || printf '\n看这份提议：%s\n' "$proposal" >> "$said"
api "/issues/$issue/comments" body "$said" > /dev/null
