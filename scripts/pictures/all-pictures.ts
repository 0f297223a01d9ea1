/** Every picture of the guide. A picture that a page uses is in this list, and the other way round; a test says so. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shootDesk, shootPdf, shootRelease, shootTerminal } from './cameras.ts';
import { PICTURE_DAY, PICTURE_SITE, type Picture } from './picture.ts';

const SITE_FOLDER = `content/sites/benxi-county/xiaoshi/${PICTURE_SITE}`;
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
        prepare: (folder) => {
          const file = join(folder, SITE_FOLDER, 'finance/2026/2026-11-09-october-accounts.yaml');
          const mistaken = readFileSync(file, 'utf8')
            .replace('publishedOn: 2026-11-09', 'publishedOn: 2026年11月9日')
            .replace('amount: 1500\n', 'amount: 1500元\n');
          writeFileSync(file, mistaken);
        },
      }),
  },
];

const ON_THE_DESK: readonly Picture[] = [
  {
    name: 'desk',
    caption: 'npm run dev 的工作台',
    make: (studio) => shootDesk(studio, `${PICTURE_SITE}/`, DESK),
  },
];

/** In the order in which they are made: what needs the same thing made stands together. */
export const PICTURES: readonly Picture[] = [...ON_SCREEN, ...ON_PAPER, ...IN_THE_TERMINAL, ...ON_THE_DESK];
