/** The signs of a site as they are printed: what stands on each, set and divided over sheets. */
import type { SignView } from './sign-view.ts';
import { countOf, officeHoldersOf } from '../../model/place/office-holders.ts';
import { standardOn } from '../../model/place/standard.ts';
import { signStyleOf, type SignStyle, type SignStyleFile } from '../../model/place/sign-style.ts';
import type { SignKind } from '../../paper/signs/sign-layout.ts';
import { setName } from '../../paper/signs/sign-names.ts';
import { badgeSheetOf, deskSheetOf, doorSheetOf, type SignSheet } from '../../paper/signs/sign-sheets.ts';
import { nameBoxFor, signTextsOf, spreadOf, type SignText } from '../../paper/signs/sign-texts.ts';
import { siteFrame, type SiteFrame } from '../frame.ts';
import { phrasesOf } from '../text/phrases.ts';
import { pageSize, type PageSizeMm, type SignPiece, type SignsFacts } from '../print/print-facts.ts';
import type { SiteContext } from '../site-context.ts';
import { signsPath, sitePath } from '../urls.ts';
import { signStyleSheet } from './signs-style.ts';

export interface SignsView extends SignGroups {
  readonly frame: SiteFrame;
  readonly style: string;
  readonly facts: SignsFacts;
  /** Whom to tell when somebody with a badge behaves badly. */
  readonly supervision: string;
}

interface SignGroups {
  readonly doors: SignSheets;
  readonly desks: SignSheets;
  readonly badges: SignSheets;
  readonly plaques: readonly SignView[];
  readonly panels: readonly SignView[];
  readonly clothing: readonly SignView[];
}

export interface SignSheets {
  /** 纸: A4, A3; absent when signs of this size can only be printed each on a page of its own. */
  readonly paper?: string | undefined;
  readonly sheets: readonly (readonly SignView[])[];
}

/** Words on doors that are not taken apart. */
const ROOM_WORDS = ['两代表一委员', '党代表', '人大代表', '政协委员', '便民服务', '文体活动', '综合活动'];

/** The page of signs. */
export function signsView(context: SiteContext, file: SignStyleFile | undefined): SignsView {
  const { site, city, asOf } = context;
  const { profile, county, township } = site;
  const style = signStyleOf(file, county.id);
  const holders = officeHoldersOf(site, { asOf, items: style.rosters });
  const place = township.name + profile.name;
  const counts = new Map<SignKind, number>();
  const wearers = style.wearers.map((wearer) => ({ name: wearer.name, count: countOf(site, wearer, asOf) }));
  const plaques = standardOn(site.standards.plaques, asOf);
  const signs = signTextsOf(profile, { holders, wearers, plaques }, style).map((text) => {
    const number = (counts.get(text.kind) ?? 0) + 1;
    counts.set(text.kind, number);
    return signView(text, { id: `${text.kind}-${number}`, place, style, isSample: city.sample === true });
  });
  const ofKind = (kind: SignKind) => signs.filter((sign) => sign.kind === kind);
  const path = signsPath(profile.id);
  const title = `${profile.name}标牌`;
  const groups: SignGroups = {
    doors: onSheets(ofKind('door'), doorSheetOf(style)),
    desks: onSheets(ofKind('desk'), deskSheetOf(style)),
    badges: onSheets(ofKind('badge'), badgeSheetOf(style)),
    plaques: ofKind('plaque'),
    panels: ofKind('panel'),
    clothing: ofKind('clothing'),
  };
  return {
    facts: { author: title, prints: printsOf(groups, style) },
    frame: siteFrame(context, {
      path,
      title,
      description: '打印用。',
      crumbs: [{ text: profile.name, path: sitePath(profile.id) }],
      isIndexed: false,
    }),
    style: signStyleSheet(style, {
      signs,
      path,
      place,
      isSample: city.sample === true,
      text: JSON.stringify([signs, place]),
    }),
    ...groups,
    supervision: profile.supervision.phone,
  };
}

/** Every print: how the page is asked for it, its name, and the size of each of its pages. */
function printsOf(groups: SignGroups, style: SignStyle): SignsFacts['prints'] {
  const { doors, desks, badges, plaques, panels, clothing } = groups;
  const pages = (things: readonly unknown[], size: PageSizeMm | undefined): PageSizeMm[] =>
    size ? things.map(() => pageSize(size)) : [];
  const onPages = (sheets: readonly (readonly SignView[])[]): SignPiece[] =>
    sheets.flatMap((signs, index) => signs.map(({ name, copies }) => ({ name, page: index + 1, copies })));
  const each = (signs: readonly SignView[]): SignPiece[] => onPages(signs.map((sign) => [sign]));
  return [
    {
      mode: 'doors',
      title: '门牌',
      sizes: pages(doors.sheets.flat(), style.door),
      pieces: each(doors.sheets.flat()),
    },
    { mode: 'doors-sheet', title: '门牌（拼版）', sizes: pages(doors.sheets, doorSheetOf(style)?.paper) },
    {
      mode: 'desks',
      title: '桌牌',
      sizes: pages(desks.sheets.flat(), deskSheetOf(style)?.paper),
      pieces: each(desks.sheets.flat()),
      piece: pageSize(style.desk),
    },
    {
      mode: 'badges',
      title: '胸牌',
      sizes: pages(badges.sheets, badgeSheetOf(style)?.paper),
      pieces: onPages(badges.sheets),
      piece: pageSize(style.badge),
    },
    { mode: 'plaques', title: '挂牌', sizes: pages(plaques, style.plaque), pieces: each(plaques) },
    { mode: 'panels', title: '版块标牌', sizes: pages(panels, style.panel), pieces: each(panels) },
    { mode: 'clothing', title: '服装标识', sizes: pages(clothing, style.clothing), pieces: each(clothing) },
  ];
}

function signView(
  text: SignText,
  { id, place, style, isSample }: { id: string; place: string; style: SignStyle; isSample: boolean },
): SignView {
  const { kind, items, number, phone, isParty = false, copies = 1 } = text;
  const { name } = text;
  const box = nameBoxFor(text, style);
  const phrases = kind === 'door' ? phrasesOf(name, ROOM_WORDS) : name.split(/(?<=·)/);
  return {
    id,
    kind,
    name,
    // What cannot be set is set as it is: the fitting tells by how much it sticks out.
    set: setName(phrases, box, spreadOf(text)) ?? { lines: [name], sizeMm: box.minMm },
    place,
    items: items.map((item) => phrasesOf(item)),
    number,
    phone,
    logo: kind !== 'plaque' ? style.logo : undefined,
    isParty,
    copies,
    isSample,
  };
}

function onSheets(signs: readonly SignView[], sheet: SignSheet | undefined): SignSheets {
  const each = sheet ? sheet.columns * sheet.rows : 1;
  const count = Math.ceil(signs.length / each);
  return {
    paper: sheet?.paper.name,
    sheets: Array.from({ length: count }, (_, index) => signs.slice(index * each, (index + 1) * each)),
  };
}
