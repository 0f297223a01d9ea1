/** Prints the tables of `src/guard/README.md`: node test/guard/print-scores.ts [--seed 1] [--count 4000] [--wrong] [--content DIR]… */
import { parseArgs } from 'node:util';
import { dateInShanghai } from '../../src/model/values/calendar-date.ts';
import { netNoiseOf, netTable, spreadOf } from './net-scores.ts';
import { generatedTexts, heldOutTexts, judge, scoreTable, tunedTexts, wrongOnes } from './scores.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '4000' },
    wrong: { type: 'boolean', default: false },
    content: { type: 'string', multiple: true, default: ['content'] },
  },
});
const sets = {
  tuned: judge(tunedTexts()),
  'held out': judge(heldOutTexts()),
  generated: judge(generatedTexts(Number(values.seed), Number(values.count))),
};
process.stdout.write(`${scoreTable(sets)}\n\n${netTable(sets)}\n\n`);
for (const contentRoot of values.content) {
  const { files, months } = await netNoiseOf(contentRoot, dateInShanghai(new Date()));
  process.stdout.write(`${contentRoot}, passages shown\n`);
  process.stdout.write(`  of each of ${files.length} files, were it new: ${spreadOf(files)}\n`);
  process.stdout.write(`  of each of ${months.length} months of a site: ${spreadOf(months)}\n`);
}
if (values.wrong)
  process.stdout.write(`\n${[...wrongOnes(sets.tuned), ...wrongOnes(sets.generated)].join('\n')}\n`);
