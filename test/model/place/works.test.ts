/** The survey of a base and the works on it are told as one truth. */
import { expect, test } from 'vitest';
import { checkWorks } from '../../../src/model/place/works.ts';
import { aDisclosure, aSite, day } from '../../support/a-site.ts';

const work = (publishedOn: string, schedule: object, premises: object = {}) =>
  aDisclosure(
    {
      ...{ kind: 'project', type: '公布', project: 'roof', name: '屋顶防水', stage: '开工', publishedOn },
      ...{ location: '村部', content: '做防水', responsible: '李秀珍', investment: 60_000, schedule },
      sources: [{ source: '县专项', amount: 60_000 }],
      premises: { work: '维修', rooms: '办公室、图书室', area: 120, ...premises },
    },
    { id: `${publishedOn}-roof` },
  );

/** What is said of a survey of 10 June 2026. */
function told(disclosures: ReturnType<typeof work>[], condition = '一般'): string[] {
  const { profile } = aSite({
    rooms: [{ name: '办公室' }, { name: '文体广场', isOutdoors: true }],
    premises: {
      surveyedOn: '2026-06-10',
      buildings: [{ name: '村部', area: 240, condition, ownership: '村集体' }],
    },
  });
  return checkWorks({ profile, disclosures }, day('2026-11-23')).map(
    ({ path, severity, message }) => `${severity} ${path.join('.')}: ${message}`,
  );
}

test('works that were accepted after the survey ask for another, those before it do not', () => {
  const accepted = (on: string) => work('2026-11-02', { finishedOn: '2026-06-01', acceptedOn: on });
  expect(told([accepted('2026-10-30')])).toEqual([
    'warning premises.surveyedOn: “屋顶防水”2026-10-30 验收了，摸底还是 2026-06-10 查的，面积、状况没算上。',
  ]);
  expect(told([accepted('2026-06-10')])).toEqual([]);
});

test('a building with a room under repair is not sound, until it is finished', () => {
  const begun = work('2026-09-14', { startOn: '2026-09-12' });
  expect(told([begun], '完好')).toEqual([
    'warning premises.buildings.0.condition: “屋顶防水”还没完工，修的是办公室、图书室，摸底写的房子都是“完好”。',
  ]);
  expect(told([begun])).toEqual([]);
  expect(told([begun, work('2026-10-20', { finishedOn: '2026-10-18' })], '完好')).toEqual([]);
});

test('what is repaired outside, or built new, says nothing of the condition', () => {
  const square = work('2026-09-14', { startOn: '2026-09-12' }, { rooms: '文体广场' });
  expect(told([square], '完好')).toEqual([]);
  expect(told([work('2026-09-14', {}, { work: '扩建' })], '完好')).toEqual([]);
});
