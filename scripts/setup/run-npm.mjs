/** npm, under the Node that runs npm, never under the pinned one: that one may be about to be replaced. */
import { spawnSync } from 'node:child_process';

export function runNpm(args, options = {}) {
  const npm = process.env.npm_execpath;
  const node = process.env.npm_node_execpath ?? process.execPath;
  const [command, first] = npm?.endsWith('.js') ? [node, [npm]] : ['npm', []];
  return spawnSync(command, [...first, ...args], {
    encoding: 'utf8',
    // Only Windows needs a shell, to find npm.cmd.
    shell: command === 'npm' && process.platform === 'win32',
    ...options,
  });
}
