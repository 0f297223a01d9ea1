/** What keeps history from being checked: problems of the copy of the repository, not of a file. */
import { FILE_START, problemAt, type ContentProblem } from '../../src/loader/tell/problem.ts';
import type { CalendarDate } from '../../src/model/values/calendar-date.ts';

const FOLDER = 'sites';

/** The copy begins after the day from which everything is official. */
export function tooShallow(first: CalendarDate, since: CalendarDate | undefined): ContentProblem {
  return problemAt(FOLDER, FILE_START, {
    code: 'HISTORY_SHALLOW',
    message: `这里的 git 历史是从 ${first} 起的一段，前面的没有取来，查不了${since ? ` ${since} 正式公开以来` : ''}公布过的改没改。`,
    hint: '请运行 git fetch --unshallow；自动构建里要取全部历史（如 fetch-depth: 0）。',
  });
}

/** git refuses; in its own words, for those who look after the computer. */
export function notReadable(said: string): ContentProblem {
  return problemAt(FOLDER, FILE_START, {
    code: 'HISTORY_UNREADABLE',
    message: `读不了 git 的历史，查不了公布过的改没改。git 说：${said.split('\n', 1)[0] ?? ''}`,
    hint: '请找管网站的人看一看。',
  });
}

/** The branch in `city.yaml` is not there. */
export function noSuchBranch(branch: string): ContentProblem {
  return problemAt('city.yaml', FILE_START, {
    code: 'HISTORY_UNREADABLE',
    message: `「公布的分支」写的是“${branch}”，这里的 git 没有这个分支，查不了公布过的改没改。`,
    hint: `请核对分支名；没有写错，就先取来：git fetch origin ${branch}`,
  });
}
