/** What the search of the city finds of the base: the pages of its topics, in the words in which people ask for them. */
import { topicsOf } from '../base/base-links.ts';
import type { SiteSummary } from '../summary.ts';
import { topicPath } from '../urls.ts';
import type { SearchRecord } from './search-index.ts';

/** A topic without words of its own is found by its title. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  premises: ['阵地', '够不够标准', '厕所', '厕所几点开', '图书室', '卫生站', '广场', '村部'],
  building: ['修村部', '盖村部', '阵地工程'],
  funding: ['阵地经费', '党建经费'],
  stations: ['代办找谁', '代办员', '办事大厅', '服务站', '政务大厅', '几点开门'],
  publicity: ['宣传栏'],
  training: ['党员活动', '党员培训', '三会一课', '夜校'],
  grids: ['网格员', '网格员是谁', '我的网格员'],
  culture: ['广场舞', '有什么活动', '文体活动'],
  responsibility: ['谁负责', '第一责任人', '领导电话'],
};

/** A record for each topic that has pages. */
export function baseTopicRecords(summaries: readonly SiteSummary[]): SearchRecord[] {
  return topicsOf({ summaries }).map(({ name, title, source }) => ({
    url: topicPath(name),
    title: `全市阵地：${title}`,
    text: `${source}。一级一级点到自己的村（社区）。`,
    words: [title, ...(WORDS[name] ?? [])],
  }));
}
