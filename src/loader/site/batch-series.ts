/** 第一批, 第二批, 第四批: disclosures of one item in one year whose titles count. */
import type { Disclosure } from '../../model/disclosure/disclosure.ts';
import { missingIn, ordinalIn, type Ordinal } from '../../model/said/check-series.ts';
import type { SiteFinding } from '../../model/schema/finding.ts';
import { kindNamed } from '../../model/kinds.ts';

interface Numbered extends Ordinal {
  readonly one: Disclosure;
}

/**
 * Findings for numbers that are left out or given twice. What came before the site began to publish here is not known, so
 * a series may begin with any number. A kind may number its notices in a field of its own.
 */
export function checkBatchSeries(disclosures: readonly Disclosure[]): SiteFinding[] {
  const numbered = disclosures
    .filter((one) => !one.content.withdrawal && !kindNamed(one.content.kind).ownNumber)
    .flatMap((one): Numbered[] => {
      const ordinal = ordinalIn(one.content.title);
      return ordinal ? [{ ...ordinal, one }] : [];
    });
  const series = Map.groupBy(numbered, ({ one: { content }, template }) =>
    [content.item, content.kind, content.type, content.publishedOn.slice(0, 4), template].join('\n'),
  );
  return [...series.values()].flatMap((own) => {
    const sorted = [...own].sort(
      (a, b) => a.number - b.number || (a.one.content.publishedOn < b.one.content.publishedOn ? -1 : 1),
    );
    return sorted.flatMap((one, index) => {
      const before = sorted[index - 1];
      return before ? checkPair(one, before) : [];
    });
  });
}

function checkPair(one: Numbered, before: Numbered): SiteFinding[] {
  const { file, content } = one.one;
  if (one.number === before.number) {
    const isOther = content.period !== before.one.content.period || content.follows === before.one.id;
    if (isOther) return [];
    return [
      {
        file,
        finding: {
          code: 'NUMBER_DUPLICATE',
          severity: 'warning',
          path: ['title'],
          message: `“${one.words}”已经有一份了，是 ${before.one.file}。`,
          hint: '批次写错了请改；是同一批又改过，请在原来那份里写更正，不要另发一份。',
        },
      },
    ];
  }
  const missing = missingIn([before.number, one.number]);
  if (missing.length === 0) return [];
  return [
    {
      file,
      finding: {
        code: 'NUMBER_SKIPPED',
        severity: 'warning',
        path: ['title'],
        message: `${content.publishedOn.slice(0, 4)}年这件事有“${before.words}”（${before.one.file}），再往后就是“${one.words}”，中间少了第 ${missing.join('、')} 个。`,
        hint: '漏发了请补上，批次写错了请改；贴在别处、本来就没有的，可以不改。',
      },
    },
  ];
}
