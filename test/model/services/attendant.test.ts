import { describe, expect, test } from 'vitest';
import { attendantOf } from '../../../src/model/services/attendant.ts';

const station = {
  helpers: [],
  place: '村部',
  hours: '每天',
  name: '便民服务中心',
  agent: '王春梅',
  backup: '佟志远',
  phone: '024-4555 0100',
};
const profile = {
  officers: [
    { name: '李长河', post: '会计', phone: '024-4555 0703', helpsWith: '种地补贴、租金' },
    { name: '王春梅', post: '代办员', phone: '024-4555 0704', helpsWith: '低保、医保' },
  ],
};
const subsidy = { name: '耕地地力保护补贴', words: ['种地补贴', '地补'] };
const who = (matter: { name: string; words?: string[] }, here = {}) => {
  const { person, backup, phone } = attendantOf(matter, { profile, station, here });
  return { person, backup, phone };
};

describe('who does a matter', () => {
  test('is who says on the home that he helps with what it is called; the agent stands in', () => {
    expect(who(subsidy)).toEqual({ person: '李长河', backup: '王春梅', phone: '024-4555 0703' });
  });

  test('is the agent of the station where nobody says so, on the number of the home', () => {
    expect(who({ name: '生育登记' })).toEqual({ person: '王春梅', backup: '佟志远', phone: '024-4555 0704' });
  });

  test('is who sits at the counter that is for it where no officer says so', () => {
    const windows = [{ name: '综合窗口', does: '居住证、老年证', person: '佟志远' }];
    const { person, backup } = attendantOf(
      { name: '老年优待证', words: ['老年证'] },
      { profile, station: { ...station, windows } },
    );
    expect({ person, backup }).toEqual({ person: '佟志远', backup: '王春梅' });
  });

  test('is whom a guide names, with the stand-in and number that it names', () => {
    expect(who(subsidy, { agent: '佟志远', phone: '024-4555 0706' })).toEqual({
      person: '佟志远',
      backup: undefined,
      phone: '024-4555 0706',
    });
    expect(who(subsidy, { agent: '王春梅' }).phone).toBe('024-4555 0704');
  });

  test('is not a person whose words only share a part with it', () => {
    expect(who({ name: '困难残疾人生活补贴' }).person).toBe('王春梅');
  });
});
