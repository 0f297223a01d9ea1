/** What people say for the choices of fields: 五保 for 特困人员供养, 债务 for 应付. Pure. */

/** Words that people say for a choice, where it is not its own. */
const SAID: readonly (readonly [word: RegExp, choice: string])[] = [
  [/低保/, '最低生活保障'],
  [/特困|五保/, '特困人员供养'],
  [/临时救济/, '临时救助'],
  [/高龄/, '高龄津贴'],
  [/残疾/, '残疾人两项补贴'],
  [/返贫/, '防止返贫监测'],
  [/危房|危旧房/, '危房改造'],
  [/公益岗|公益性岗/, '公益性岗位'],
  [/在保/, '在保名单'],
  [/初审|(?<!结果|名单)公示/, '初审公示'],
  [/衔接/, '衔接资金'],
  [/使用|支出|完成|执行|支付|决算/, '使用'],
  [/安排|分配|计划|下达/, '安排'],
  [/发放/, '发放'],
  [/债权/, '应收'],
  [/债务/, '应付'],
  [/贷款/, '借款'],
  [/^(?:村?党)?支部?委(?:员会)?(?:会议?)?$|支部委员会/, '支委会'],
  [/^党员大?会议?$/, '支部党员大会'],
  [/^小组会议?$/, '党小组会'],
  [/村民大会/, '村民会议'],
  [/居民大会/, '居民会议'],
  [/来访|上门|走访|入户|面谈/, '当面'],
  [/微信|网络|短信|公众号/, '网上'],
  [/12345|热线/, '热线转办'],
  [/未答复|待答复/, '还没答复'],
  [/办理中|正在|在办|处理中/, '正在办'],
  [/不能办|无法/, '办不了'],
  [/答复|回复|解释/, '已说明'],
  [/办结|解决|办好|办完|完成/, '已解决'],
];

/** The choice that words stand for. */
export function choiceSaid(choices: readonly string[], words: string): string | undefined {
  const own = choices.find((choice) => choice.length > 1 && words.includes(choice));
  return own ?? SAID.find(([word, choice]) => choices.includes(choice) && word.test(words))?.[1];
}

/** The choice that a line is another name of and nothing else: 债权 → 应收. */
export function choiceCalled(choices: readonly string[], line: string): string | undefined {
  const said = SAID.find(([word, choice]) => choices.includes(choice) && word.exec(line)?.[0] === line);
  return said?.[1];
}
