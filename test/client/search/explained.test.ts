import { describe, expect, test } from 'vitest';
import { explainedBy } from '../../../src/client/search/explained.ts';

const INDEX = {
  passOver: ['是什么', '什么是', '什么意思', '是'],
  explained: [
    { say: ['一事一议'], explanation: '大家开会商量出不出钱。', url: 'words/#w1' },
    { say: ['公示期', '公示'], explanation: '贴出来听意见的日子。', url: 'words/#w2' },
  ],
};

describe('a query that is an explained word', () => {
  test.each([
    ['一事一议', 'words/#w1'],
    [' 一事一议？', 'words/#w1'],
    ['一事一议是什么', 'words/#w1'],
    ['什么是一事一议', 'words/#w1'],
    ['公示是什么意思', 'words/#w2'],
  ])('%s leads to %s', (query, url) => {
    expect(explainedBy(query, INDEX)?.url).toBe(url);
  });

  test.each(['一事一议修路', '低保', '是什么', ''])('%s is none', (query) => {
    expect(explainedBy(query, INDEX)).toBeUndefined();
  });
});
