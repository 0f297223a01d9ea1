/** What to write: asked for in Chinese, beginning with what is due or overdue. */
import { followedBy } from '../../src/draft/following.ts';
import { lastLike } from '../../src/draft/earlier.ts';
import { startDraft, type DraftWish } from '../../src/draft/start-draft.ts';
import { usualKind, usualPeriod } from '../../src/draft/usual.ts';
import type { Draft } from '../../src/draft/draft.ts';
import {
  formatMonthDay,
  dateParts,
  parseDate,
  type CalendarDate,
} from '../../src/model/values/calendar-date.ts';
import { appliesTo, indexCatalogue, type CatalogueItem } from '../../src/model/catalogue/catalogue.ts';
import { isPeriodic, PERIOD_LENGTHS } from '../../src/model/duties/frequency.ts';
import { dutiesOf, inOrderToBegin } from '../../src/model/duties/duties.ts';
import { dutyName, type Duty } from '../../src/model/duties/duty.ts';
import { type Kind, KIND_TITLES, kindNamed, NIL_RETURN } from '../../src/model/kinds.ts';
import { formatPeriod, parsePeriod, shiftPeriod, type Period } from '../../src/model/values/period.ts';
import { SECTIONS, type Section } from '../../src/model/disclosure/section.ts';
import type { Site } from '../../src/model/place/site.ts';
import { vocabularyOf } from '../../src/model/words/vocabulary.ts';
import type { Choice, Questions } from '../terminal/ask.ts';
import type { StartedFile } from './started-files.ts';

export type Wish = Omit<DraftWish, 'item'> & { readonly item?: string | undefined };

export interface Scene {
  readonly site: Site;
  readonly asOf: CalendarDate;
  /** Drafts that lie there unfinished. */
  readonly started: readonly StartedFile[];
}

/** So many duties are offered; who wants another finds it by its section. */
const MOST_DUTIES = 9;

/** Asks for all that the wish leaves open. Throws `Cancelled`. */
export async function interview(questions: Questions, scene: Scene, wish: Wish): Promise<DraftWish> {
  const { site, asOf } = scene;
  const { item, follows, period: owed } = wish.item === undefined ? await askWhat(questions, scene) : wish;
  const known = { ...wish, item: item ?? '', follows: wish.follows ?? follows };
  const found = indexCatalogue(site.catalogue).get(known.item);
  if (!found) return known;
  const kind = wish.kind ?? (await askKind(questions, scene, { item: found, follows: known.follows }));
  const period =
    wish.period ??
    (known.follows === undefined ? await askPeriod(questions, scene, { item: found, owed }) : owed);
  const publishedOn = wish.publishedOn ?? (await askDay(questions, asOf));
  const copiesLast = wish.copiesLast ?? (await askCopy(questions, scene, { ...known, kind, period }));
  const so: DraftWish = { ...known, kind, period, publishedOn, copiesLast };
  const title = wish.title ?? (await askTitle(questions, startDraft(site, so)));
  const slug = wish.slug ?? (await askSlug(questions, startDraft(site, { ...so, title })));
  return { ...so, title, slug };
}

interface What {
  readonly item?: string | undefined;
  readonly follows?: string | undefined;
  readonly period?: Period | undefined;
}

async function askWhat(questions: Questions, { site, asOf, started }: Scene): Promise<What> {
  const open = inOrderToBegin(
    dutiesOf(site, asOf).filter(({ metOn, opensOn }) => !metOn && opensOn <= asOf),
    asOf,
  );
  const choices: Choice<Duty | undefined>[] = [
    ...open.slice(0, MOST_DUTIES).map((duty) => ({
      value: duty,
      label: `${duty.daysLate > 0 ? '【逾期】' : '【该公布】'}${dutyName(duty)}`,
      hint: hintOf(duty, started),
    })),
    {
      value: undefined,
      label: '别的事项……',
      hint: `公开目录里的都有${open.length > MOST_DUTIES ? `，还有 ${open.length - MOST_DUTIES} 件到期的` : ''}`,
    },
  ];
  const duty = open.length === 0 ? undefined : await questions.choose('写哪一件？', choices);
  if (!duty) return { item: (await askItem(questions, site)).id };
  return {
    item: duty.item.id,
    follows: followedBy(duty, site.disclosures)?.id,
    period: duty.cause.type === 'period' ? duty.cause.period : undefined,
  };
}

function hintOf({ item, cause, dueOn, daysLate }: Duty, started: readonly StartedFile[]): string {
  const when = daysLate > 0 ? `最晚${dayWords(dueOn)}，已过 ${daysLate} 天` : `最晚${dayWords(dueOn)}`;
  const draft = started.find(
    (one) => one.item === item.id && (cause.type !== 'period' || one.period === cause.period),
  );
  return draft ? `${when}；已经起过稿：${draft.path.split('/').at(-1)}` : when;
}

function dayWords(day: CalendarDate): string {
  return `${dateParts(day).year}年${formatMonthDay(day)}`;
}

async function askItem(questions: Questions, { catalogue, profile }: Site): Promise<CatalogueItem> {
  const { sections } = vocabularyOf(profile.type);
  const items = catalogue.items.filter((item) => appliesTo(item, profile.type));
  const section = await questions.choose<Section>(
    '哪个版块？',
    SECTIONS.map((value) => ({ value, label: sections[value] })),
  );
  return questions.choose(
    '哪一项？',
    items
      .filter((item) => item.section === section)
      .map((value) => ({ value, label: value.title, hint: (value.words ?? []).slice(0, 4).join('、') })),
  );
}

async function askKind(
  questions: Questions,
  { site, asOf }: Scene,
  { item, follows }: { readonly item: CatalogueItem; readonly follows: string | undefined },
): Promise<Kind | undefined> {
  // Whatever promised it decides how its result is told.
  if (follows !== undefined) return undefined;
  const nil: readonly Kind[] = isPeriodic(item) && !item.kinds.includes(NIL_RETURN) ? [NIL_RETURN] : [];
  const kinds: readonly Kind[] = [...item.kinds, ...nil];
  if (kinds.length === 1) return kinds[0];
  return questions.choose(
    '用哪种格式？',
    kinds.map((value) => ({ value, label: KIND_TITLES[value] })),
    usualKind(site, item, asOf),
  );
}

async function askPeriod(
  questions: Questions,
  { site, asOf }: Scene,
  { item, owed }: { readonly item: CatalogueItem; readonly owed: Period | undefined },
): Promise<Period | undefined> {
  const usual = owed ?? usualPeriod(site, item, asOf);
  const length = PERIOD_LENGTHS[item.frequency];
  if (!usual || !length) return undefined;
  const nearby = [1, 0, -1, -2, -3].map((steps) => shiftPeriod(usual, steps));
  const told = (period: Period): boolean =>
    site.disclosures.some(({ content }) => content.item === item.id && content.period === period);
  const chosen = await questions.choose<Period | undefined>(
    '哪一期？',
    [
      ...nearby.map((value) => ({
        value,
        label: formatPeriod(value),
        hint: told(value) ? '已经公布过' : undefined,
      })),
      { value: undefined, label: '别的期间……' },
    ],
    usual,
  );
  if (chosen) return chosen;
  const written = await questions.write('哪一期？月写 2026-09，季度写 2026-Q3，半年写 2026-H1，全年写 2026', {
    initial: usual,
    fault: (answer) => (parsePeriod(answer) ? undefined : `看不懂“${answer}”。例如：${usual}。`),
  });
  return parsePeriod(written);
}

async function askDay(questions: Questions, asOf: CalendarDate): Promise<CalendarDate> {
  const written = await questions.write('哪天公布？', {
    initial: asOf,
    fault: (answer) => (parseDate(answer) ? undefined : `看不懂“${answer}”。日期写成 ${asOf}。`),
  });
  return parseDate(written) ?? asOf;
}

async function askCopy(
  questions: Questions,
  { site, asOf }: Scene,
  { item, kind, period, follows }: Wish & { readonly item: string },
): Promise<boolean | undefined> {
  if (follows !== undefined || kind === undefined || !kindNamed(kind).tellsWhatIs) return undefined;
  const last = lastLike(site, { item, kind, period, asOf });
  if (!last || last.content.kind !== kind) return undefined;
  return questions.agree(
    `照上次的抄一份？上次是 ${dayWords(last.content.publishedOn)}公布的《${last.content.title}》`,
  );
}

async function askTitle(questions: Questions, { values }: Draft): Promise<string | undefined> {
  const { title } = values;
  const words = title === undefined ? '标题？（全称＋期间＋事项＋文种；没想好就空着，回头再填）' : '标题？';
  const written = await questions.write(words, {
    initial: typeof title === 'string' ? title : '',
    fault: (answer) =>
      [...answer].length > 90 ? `标题最多 90 个字，现在是 ${[...answer].length} 个。` : undefined,
  });
  return written === '' ? undefined : written;
}

async function askSlug(questions: Questions, { slug, publishedOn }: Draft): Promise<string> {
  return questions.write(`文件叫什么？日期 ${publishedOn} 会加在前面，这里只写小写英文、数字和短横线`, {
    initial: slug,
    fault: (answer) =>
      /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(answer)
        ? undefined
        : '只能用小写英文字母、数字和短横线，例如 october-accounts。',
  });
}
