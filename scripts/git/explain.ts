/**
 * What git and the servers say when they refuse, and what it means for a clerk. The words are those of git 2.30 to 2.47
 * under LC_ALL=C and of Gitee, Gitea, GitLab and GitHub; the first match holds.
 */
export interface Explanation {
  readonly why: string;
  /** Commands begin with two spaces. */
  readonly steps: readonly string[];
}

interface Row extends Explanation {
  readonly pattern: RegExp;
}

const ADMIN = '请管网站的人';

const ROWS: readonly Row[] = [
  {
    pattern:
      /No space left on device|Out of diskspace|no space left|ENOSPC|Disk quota exceeded|EDQUOT|File too large|EFBIG/i,
    why: '磁盘满了，git 写不进去。',
    steps: ['删掉用不着的东西，空出 1 GB 以上（先清空回收站），再运行一次 npm run submit。'],
  },
  {
    pattern: /index\.lock|Another git process/i,
    why: '另一个 git 程序正在用这个文件夹，或者上次它没有正常结束。',
    steps: [
      '关掉别的 git 窗口、编辑器，等一分钟再运行一次。',
      '还不行，又确实没有别的在用：把项目文件夹里 .git 文件夹（藏着的）里的 index.lock 删掉。',
    ],
  },
  {
    pattern: /dubious ownership/i,
    why: '这个文件夹是别的用户建的，git 为了安全不肯动它。',
    steps: [
      '确认是您自己的电脑、自己的文件夹，运行（只要一次）：',
      '  git config --global --add safe.directory {folder}',
    ],
  },
  {
    pattern: /Permission denied \(publickey|Host key verification failed|no matching host key/i,
    why: '代码托管网站不认得这台电脑的钥匙（SSH 密钥）。',
    steps: [
      '看看这台电脑有没有钥匙，没有就建一把，一路按回车：',
      '  ssh-keygen -t ed25519',
      '把 .ssh 文件夹里 id_ed25519.pub 的那一行，贴到托管网站“设置—SSH 公钥”里，再运行一次 npm run submit。',
      `不会弄的，${ADMIN}来一趟，只要一次。`,
    ],
  },
  {
    pattern:
      /could not read (?:Username|Password)|terminal prompts disabled|Authentication failed|HTTP Basic: Access denied|Incorrect username or password|\b401\b|remote: Unauthorized|Invalid username or (?:password|token)|Password authentication (?:is|was) (?:not supported|removed)/i,
    why: '代码托管网站要登录，用户名、密码（令牌）没有或者不对。',
    steps: [
      '在终端里运行下面这条，照它问的输用户名和密码，输对一次电脑会记住（密码是 git 在问，本程序不看、不存）：',
      '  git push',
      'Gitee、GitLab、GitHub、Gitea 开了两步验证的，密码要用网站“设置—私人令牌（访问令牌）”里生成的那一串。',
      '密码改过、电脑记着旧的：Windows 在“控制面板—凭据管理器”里删掉旧的，再来一次。',
    ],
  },
  {
    pattern:
      /\b403\b|You are not allowed to push code to protected branches|protected branch|pre-receive hook declined|GH006|not allowed to (?:push|upload)|insufficient permission|do not have (?:push )?permission|denied to |DeployKey|User permission denied|remote rejected/i,
    why: '服务器不让您直接交到这个分支：没有权限，或者这里要先有人看过才能公布。',
    steps: [
      '要先有人看过的，换一个分支交，再到网站上建合并请求（Gitee、GitHub 叫 Pull Request）：',
      '  npm run submit -- --branch {branch}-gongkai',
      `应该能直接交的，${ADMIN}给您加上权限。`,
    ],
  },
  {
    pattern:
      /Repository not found|does not appear to be a git repository|\b404\b|not found: did you run git update-server-info/i,
    why: '服务器上没有这个仓库，或者您没有看它的权限。',
    steps: ['看看地址对不对，不对的请管网站的人改：', '  git remote -v'],
  },
  {
    pattern:
      /Could not resolve host|Failed to connect|Connection (?:timed out|refused|reset)|Network is unreachable|Operation timed out|unable to access|SSL_ERROR|early EOF|RPC failed|Connection closed|ssh: connect to host|Could not read from remote/i,
    why: '连不上服务器，多半是网络不通。',
    steps: [
      '接上网，再运行一次：',
      '  npm run submit',
      '单位网络要用代理的：',
      '  git config http.proxy 代理地址',
    ],
  },
  {
    pattern:
      /file size limit|larger than .* limit|exceeds .*(?:limit|quota)|File .* is .* MB|HTTP 413|size quota/i,
    why: '有文件太大，服务器不收。',
    steps: [
      '多半是照片没有缩小，运行（换成照片的路径）：',
      '  npm run photo -- 照片文件',
      '再运行一次 npm run submit。',
    ],
  },
];

/** What it means; `undefined` for words that are not known. `branch` fills in commands. */
export function explainGit(said: string, branch = 'main'): Explanation | undefined {
  const words = said.split('\n').filter(isOfGit).join('\n');
  const row = ROWS.find(({ pattern }) => pattern.test(words));
  // Git names the folder in its own advice; all folders would be more than is meant.
  const folder = /(?:repository at|safe\.directory) (\S.*)$/m.exec(words)?.[1] ?? '"*"';
  const filled = row?.steps.map((step) =>
    step.replaceAll('{branch}', branch).replaceAll('{folder}', () => folder),
  );
  return row && { why: row.why, steps: filled ?? [] };
}

/** Our own hook quotes content, in which any number may stand; a server speaks Chinese too, behind `remote:`. */
function isOfGit(line: string): boolean {
  return line.startsWith('remote:') || !/[\p{Script=Han}│]/u.test(line);
}

/** Whether the server has what we have not: somebody else was quicker. */
export function isOvertaken(said: string): boolean {
  return /non-fast-forward|fetch first|\[rejected\]|cannot lock ref|failed to update ref|stale info/i.test(
    said,
  );
}
