/** The announcements of one project as a chain: none missing, one name, one sum, and nothing spent that was not decided. */
import type { FileOf } from '../../disclosure/disclosure-fields.ts';
import { addDays, type CalendarDate } from '../../values/calendar-date.ts';
import { firstDayOf, lastDayOf, type DayOrPeriod } from '../../values/day-or-period.ts';
import { formatFen } from '../../values/fen.ts';
import type { SiteFinding } from '../../schema/finding.ts';
import { coreOfName, isNamedAlike } from '../named-alike.ts';
import type { SeriesContext } from '../series-context.ts';
import { formatDifference } from '../sum-checks.ts';
import { PROJECT_STAGES, type Project, type ProjectStage } from './schema.ts';

type ProjectFile = FileOf<Project>;

const indexOf = ({ content }: ProjectFile): number => PROJECT_STAGES.indexOf(content.stage);

/** Findings over the stages of each project, and between projects that look like one. */
export function checkProjectChains(
  projects: readonly ProjectFile[],
  { since }: SeriesContext,
): SiteFinding[] {
  const chains = [...Map.groupBy(projects, ({ content }) => content.project).values()].map((files) =>
    files.toSorted((a, b) => indexOf(a) - indexOf(b) || (a.file < b.file ? -1 : 1)),
  );
  return [
    ...chains.flatMap((chain) => [
      ...checkNames(chain),
      ...checkSums(chain),
      ...(since === undefined ? [] : checkMissing(chain, since)),
    ]),
    ...checkTwins(chains),
  ];
}

/** One number and two names: people look for the one and do not find the other. */
function checkNames([first, ...later]: readonly ProjectFile[]): SiteFinding[] {
  return later
    .filter(({ content }) => first && coreOfName(content.name) !== coreOfName(first.content.name))
    .map(({ file, content }) => ({
      file,
      finding: {
        code: 'NAME_TWO_WAYS',
        severity: 'warning',
        path: ['name'],
        message: `项目编号都是“${content.project}”，这里叫“${content.name}”，${first?.file} 里叫“${first?.content.name}”。`,
        hint: '是一个项目，名称写成一样；是两个项目，换一个项目编号（project）。',
      },
    }));
}

/** 超概预警: an investment that grew on the way makes what was settled look as if it had been decided. */
function checkSums(chain: readonly ProjectFile[]): SiteFinding[] {
  const first = chain.find(({ content }) => content.investment !== undefined);
  const last = chain.findLast(({ content }) => content.settlement);
  const settled = last?.content.settlement;
  if (!first || !last || !settled) return [];
  const planned = first.content.investment;
  // Above its own investment the file says so itself.
  if (planned === undefined || settled.amount <= planned) return [];
  if (settled.amount > (last.content.investment ?? planned)) return [];
  return [
    {
      file: last.file,
      finding: {
        code: 'OVERSPENT',
        severity: 'warning',
        path: ['settlement', 'amount'],
        message:
          `结算价 ${formatFen(settled.amount)} 元超过“${first.content.stage}”时的总投资 ${formatFen(planned)} 元，` +
          `超出 ${formatDifference(settled.amount, planned)} 元，那一份是 ${first.file}。`,
        hint: '请核对这两个数；真的加了钱，请在 changes 里写明哪次会议定的、谁批准的。',
      },
    },
  ];
}

/** What happened at a stage, and whether that was after the site began to publish: it should be there then. */
const HAPPENED: Readonly<Partial<Record<ProjectStage, (project: Project) => DayOrPeriod | undefined>>> = {
  中标: ({ bidding }) => (bidding?.bids === undefined ? undefined : bidding.on),
  开工: ({ schedule }) => schedule.startOn,
  竣工: ({ schedule }) => schedule.finishedOn,
};

function checkMissing(chain: readonly ProjectFile[], since: CalendarDate): SiteFinding[] {
  const told = new Set(chain.map(({ content }) => content.stage));
  const last = chain.at(-1);
  if (!last || chain.length < FEWEST_STAGES) return [];
  const missing = PROJECT_STAGES.slice(0, indexOf(last)).filter((stage, index) => {
    const next = chain.find((one) => indexOf(one) > index);
    const happened = next && HAPPENED[stage]?.(next.content);
    if (told.has(stage) || !next || happened === undefined) return false;
    const on = lastDayOf(happened);
    if (firstDayOf(happened) < since) return false;
    // Both on one sheet is no gap: small works are begun and finished in a week.
    return next.content.publishedOn > addDays(on, SOON_DAYS);
  });
  if (missing.length === 0) return [];
  const { name, stage } = last.content;
  const names = missing.map((one) => `“${one}”`).join('、');
  return [
    {
      file: last.file,
      finding: {
        code: 'STAGE_MISSING',
        severity: 'warning',
        path: ['stage'],
        message: `“${name}”到了“${stage}”，中间的${names}没有公布过。`,
        hint: '公布过的，请核对各份的 project 是不是一样；漏了的，补上。',
      },
    },
  ];
}

const SOON_DAYS = 15;
/** Who tells of a small repair when it begins and when it is settled leaves nothing out; of three stages a gap shows. */
const FEWEST_STAGES = 3;

/** Two numbers for what looks like one: the same name but for the words for doing it, the same sum, no stage twice. */
function checkTwins(chains: readonly (readonly ProjectFile[])[]): SiteFinding[] {
  return chains.flatMap((chain, index) =>
    chains.slice(0, index).flatMap((other): SiteFinding[] => {
      const [one, before] = [chain[0], other[0]];
      if (!one || !before || !isTwin(chain, other)) return [];
      const [later, earlier] =
        one.content.publishedOn < before.content.publishedOn ? [before, one] : [one, before];
      return [
        {
          file: later.file,
          finding: {
            code: 'NAME_TWO_WAYS',
            severity: 'warning',
            path: ['project'],
            message:
              `“${later.content.name}”和“${earlier.content.name}”像是一个项目，总投资也一样，` +
              `项目编号却是“${later.content.project}”和“${earlier.content.project}”，那一份是 ${earlier.file}。`,
            hint: '是一个项目，写成一个编号，公布过的写更正；是两个项目，可以不改。',
          },
        },
      ];
    }),
  );
}

function isTwin(chain: readonly ProjectFile[], other: readonly ProjectFile[]): boolean {
  const [one, before] = [chain[0]?.content, other[0]?.content];
  if (!one || !before || one.investment === undefined || one.investment !== before.investment) return false;
  const stages = new Set(chain.map(({ content }) => content.stage));
  return isNamedAlike(one.name, before.name) && !other.some(({ content }) => stages.has(content.stage));
}
