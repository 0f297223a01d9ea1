/** Prints the tables of `src/guard/README.md`: node test/guard/print-scores.ts [--seed 1] [--count 4000] [--wrong] */
import { parseArgs } from 'node:util';
import { generatedTexts, heldOutTexts, judge, scoreTable, tunedTexts, wrongOnes } from './scores.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '4000' },
    wrong: { type: 'boolean', default: false },
  },
});
const sets = {
  tuned: judge(tunedTexts()),
  'held out': judge(heldOutTexts()),
  generated: judge(generatedTexts(Number(values.seed), Number(values.count))),
};
process.stdout.write(`${scoreTable(sets)}\n`);
if (values.wrong)
  process.stdout.write(`\n${[...wrongOnes(sets.tuned), ...wrongOnes(sets.generated)].join('\n')}\n`);
