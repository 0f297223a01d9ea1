/** What a kind knows of the story (一件事) that its disclosures are steps of. */
import type { CalendarDate } from '../values/calendar-date.ts';
import type { FactRow } from '../disclosure/blocks.ts';
import type { CommonContent, FileOf } from '../disclosure/disclosure-fields.ts';
import type { Fen } from '../values/fen.ts';
import type { OfKind } from './document-context.ts';

export interface StoryRule<Content extends CommonContent> {
  /** What disclosures of the kind have in common that are of one story; none where only `follows` ties them. */
  keys?(content: Content): readonly string[];
  /** An identifier that a clerk gave it once and for all: its address is made of it, whatever comes before or after. */
  identifier?(content: Content): string;
  /** Whether a story begins with it: after something else of the same key another begins, as a levy of the same name years later. */
  begins?(content: Content): boolean;
  /** What nothing began is a series and no story: the quarters of a fund. */
  readonly isSeriesElse?: true;
  /** What carries out what was decided here, published under another kind. */
  carriedOut?(content: Content, ofKind: OfKind): readonly FileOf[];

  /** What people call it: `三组过水桥维修`. */
  name?(content: Content): string;
  /** What this one is called beside the others: `立项`, `结果`. */
  label?(content: Content): string;
  /** The day on which what it tells of happened; told later, it still stands there among the steps. */
  on?(content: Content): CalendarDate | undefined;
  /** Where it stands once this is published. */
  stands?(content: Content): Stands | undefined;
  /** What it tells itself, since it was published, of what came of it. */
  told?(content: Content): string | undefined;
  /** Something is built: a photo of its first step shows how it was before. */
  readonly isBuilt?: true;
  /** Who does it and until when, as people ask for it; nobody by a private name, for names are masked where they are published. */
  facts?(content: Content): readonly FactRow[];
  /** What it says of the money of the whole, by stage. */
  money?(content: Content): StoryMoney;
  /** What the payments of it are called in the accounts: part of their title. */
  paidAs?(content: Content): string;
}

/** Where something stands, in few words and one number: `已结算`, 46,860 yuan. */
export interface Stands {
  readonly says: string;
  /** The same once something further has happened: `控制价`, where `says` is `正在选施工队，控制价`. */
  readonly said?: string | undefined;
  readonly amount?: Fen | undefined;
  /** Whom it went to, where that is news: the builder who won. */
  readonly by?: string | undefined;
  /** How far that is on the way from 0, nothing decided, to 1, nothing left: of two the one that is further is told. */
  readonly reached: number;
}

/** Money of one story side by side; what a disclosure does not say is not there. */
export interface StoryMoney {
  readonly planned?: Fen | undefined;
  readonly contracted?: Fen | undefined;
  readonly paid?: Fen | undefined;
  readonly settled?: Fen | undefined;
  /** Whom it is paid to, as later tables of debts call him. */
  readonly builder?: string | undefined;
  /** The day of which it is known how much was paid. */
  readonly paidUntil?: CalendarDate | undefined;
  /** What these are called where it is no work that is built: `成交总价`. */
  readonly names?: Partial<StoryMoneyNames>;
}

export type StoryMoneyNames = Readonly<Record<'planned' | 'contracted' | 'paid' | 'settled', string>>;

/** What is owed to an organisation. */
export interface Debt {
  readonly to: string;
  readonly amount: Fen;
}

/** Something that was paid, as accounts tell it. */
export interface Payment {
  readonly title: string;
  readonly amount: Fen;
  readonly on?: CalendarDate | undefined;
}
