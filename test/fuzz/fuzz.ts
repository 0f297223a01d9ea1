/** `npm run fuzz`: the long run, and single cases again. */
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { tmpdir } from 'node:os';
import { parseArgs } from 'node:util';
import { fuzzCase } from './cases.ts';
import { runFuzz } from './run-fuzz.ts';

const HELP = `Changes every example there is and looks at what the program does with it.

npm run fuzz -- [--count 50000] [--seed 1] [--from 0]   judges so many cases
npm run fuzz -- --show 1234 [--seed 1]                  writes the file of a case, and judges it

Exit code 1 where a promise is broken: test/fuzz/README.md says which there are.
`;

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '50000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    show: { type: 'string' },
    help: { type: 'boolean' },
  },
});
const seed = Number(values.seed);
if (values.help) process.stdout.write(HELP);
else if (values.show === undefined) await runLong(Number(values.from), Number(values.count));
else await showCase(Number(values.show));

async function runLong(from: number, count: number): Promise<void> {
  const start = performance.now();
  const { valid, refused, slowestMs, finds } = await runFuzz({
    seed,
    from,
    count,
    onFind: ({ index, what, told }) => {
      const { source } = fuzzCase(seed, index);
      process.stdout.write(
        `--- ${index} ${source}: ${what}\n${told.map((line) => `    ${line}\n`).join('')}`,
      );
    },
    onProgress: (done) => {
      if (done % 1_000 === 0) process.stderr.write(`${done} of ${count}\n`);
    },
  });
  const minutes = ((performance.now() - start) / 60_000).toFixed(1);
  process.stdout.write(
    `seed ${seed}: ${valid + refused} files in ${minutes} min, ${valid} valid, ${refused} refused; slowest ${Math.round(slowestMs)} ms; ${finds.length} finds\n`,
  );
  if (finds.length > 0) process.exitCode = 1;
}

async function showCase(index: number): Promise<void> {
  const { bytes, path, source } = fuzzCase(seed, index);
  const file = join(tmpdir(), `fuzz-${seed}-${index}-${basename(path)}`);
  writeFileSync(file, bytes);
  process.stdout.write(`${source} → ${file}\n`);
  await runLong(index, 1);
}
