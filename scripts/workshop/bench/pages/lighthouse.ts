/** The one doorway to Lighthouse: how it scores a page, in the project's own Chromium. */
import lighthouse from 'lighthouse';
import { CATEGORIES } from './page-templates.ts';

export interface LighthouseScores {
  /** 0 to 100, in the order of `CATEGORIES`. */
  readonly scores: readonly number[];
  /** The audits of all categories that were not fully met, performance figures aside. */
  readonly failed: readonly string[];
}

/** Scores a page with Lighthouse's own telephone and line, in a browser that listens on `port`. */
export async function scorePage(url: string, port: number): Promise<LighthouseScores> {
  const result = await lighthouse(url, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: [...CATEGORIES],
  });
  if (!result) throw new Error(`Lighthouse said nothing of ${url}`);
  const { categories, audits, runtimeError } = result.lhr;
  if (runtimeError) throw new Error(`Lighthouse on ${url}: ${runtimeError.message}`);
  const weighed = CATEGORIES.flatMap((name) => categories[name]?.auditRefs ?? []).filter(
    ({ weight }) => weight > 0,
  );
  return {
    scores: CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100)),
    failed: weighed
      .map(({ id }) => ({ id, score: audits[id]?.score ?? null }))
      .filter(({ score }) => score !== null && score < 0.9)
      .map(({ id }) => id),
  };
}
