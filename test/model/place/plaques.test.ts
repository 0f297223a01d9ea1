import { describe, expect, test } from 'vitest';
import { checkPlaques, plaquesOf, plaqueStandardSchema } from '../../../src/model/place/plaques.ts';
import { aSite } from '../../support/a-site.ts';

const standard = plaqueStandardSchema.parse({
  id: 'plaques',
  title: '村级组织挂牌标准',
  sites: 'village',
  source: '厅字〔2022〕28号',
  plates: ['party', 'committee', 'collective', 'supervision'],
  mostPlates: 4,
  signs: ['党群服务中心', '新时代文明实践站'],
  mostSigns: 2,
});

const { profile } = aSite();

describe('what hangs outside of a village', () => {
  test('is four plates at most and two signs, as far as the village has such bodies', () => {
    expect(plaquesOf(profile, standard).map(({ name }) => name)).toEqual([
      '中共水南村支部委员会',
      '水南村村民委员会',
      '水南村村务监督委员会',
      '党群服务中心',
      '新时代文明实践站',
    ]);
    expect(plaquesOf(profile, { ...standard, mostPlates: 2, mostSigns: 0 })).toHaveLength(2);
  });

  test('is every body of its own where no standard says otherwise', () => {
    expect(plaquesOf(profile).map(({ isParty }) => isParty)).toEqual([true, false, false]);
  });

  test('may be called in short or in full', () => {
    const plaques = ['中共水南村支部委员会', '村务监督委员会', '水南村党群服务中心'];
    expect(checkPlaques({ ...profile, plaques }, standard)).toEqual([]);
  });

  test('is surplus where the rule does not name it: a warning with the rule, and it is not printed', () => {
    const plaques = ['水南村村民委员会', '便民服务站', '农家书屋', '水南村村民委员会'];
    const found = checkPlaques({ ...profile, plaques }, standard);
    expect(found.map(({ code, severity, path }) => [code, severity, path])).toEqual([
      ['PLAQUE_SURPLUS', 'warning', ['plaques', 1]],
      ['PLAQUE_SURPLUS', 'warning', ['plaques', 2]],
      ['PLAQUE_SURPLUS', 'warning', ['plaques', 3]],
    ]);
    expect(found[0]?.message).toContain('厅字〔2022〕28号');
    expect(plaquesOf({ ...profile, plaques }, standard).map(({ name }) => name)).not.toContain('便民服务站');
  });
});
