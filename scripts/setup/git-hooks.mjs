/** In a clone of the project, git checks content before it is committed or pushed: `scripts/hooks`. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where git keeps the settings of this clone; `undefined` when the project's folder is not the top of one. */
function findGitConfig(root) {
  const git = join(root, '.git');
  if (!existsSync(git)) return undefined;
  if (statSync(git).isDirectory()) return join(git, 'config');
  // A further working folder of a clone names git's own folder in a file.
  const own = resolve(
    root,
    readFileSync(git, 'utf8')
      .replace(/^gitdir:/, '')
      .trim(),
  );
  const shared = join(own, 'commondir');
  return existsSync(shared) ? join(own, readFileSync(shared, 'utf8').trim(), 'config') : join(own, 'config');
}

const HOOKS = 'scripts/hooks';
const BY_HAND = `要提交前自动检查的，请在那里的 pre-commit 里加一行：sh ${HOOKS}/pre-commit`;

/** Has git run `scripts/hooks`, unless somebody decided otherwise. Without git, or without the right, work goes on. */
export function installHooks(root, { isTold }) {
  try {
    const config = process.env.CI ? undefined : findGitConfig(root);
    // Read as text: asking git would cost every command the start of a process.
    if (!config || /^\s*hooksPath\s*=\s*scripts\/hooks\s*$/im.test(readFileSync(config, 'utf8'))) return;
    const git = (...args) => spawnSync('git', args, { cwd: root, encoding: 'utf8' });
    const other = git('config', '--get', 'core.hooksPath').stdout?.trim();
    const folder = join(config, '..', 'hooks');
    const own = existsSync(folder) ? readdirSync(folder).filter((name) => !name.endsWith('.sample')) : [];
    if (other || own.length > 0) {
      const where = other ? `core.hooksPath 是 ${other}` : `.git/hooks 里已有 ${own.join('、')}`;
      if (isTold) process.stderr.write(`git 的自动检查没有装：${where}，不去动它。${BY_HAND}\n`);
      return;
    }
    git('config', 'core.hooksPath', HOOKS);
  } catch {
    // `npm run submit` and the server check again.
  }
}
