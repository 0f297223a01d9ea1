/** A catalogue item written by its title: what clerks know is the title, what a file needs is the id. */
import type { CatalogueItem } from '../../model/catalogue/catalogue.ts';
import { nearestWord } from '../tell/nearest-word.ts';
import type { ParsedSource } from '../read/parse-source.ts';
import type { ContentProblem } from '../tell/problem.ts';

/** The problems, with the one about `item` saying which id the title stands for. */
export function explainItemTitle(
  problems: readonly ContentProblem[],
  source: ParsedSource,
  items: ReadonlyMap<string, CatalogueItem> | undefined,
): readonly ContentProblem[] {
  return problems.map((problem) => {
    if (!items || problem.code !== 'ID_INVALID' || problem.field !== 'item') return problem;
    const written = source.positions().findWritten(['item'])?.trim() ?? '';
    const titles = [...items.values()].map(({ title }) => title);
    const title = titles.includes(written) ? written : nearestWord(written, titles);
    const meant = [...items.values()].filter((item) => item.title === title);
    const [item] = meant;
    if (!item || meant.length > 1) return { ...problem, hint: '请写公开目录里的编号（id），例如：notices。' };
    const { line, column, length } = problem;
    return {
      ...problem,
      hint: `请写编号：${item.id}（${item.title}）`,
      ...(title === written && { fix: [{ line, column, length, replacement: item.id }] }),
    };
  });
}
