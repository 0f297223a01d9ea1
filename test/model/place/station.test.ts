import { expect, test } from 'vitest';
import { checkReachable, stationOf } from '../../../src/model/place/station.ts';

const village = {
  type: 'village',
  address: '示例村村部',
  officeHours: '周一至周五 8:30—16:30',
  supervision: { phone: '024-4555 0102' },
} as const;
const secretary = { name: '李秀珍', post: '党支部书记', phone: '024-4555 0101' };
const agent = { name: '王春燕', post: '会计、代办员', phone: '024-4555 0104' };

test('a village that says nothing of its station is served by the officer who is its agent, not by the first telephone', () => {
  expect(stationOf({ ...village, officers: [secretary, agent] })).toMatchObject({
    name: '村部',
    agent: '王春燕',
    phone: '024-4555 0104',
  });
});

test('without an agent the first officer with a telephone is called, and nobody is said to be the agent', () => {
  const station = stationOf({ ...village, officers: [secretary] });
  expect(station.phone).toBe('024-4555 0101');
  expect(station.agent).toBeUndefined();
});

test('the agent of the station comes before a post', () => {
  const station = { room: '便民服务中心', agent: '李秀珍' };
  expect(stationOf({ ...village, station, officers: [secretary, agent] })).toMatchObject({
    agent: '李秀珍',
    phone: '024-4555 0101',
  });
});

test('a site is to have one telephone of an officer or its station; whose it is does not matter', () => {
  const silent = { name: '李秀珍', post: '党支部书记' };
  const station = { room: '便民服务中心', agent: '李秀珍' };
  expect(checkReachable({ officers: [silent, agent] })).toEqual([]);
  expect(checkReachable({ officers: [silent], station: { ...station, phone: '024-4555 0104' } })).toEqual([]);
  expect(checkReachable({ officers: [silent], station })).toMatchObject([
    { severity: 'warning', path: ['officers', 0] },
  ]);
});
