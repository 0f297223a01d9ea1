/** What is said of a sheet that was looked up, for people and for machines. Pure: what to print, not where. */
import { formatDate } from '../../src/model/values/calendar-date.ts';
import type { City } from '../../src/model/place/city.ts';
import { formatCheckCode } from '../../src/site/content-hash.ts';
import { publicHref, typedAddress } from '../../src/site/urls.ts';
import type { PaperChange, PaperMatch, Verdict } from './find-paper.ts';
import type { Format } from './report-release.ts';
import { isCurrent, type PaperReport } from './verify-paper.ts';

/** The whole of standard output. */
export function formatPaper(
  report: PaperReport,
  { format, city }: { readonly format: Format; readonly city: City },
): string {
  if (format === 'json')
    return `${JSON.stringify({ isCurrent: isCurrent(report), ...report }, undefined, 2)}\n`;
  const { matches, notes } = report;
  const found =
    matches.length === 0
      ? [unknown(report, city)]
      : matches.map((match) => formatMatch(match, report, city.publicUrl));
  return [
    ...(matches.length > 1 ? [`有 ${matches.length} 件对得上，看标题认是哪一件：\n`] : []),
    ...found,
    ...notes.map((note) => `注意：${note}\n`),
  ].join('\n');
}

const WORDS: Readonly<Record<Verdict, string>> = {
  current: '是现在的文字。',
  earlier: '这张纸是以前的文字，后来改过了。墙上应当换成新的。',
  undecided: '认得出是哪一件，但这一件改过。纸上的校验码和下面的一样，才是现在的文字。',
  withdrawn: '这一件已经撤回了。纸还挂着的，应当取下来。',
  announced: '有这一件，但还没到公布的日子。',
  gone: '这一件公布过，现在没有了。不该这样：公布过的要撤回，不能删。请告诉管网站的人。',
  uncommitted: '内容文件夹里有这一件，但还没有提交到 git，还不算公布。',
};

function formatMatch(match: PaperMatch, { query }: PaperReport, publicUrl: string): string {
  const { verdict, place, title, number, publishedOn, checkCode, withdrawal, goneOn, address } = match;
  const isOnWeb = !['announced', 'gone', 'uncommitted'].includes(verdict);
  const facts = [
    [place, title],
    ['文号', number],
    ['公布', formatDate(publishedOn)],
    ['现在的校验码', checkCode && verdict !== 'withdrawn' ? formatCheckCode(checkCode) : undefined],
    ['网页', isOnWeb ? publicHref(publicUrl, address) : undefined],
    ['撤回', withdrawal && `${formatDate(withdrawal.on)}，${withdrawal.by}。原因：${withdrawal.why}`],
    ['文件没有了', goneOn && formatDate(goneOn)],
  ].flatMap(([label, value]) => (value === undefined ? [] : [`  ${label}：${value}\n`]));
  const changes = match.changes.map((change) => `    ${formatChange(change)}\n`);
  const since = query.type === 'code' ? '这张纸以后的改动' : '公布以后的改动';
  const advice = verdict === 'current' ? ['  再和网页上的内容对一对：校验码可以照抄，内容抄不了。\n'] : [];
  return [
    `${WORDS[verdict]}\n`,
    ...facts,
    ...(changes.length > 0 ? [`  ${since}：\n`, ...changes] : []),
    ...advice,
  ].join('');
}

/** `2026年12月6日 更正：报酬的金额。原来“9,600.00元”，改成“6,900.00元”，因为看串了行（提交 a1b2c3d4）` */
function formatChange({ on, reasons, corrections, commit }: PaperChange): string {
  const words = reasons.map(({ word, detail }) => (detail === undefined ? word : `${word}：${detail}`));
  const quotes = corrections.map(
    ({ before, after, why }) =>
      `。${before === '' ? '' : `原来“${before}”，`}${after === '' ? '' : `改成“${after}”，`}因为${why}`,
  );
  const where = commit === undefined ? '' : `（提交 ${commit}）`;
  return `${formatDate(on)} ${words.join('；')}${quotes.join('')}${where}`;
}

function unknown({ query, written, notes }: PaperReport, city: City): string {
  const home = typedAddress(city.publicUrl, '');
  if (query.type === 'foreign')
    return [
      `“${query.host}”不是${city.title}的网址。本市的都以 ${home}/ 开头。\n`,
      '  可能是假的：不要扫上面的码，不要在那个网站上填姓名、电话、银行卡。\n',
      `  请打村务监督委员会或乡镇（街道）的监督电话问清楚，也可以打 ${city.hotline}。\n`,
    ].join('');
  return [
    notes.length > 0
      ? `没有查到“${written}”这样的公开，但有的没能查，见最后的“注意”。`
      : `没有“${written}”这样的公开。`,
    `可能是假的，也可能是抄错了，或者是别的市、还没有提交的。\n`,
    '  1. 再看一遍纸上的校验码：八位，只有数字 0—9 和字母 a—f。\n',
    `  2. 换文号或短网址（${home}/村的编号/六位日期）再查一次。\n`,
    `  3. 还是没有，先不要当真，打村务监督委员会或乡镇（街道）的监督电话问，也可以打 ${city.hotline}。\n`,
  ].join('');
}
