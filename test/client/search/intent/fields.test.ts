import { describe, expect, test } from 'vitest';
import { fieldsAnswered } from '../../../../src/client/search/intent/fields.ts';

describe('what sort of thing is asked for', () => {
  test.each([
    ['修桥花多少钱', '共46,860.00元', { howMuch: 1, when: 0 }],
    ['修桥花多少钱', '由村民代表监督', { howMuch: 0, when: 0 }],
    ['冷库哪天到期', '租到2029年4月30日', { howMuch: 0, when: 1 }],
    ['冷库租给谁', '租到2029年4月30日，4,000元', { howMuch: 0, when: 0 }],
  ])('“%s” and “%s”', (question, stretch, answered) => {
    expect(fieldsAnswered(question)(stretch)).toEqual(answered);
  });
});
