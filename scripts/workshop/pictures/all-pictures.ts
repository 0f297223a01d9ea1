/** Every picture of the guide. A picture that a page uses is in this list, and the other way round; a test says so. */
import { shootDesk, shootPdf, shootRelease, shootTerminal } from './cameras.ts';
import {
  ACCOUNTS_DAY,
  SITE_FOLDER,
  withAccountsToSubmit,
  withMistakes,
  withoutAccounts,
  withWorkbook,
  WORKBOOK,
} from './clerk-folders.ts';
import { type Picture } from './picture.ts';
import { PICTURE_DAY, PICTURE_SITE } from './picture-scene.ts';

const PHONE = { width: 360, height: 720, scale: 2 };
const DESK = { width: 1280, height: 800 };

const ON_SCREEN: readonly Picture[] = [
  {
    name: 'phone',
    caption: '手机上看到的村首页',
    make: (studio) => shootRelease(studio, `${PICTURE_SITE}/`, PHONE),
  },
  {
    name: 'phone-accounts',
    caption: '手机上的一份财务公布',
    make: (studio) => shootRelease(studio, `${PICTURE_SITE}/finance/2026-11-09-october-accounts/`, PHONE),
  },
  {
    name: 'ledger',
    caption: '督查考核台账',
    make: (studio) => shootRelease(studio, 'ledger/', DESK),
  },
];

const ON_PAPER: readonly Picture[] = [
  {
    name: 'slip',
    caption: '本周张贴单',
    make: (studio) => shootPdf(studio, { file: 'board/slip.pdf', page: 1, widthPx: 640 }),
  },
  {
    name: 'board',
    caption: '整块公开栏',
    make: (studio) => shootPdf(studio, { file: 'board/board.pdf', page: 1, widthPx: 1200 }),
  },
  {
    name: 'assembly',
    caption: '拼贴图',
    make: (studio) => shootPdf(studio, { file: 'board/tiles/accounts-A4.pdf', page: 1, widthPx: 480 }),
  },
  {
    name: 'tile',
    caption: '拼贴的一小张',
    make: (studio) => shootPdf(studio, { file: 'board/tiles/accounts-A4.pdf', page: 3, widthPx: 420 }),
  },
  {
    name: 'closing',
    caption: '签字和盖章的地方',
    make: (studio) =>
      shootPdf(studio, {
        file: 'board/sheets/finance-1-2026-11-09-october-accounts.pdf',
        page: 1,
        widthPx: 720,
        part: { left: 0, top: 0.76, right: 1, bottom: 1 },
      }),
  },
];

const IN_THE_TERMINAL: readonly Picture[] = [
  {
    name: 'check',
    caption: 'npm run check 说哪里错了',
    make: (studio) =>
      shootTerminal(studio, {
        command: 'check',
        args: [`${SITE_FOLDER}/finance/2026`, '--as-of', PICTURE_DAY],
        typed: `npm run check -- ${SITE_FOLDER}`,
        prepare: withMistakes,
      }),
  },
  {
    name: 'new',
    caption: 'npm run new 写好的一份，空着的等人填',
    make: (studio) =>
      shootTerminal(studio, {
        command: 'new',
        args: ['--site', PICTURE_SITE, '--item', 'fin-monthly-statement', '--yes', '--as-of', ACCOUNTS_DAY],
        typed: `npm run new -- --site ${PICTURE_SITE} --item fin-monthly-statement`,
        prepare: withoutAccounts,
        // Signatures, and what may be left out, are as long again.
        hides: /^ *\d+ │ (?: {2}- role:| {4}(?:name|action|on):|#? *#)/,
      }),
  },
  {
    name: 'import',
    caption: 'npm run import 读出了什么，合计对不对',
    make: (studio) =>
      shootTerminal(studio, {
        command: 'import',
        args: [WORKBOOK, '--site', PICTURE_SITE, '--date', ACCOUNTS_DAY, '--as-of', ACCOUNTS_DAY, '--yes'],
        typed: `npm run import -- ${WORKBOOK} --site ${PICTURE_SITE}`,
        prepare: withWorkbook,
      }),
  },
  {
    name: 'submit',
    caption: 'npm run submit 说网上和墙上要变什么',
    make: (studio) =>
      shootTerminal(studio, {
        command: 'submit',
        args: ['--as-of', ACCOUNTS_DAY, '--yes'],
        typed: 'npm run submit',
        prepare: withAccountsToSubmit,
      }),
  },
];

const ON_THE_DESK: readonly Picture[] = [
  {
    name: 'desk',
    caption: 'npm run dev 的工作台',
    make: (studio) => shootDesk(studio, `desk/${PICTURE_SITE}/`, { width: 1280, height: 860 }),
  },
];

/** In the order in which they are made: what needs the same thing made stands together. */
export const PICTURES: readonly Picture[] = [...ON_SCREEN, ...ON_PAPER, ...IN_THE_TERMINAL, ...ON_THE_DESK];
