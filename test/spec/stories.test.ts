/** Every story (一件事) of the sample city and where it stands, as a clerk would tell it. UPDATE_SPEC=1 writes it again. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadContent } from '../../src/loader/load-content.ts';
import type { Site } from '../../src/model/place/site.ts';
import { owedInWords, shortYuan, storyLine, storySentence } from '../../src/model/story/say.ts';
import { storiesOf } from '../../src/model/story/stories.ts';
import type { Story } from '../../src/model/story/story.ts';
import { formatDate } from '../../src/model/values/calendar-date.ts';
import { formatPhrase, formatSentence } from '../../src/model/values/values.ts';
import { day } from '../support/a-site.ts';
import { SAMPLE_DAY } from '../support/sample-city.ts';

const specFile = fileURLToPath(new URL('stories.txt', import.meta.url));
const asOf = day(SAMPLE_DAY);

function told(story: Story): string[] {
  const { planned, contracted, paid, settled } = story.money;
  const money = [
    ['计划', planned],
    ['合同', contracted],
    ['付了', paid],
    ['结算', settled],
  ] as const;
  const sums = money.flatMap(([name, sum]) => (sum === undefined ? [] : [`${name} ${shortYuan(sum)}`]));
  return [
    `${storyLine(story)}（stories/${story.id}/）`,
    ...story.formerIds.map((id) => `  从 stories/${id}/ 转来`),
    `  ${formatSentence(storySentence(story, asOf))}`,
    ...story.facts.map(({ label, value }) => `  ${label}：${formatPhrase(value)}`),
    ...(sums.length > 0 ? [`  ${sums.join('，')}`] : []),
    ...story.payments.map(
      ({ title, amount, on }) =>
        `  账上：${on === undefined ? '' : formatDate(on)} ${title} ${shortYuan(amount)}`,
    ),
    ...story.steps.map(
      ({ disclosure: { section, id }, label, isWithdrawn }) =>
        `    ${label}${isWithdrawn ? '（已撤回）' : ''}：${section}/${id}`,
    ),
    ...story.owed.map(
      (owed) =>
        `    ${owed.isOverdue ? '欠着' : '以后'}：${owedInWords(owed, story)}，${formatDate(owed.dueOn)}`,
    ),
  ];
}

function toldOf(site: Site): string {
  const stories = storiesOf(site, asOf).map((story) => told(story).join('\n'));
  return [`${site.profile.name}：${stories.length} 件事`, ...stories].join('\n\n');
}

test('the stories of the sample city, where each stands and what it is made of', async () => {
  const { sites } = await loadContent('content', { asOf });
  const text = `${formatDate(asOf)}\n\n${sites.map(toldOf).join('\n\n\n')}\n`;
  if (process.env['UPDATE_SPEC']) writeFileSync(specFile, text);
  expect(text).toBe(readFileSync(specFile, 'utf8'));
});
