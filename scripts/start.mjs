/**
 * Starts a command of package.json: `node scripts/start.mjs check …` runs `scripts/check.ts`. What is missing is installed
 * first. All in one process: a `pre…` script of its own took a fifth of what checking a file takes. Plain JavaScript, for
 * the Node that is there may be older than the pinned one, which everything else runs under.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { needsPinnedNode, PINNED_NODE, setUp, STARTED_PINNED } from './setup.mjs';

const [asked, ...args] = process.argv.slice(2);
await setUp(asked, args);
if (needsPinnedNode(asked, args)) {
  const { status } = spawnSync(PINNED_NODE, process.argv.slice(1), {
    stdio: 'inherit',
    env: { ...process.env, [STARTED_PINNED]: '1' },
  });
  process.exitCode = status ?? 70;
} else {
  await import('./fast-start.mjs');
  const [command] = process.argv.splice(2, 1);
  const script = new URL(`${command}.ts`, import.meta.url);
  process.argv[1] = fileURLToPath(script);
  await import(script.href);
}
