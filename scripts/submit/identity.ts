/** Who commits: every submission bears a name. */
import type { Identity } from './request.ts';
import { explainGit } from '../git/explain.ts';
import { runGit } from '../git/run-git.ts';
import { askLine } from '../history/ask-git.ts';
import { RefusedError } from './refused.ts';
import type { Checkout } from './checkout.ts';
import type { Clerk } from './ask-clerk.ts';
import type { Request } from './request.ts';

/** Sees to it that git knows who commits: from its settings, the command line, or by asking. Throws `RefusedError`. */
export async function settleIdentity(checkout: Checkout, { identity }: Request, clerk: Clerk): Promise<void> {
  if (identity.name !== undefined || identity.email !== undefined)
    setIdentity(checkout.contentRoot, identity);
  const { name, email } = identityOf(checkout.contentRoot);
  if (name !== undefined && email !== undefined) return;
  const answers = {
    name: name === undefined ? await clerk.ask('git 还不知道您是谁。您的姓名：') : undefined,
    email: email === undefined ? await clerk.ask('您的邮箱（没有的写单位的）：') : undefined,
  };
  const given = Object.entries(answers).filter(([, answer]) => answer !== undefined && answer.trim() !== '');
  setIdentity(checkout.contentRoot, Object.fromEntries(given.map(([key, answer]) => [key, answer?.trim()])));
  const now = identityOf(checkout.contentRoot);
  if (now.name === undefined || now.email === undefined) throw new RefusedError(noIdentity(now));
}

/** Who commits, as git would write it. */
function identityOf(contentRoot: string): Identity {
  const own = (key: 'name' | 'email', variable: string): string | undefined =>
    process.env[variable] || askLine(contentRoot, ['config', '--get', `user.${key}`]) || undefined;
  return { name: own('name', 'GIT_AUTHOR_NAME'), email: own('email', 'GIT_AUTHOR_EMAIL') };
}

/** Writes who commits into the settings of this clone alone. Throws `RefusedError` for what is no name or address. */
function setIdentity(contentRoot: string, { name, email }: Identity): void {
  if (email !== undefined && !/^[^\s@<>]+@[^\s@<>]+$/.test(email))
    throw new RefusedError(badEmail(email, name));
  for (const [key, value] of Object.entries({ name, email })) {
    if (value === undefined) continue;
    const result = runGit(contentRoot, ['config', `user.${key}`, value]);
    if (!result.isGood)
      throw new RefusedError(explainGit(result.said) ?? { ...CANNOT_WRITE, said: result.said });
  }
}

const CANNOT_WRITE = { why: '名字记不下来。', steps: ['请管网站的人看一看 .git 文件夹能不能写。'] };

function badEmail(email: string, name: string | undefined): RefusedError['refusal'] {
  return {
    why: `“${email}”不是邮箱。`,
    steps: [
      '写成这样的，没有邮箱的写单位的：',
      `  npm run submit -- ${name === undefined ? '' : `--name "${name}" `}--email "xiejia@163.com"`,
    ],
  };
}

/** What is said when nobody is there to be asked. */
function noIdentity({ name }: Identity): RefusedError['refusal'] {
  return {
    why: 'git 还不知道您是谁。每一次交都要记上是谁交的。',
    safe: '您写的都还在文件里，没有动。',
    steps: [
      '写上您的姓名和邮箱（没有邮箱的写单位的），只要一次，以后电脑记着：',
      `  npm run submit -- --name "${name ?? '您的姓名'}" --email "您的邮箱"`,
      '或者：',
      ...(name === undefined ? ['  git config user.name "您的姓名"'] : []),
      '  git config user.email "您的邮箱"',
    ],
  };
}
