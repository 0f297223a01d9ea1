/** Disclosures of one matter that are published stage by stage, against each other: projects, lettings. */
import type { CalendarDate } from '../values/calendar-date.ts';
import type { CommonContent, FileOf } from '../disclosure/disclosure-fields.ts';
import type { SiteFinding } from '../schema/finding.ts';

/** One file of a matter. */
export interface StageFile {
  readonly file: string;
  /** What ties the files of a matter together. */
  readonly matter: string;
  readonly name: string;
  readonly stage: string;
  readonly publishedOn: CalendarDate;
}

export interface StageRule {
  /** All stages, in order. */
  readonly stages: readonly string[];
  /** What to write instead when it is another matter after all. */
  readonly otherMatter: string;
}

/** The files of a kind, as `describe` sees them. */
export function stageFiles<T extends CommonContent>(
  disclosures: readonly FileOf<T>[],
  describe: (content: T) => Omit<StageFile, 'file' | 'publishedOn'>,
): StageFile[] {
  return disclosures.map(({ file, content }) => ({
    file,
    publishedOn: content.publishedOn,
    ...describe(content),
  }));
}

/** A stage twice, a later stage published before an earlier one. */
export function checkStages(files: readonly StageFile[], rule: StageRule): SiteFinding[] {
  const indexOf = ({ stage }: StageFile): number => rule.stages.indexOf(stage);
  return [...Map.groupBy(files, ({ matter }) => matter).values()].flatMap((ofMatter) => {
    const sorted = ofMatter.toSorted((a, b) => indexOf(a) - indexOf(b) || (a.file < b.file ? -1 : 1));
    return sorted.flatMap((one, index) => {
      const before = sorted[index - 1];
      return before ? checkPair(one, before, rule) : [];
    });
  });
}

function checkPair(one: StageFile, before: StageFile, { otherMatter }: StageRule): SiteFinding[] {
  if (one.stage === before.stage) {
    return [
      {
        file: one.file,
        finding: {
          code: 'STAGE_DUPLICATE',
          path: ['stage'],
          message: `“${one.name}”的“${one.stage}”公布了两份，另一份是 ${before.file}。`,
          hint: `是改上一份的，别另发，把那一份改对并写更正（corrections），这份删掉；写错了环节，改 stage；${otherMatter}。`,
        },
      },
    ];
  }
  if (one.publishedOn >= before.publishedOn) return [];
  return [
    {
      file: one.file,
      finding: {
        code: 'DATE_ORDER',
        path: ['publishedOn'],
        message:
          `“${one.stage}”的公布日期（${one.publishedOn}）早于前一步“${before.stage}”（${before.publishedOn}），` +
          `前一步在 ${before.file}。`,
        hint: '请核对这几个日期，把写错的改过来。',
      },
    },
  ];
}
