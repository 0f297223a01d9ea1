import { describe, expect, test } from 'vitest';
import { signStyleOf, signStyleSchema } from '../../../src/model/place/sign-style.ts';
import { checkSignStyle } from '../../../src/paper/signs/sign-geometry.ts';

describe('the style of signs', () => {
  const file = signStyleSchema.parse({
    logo: '为民服务',
    door: { widthMm: 320 },
    counties: [{ county: 'shili', door: { heightMm: 140 }, logo: '便民' }],
  });

  test('is ours where the city says nothing, and has no problem', () => {
    expect(signStyleOf(undefined).door).toMatchObject({ widthMm: 300, heightMm: 120 });
    expect(checkSignStyle({})).toEqual([]);
  });

  test('is the city’s where a county says nothing', () => {
    expect(signStyleOf(file, 'hexi')).toMatchObject({
      logo: '为民服务',
      door: { widthMm: 320, heightMm: 120 },
    });
    expect(signStyleOf(file, 'shili')).toMatchObject({ logo: '便民', door: { widthMm: 320, heightMm: 140 } });
  });
});
