/** What a kind of disclosure is: all that the rest of the program knows of it, said in one place. */
import type { z } from 'zod';
import type { DisclosureDocument } from '../disclosure/blocks.ts';
import type { CalendarDate } from '../values/calendar-date.ts';
import type { QuestionId } from '../words/common-questions.ts';
import type { CommonContent, FileOf } from '../disclosure/disclosure-fields.ts';
import type { Fen } from '../values/fen.ts';
import type { Finding, SiteFinding } from '../schema/finding.ts';
import type { Figure } from '../said/figure.ts';
import type { GridEntry, GuideEntries, ServiceCounts } from '../services/entries.ts';
import type { WithWritten } from '../values/written.ts';
import type { AskedQuestion } from './asked-question.ts';
import type { Section } from '../disclosure/section.ts';
import type { ToldBuilding, ToldFunding, ToldSession } from './base-facts.ts';
import type { CheckContext } from './check-context.ts';
import type { DeclaredRules } from './declared-rules.ts';
import type { DocumentContext } from './document-context.ts';
import type { FollowUp, FollowUpContext } from './follow-up.ts';
import type { NamedDays } from './named-days.ts';
import type { NextStage } from './next-stage.ts';
import type { Holder, HolderContext } from './office-holder.ts';
import type { Picture } from './picture.ts';
import type { SeriesContext } from './series-context.ts';
import type { SheetHints } from './sheet-hints.ts';
import type { Debt, Payment, StoryRule } from './story-rule.ts';

type KindSchema = z.ZodType<CommonContent>;

/** What a kind says for checks, drafts, sheets, pages and paper. Whatever is optional, most kinds have none of. */
interface KindRules<Content extends CommonContent> extends DeclaredRules {
  /** What a clerk calls it. */
  readonly title: string;
  /** What is not true in one file, besides what is asked of every disclosure and what is declared. */
  check?(content: WithWritten<Content>, context: CheckContext): Finding[];
  /** What does not agree between the disclosures of it at one site that were not withdrawn, and with those of others. */
  series?(files: readonly FileOf<Content>[], context: SeriesContext): SiteFinding[];
  /** It numbers its disclosures in a field of its own, so that ordinals in titles are not looked at. */
  readonly isNumbered?: true;
  /** How it reads. */
  document(content: Content, context: DocumentContext): DisclosureDocument;

  /** Its text in Markdown. A kind that has one is a `.md` file, its other fields are the front matter. */
  prose?(content: Content): string;
  /** It says that there was nothing of an item in a period: every periodic item takes it. */
  readonly isNil?: true;
  /** Figures that its texts call by other names than its fields do. */
  said?(content: Content): readonly Figure[];
  /** What a row of a list stands for, where it is not a person: 户. */
  readonly rowUnit?: string;
  /** What it says can be done here. */
  guides?(content: Content): GuideEntries;
  /** How much of that was done in its period. */
  serviceCounts?(content: Content): ServiceCounts;
  /** Whom to call from which part of the place. */
  grids?(content: Content): readonly GridEntry[];
  /** The people whom it gives an office. */
  officeHolders?(content: Content, context: HolderContext): readonly Holder[];

  /** What it promises to be published later; without it the result of its posting. */
  followUps?(disclosure: FileOf<Content>, context: FollowUpContext): FollowUp[];
  /** Keys that say which matter it is, the name of it first; without any there is one matter an item and period. */
  readonly matter?: readonly string[];
  /** It takes stock: a site that is closed may still publish it, to hand over what it had. */
  readonly windsUp?: true;
  /** It tells what there is, and not what happened: most of it is the same the next time. */
  readonly tellsWhatIs?: true;
  /**
   * How one of a matter follows another. By stages: each time whole, at the next stage. In turn: in the next regular one
   * of the item. In words: as a text. Without it: as it began.
   */
  readonly goesOn?: 'by stages' | 'in turn' | 'in words';
  /** What is new at the next stage, where it goes on by stages. */
  readonly nextStage?: NextStage;

  /** How a clerk's own sheet of it is known and read; `never` where nobody keeps it as a sheet. */
  readonly sheet?: SheetHints | 'never';

  /** Days that people would put into a calendar. */
  days?(content: Content): readonly NamedDays[];
  /** The matter of which only the newest disclosure tells the days. */
  daysToldBy?(content: Content): string;
  /** It reads otherwise from day to day: the days on which it does, besides those that are written in it. */
  changesOn?(content: Content): readonly CalendarDate[];
  /** The last day on which it is news, where it says one. */
  validUntil?(content: Content): CalendarDate | undefined;

  /** Which of the common questions it answers. */
  readonly question?: QuestionId;
  /** What villagers asked, and what became of it. */
  asked?(content: Content): readonly AskedQuestion[];
  /** The day on which people judged those who serve them; its first sentence then stands beside what is counted. */
  judgedOn?(content: Content): CalendarDate;
  /** Pictures of it, none where there is nothing to compare. */
  pictures?(content: Content): readonly Picture[];
  /** The money of its period, for the picture of the newest month. */
  balance?(content: Content): PeriodBalance;
  /** What an officer with a standing pay gets a month, on average; none where nobody is paid by the month. */
  monthlyPay?(content: Content): Fen | undefined;
  /** What it paid under which programme, for the picture of a year's subsidies. */
  programme?(content: Content): { readonly name: string; readonly amount: Fen };
  /** Meetings, classes and events that were held, for the sums over all sites. */
  sessions?(content: Content): readonly ToldSession[];
  /** The sort of these that it tells of in a section, even where there were none. */
  sessionSort?(section: Section): ToldSession['sort'];
  /** The building of the base that it tells of, if it does. */
  building?(content: Content): ToldBuilding | undefined;
  /** The money of a base in a year. */
  funding?(content: Content): ToldFunding;
  /** What ties its disclosures to one story, what that is called, and where it stands. */
  readonly story?: StoryRule<Content>;
  /** Payments for works, of accounts that tell each once. */
  payments?(content: Content): readonly Payment[];
  /** What the site owes to organisations at the end of its period. */
  owes?(content: Content): readonly Debt[];
  /** Whoever doubts it may ask to see the vouchers. */
  readonly hasVouchers?: true;

  /** Its newest hangs large on the board, where there is room for a poster. */
  readonly isPoster?: true;
  /** By what its disclosures hang in order where they count by themselves, rather than by their document number. */
  ownNumber?(content: Content): string;
  /** On paper without 现予以公布，接受群众监督 at the end of its sentence: it has an end of its own, or needs none. */
  readonly endsPlainly?: true;
}

/** What came in and went out in a period, between what was there and what is left. */
export interface PeriodBalance {
  readonly opening: Fen;
  readonly income: Fen;
  readonly expense: Fen;
  readonly closing: Fen;
}

/** One kind. */
export interface KindDefinition<S extends KindSchema = KindSchema> extends KindRules<z.output<S>> {
  /** What stands in `kind:`; the name of its folder. */
  readonly name: z.output<S>['kind'];
  readonly schema: S;
}

/** A kind, with the types of its functions held to its schema. */
export function defineKind<S extends KindSchema>(definition: KindDefinition<S>): KindDefinition<S> {
  return definition;
}
