import type { Random } from './random.ts';
import type { Sheet } from './sheets.ts';
import { fill } from './slots.ts';

/** A text as a YAML scalar on one line, quoted where YAML asks for it. */
export function scalar(text: string, flow = false): string {
  const unsafe =
    text === '' ||
    text !== text.trim() ||
    /^[-?:,[\]{}#&*!|>'"%@`]/.test(text) ||
    /: |:$| #/.test(text) ||
    (flow && /[,[\]{}]/.test(text));
  return unsafe ? `'${text.replace(/'/g, "''")}'` : text;
}

/** The head of a disclosure in YAML. */
export function head(random: Random, kind: string, title: string): string {
  const village = /^(.{2,3}?村)/.exec(title)?.[1];
  const given: Record<string, string> = village ? { v: village } : {};
  const lines = [
    `kind: ${kind}`,
    `title: ${scalar(title)}`,
    random.pick(['type: 公示', 'type: 公布', 'type: 公布']),
    fill(random, 'number: {v}〔2026〕{c2}号', given),
    fill(random, 'publishedOn: {date}'),
    fill(random, 'issuer: {v}村民委员会', given),
  ];
  return random.chance(0.25) ? lines.slice(0, 2).join('\n') : lines.join('\n');
}

/** The foot of a disclosure in YAML, with office numbers and signatures. */
export function foot(random: Random): string {
  return random
    .sample(
      [
        fill(random, 'posting:\n  from: {date}\n  until: {date}\n  to: 村务监督委员会\n  phone: {tel}'),
        fill(random, 'approvals:\n  - { role: 村务监督委员会主任, name: {n}, action: 审核, on: {date} }'),
        fill(random, 'photos:\n  - { file: board.jpg, caption: 名单贴在村部门前的公开栏上 }'),
        fill(random, '# 要听取意见才写公示期：\n# posting:\n#   from: {date}\n#   phone: {tel}'),
        fill(random, 'hotlines:\n  - 12317\n  - {tel}'),
        fill(random, 'basis: {town}人民政府{doc}文件'),
      ],
      random.int(0, 2),
    )
    .join('\n');
}

/** The rows of a sheet in YAML, in flow or in block style; remarks can be put behind a row. */
export function yamlRows(
  sheet: Sheet,
  style: 'flow' | 'block',
  comments: ReadonlyMap<number, string>,
): string {
  const lines = ['rows:'];
  sheet.rows.forEach((row, at) => {
    const entries = row
      .map((cell, column) => [sheet.keys[column]!, cell] as const)
      .filter(([key, cell]) => key !== 'note' || (cell !== '' && cell !== '—'));
    if (style === 'flow')
      lines.push(`  - { ${entries.map(([key, cell]) => `${key}: ${scalar(cell, true)}`).join(', ')} }`);
    else
      entries.forEach(([key, cell], entry) =>
        lines.push(`  ${entry === 0 ? '-' : ' '} ${key}: ${scalar(cell)}`),
      );
    const comment = comments.get(at);
    if (comment !== undefined && style === 'flow' && at % 2 === 0) lines.push(`${lines.pop()} # ${comment}`);
    else if (comment !== undefined) lines.push(`  # ${comment}`);
  });
  return lines.join('\n');
}

/** Documents in YAML with a place {T} for a sentence, lawful or not. */
const DOCUMENTS = [
  'kind: feedback\ntitle: {v}群众意见和答复\nentries:\n  - number: 2026-{c2}\n    askedOn: {date}\n    channel: 意见箱\n    question: 低保名单为啥这么定？\n    state: 已说明\n    answer:\n      on: {date}\n      by: 村委会\n      text: {T}',
  'kind: feedback\nentries:\n  - number: 2026-{c2}\n    channel: 电话\n    question: {T}\n    state: 正在办\n    promisedBy: {date}',
  'kind: resolution\ntitle: {v}村民代表会议决议\nmeeting: 村民代表会议\non: {date}\nplace: 村部会议室\nchair: {o}\nattendance: { expected: 30, present: 26 }\nmotions:\n  - title: 救助对象评议\n    text: {T}\n    votes: { for: 24, against: 1, abstain: 1 }\n    outcome: 通过',
  'kind: nil-return\nitem: temporary-relief\ntitle: {v}第三季度临时救助情况公布\nnothing: 临时救助\nnote: {T}\napprovals:\n  - { role: 村务监督委员会主任, name: {o}, action: 审核, on: {date} }',
  'kind: project\nname: {g}机耕路硬化\nstage: 结算\nresponsible: {o}\ninvestment: {big2}\nsettlement:\n  amount: {big2}\n  changes: {T}',
  'kind: accounts\ntitle: {v}2026年5月财务收支公布表\nexpense:\n  - category: 公益支出\n    title: 慰问\n    amount: {amt}\n    on: {date}\n    voucher: 凭证5-{c2}\n    note: {T}\ntotals:\n  expense: {amt}',
  'kind: deliberation\nmatter: {g}路灯改造\nsteps:\n  - step: 商议\n    by: 村“两委”联席会议\n    on: {date}\n    text: {T}\n    attendance: { expected: 9, present: 8 }\n  - step: 结果公开\n    plannedBy: {date}',
  'title: 公益岗位名单\nrows:\n  - { name: {n}, work: 保洁员, amount: {amt} }\n  - { name: {n2}, work: 护林员, amount: {amt} }\ncorrections:\n  - on: {date}\n    what: 名单说明\n    before: 没有写\n    after: {T}\n    why: 监委会问起，补上\n    by: 村会计',
  'kind: service-guide\nhours: 周一至周五 8:30—16:30\nservices:\n  - name: 养老保险参保\n    mode: 代办\n    materials:\n      - 本人身份证、户口簿原件\n    workingDays: 10\n    agent: {o}\n    phone: {tel}\n    steps: {T}',
  'kind: lease\nlease: east-land-2026\nlots:\n  - { name: {plot}, area: {mu}, unit: 亩, price: {amt} }\nregistration:\n  place: 村部一楼\n  phone: {tel}\nconditions: {T}',
  'title: 走访照片\non: {date}\nphotos:\n  - file: visit.jpg\n    caption: {T}',
  'kind: grid\ngrids:\n  - number: 第一网格\n    range: {g}、{g2}\n    households: {c3}\n    worker: {o}\n    phone: {tel}\n    remark: {T}',
  'kind: donations\ncause: 修建过水桥\ndonors:\n  - { name: {n}, consent: true, pledged: {amt}, received: {amt} }\n  - { organisation: {firm}, pledged: {big2}, received: {big2} }\nplan: {T}',
  'kind: party-meetings\nmeetings:\n  - on: {date}\n    class: 主题党日\n    topic: 走访慰问\n    chair: {o}\n    expected: 42\n    present: 31\n    record: {T}',
  '# {T}\nkind: charter\nname: {v}村规民约\nchapters:\n  - title: 邻里和睦\n    articles:\n      - 红白事简办，酒席不超过十桌。',
  'kind: election\nnotice: 8\nbody: {v}村民委员会\ntext: {T}\ncommittee:\n  - name: {n}\n    post: 主任',
  'kind: cadre-pay\nrows:\n  - name: {n}\n    post: 委员\n    due: {big2}\n    paid: {big2}\nremarks: {T}',
];

/** A document in YAML in which one sentence stands. */
export function yamlDocument(random: Random, sentence: string): string {
  const document = fill(random, random.pick(DOCUMENTS.map((one) => one.replace('{T}', '\ue000'))));
  const inComment = document.startsWith('# \ue000');
  const line = sentence.replace(/\n+/g, '');
  if (inComment) return document.replace('\ue000', () => line);
  if (random.chance(0.2)) {
    const indent = /^( *)(?:- )?\w+: \ue000/m.exec(document)?.[1] ?? '';
    const inner = `${indent}    `;
    return document.replace(
      '\ue000',
      () => `${random.pick(['|', '>-', '>'])}\n${inner}${sentence.replace(/\n+/g, `\n${inner}`)}`,
    );
  }
  return document.replace('\ue000', () => scalar(line));
}

/** Lawful documents in YAML of which the fields themselves could be mistaken; {mobile} is an officer's number. */
export const LAWFUL_DOCUMENTS = [
  'kind: roster\nbody: 村民委员会\nmembers:\n  - name: {n}\n    post: 主任\n    duties: 全面工作\n    phone: {mobile}\n  - name: {n2}\n    post: 委员\n    duties: 低保、医保、残联、妇女儿童\n    phone: {tel}',
  'kind: roster\nbody: 村务监督委员会\nmembers:\n  - { name: {n}, post: 主任, phone: {mobile} }\n  - { name: {n2}, post: 委员, phone: {tel} }',
  'members:\n  - name: {n}\n    post: 村医联络员\n    duties: 卫生室药品台账\n    phone: {mobile}',
  'kind: member-development\nstage: 预备党员转正\npersons:\n  - name: {n}\n    sex: 男\n    nation: 满族\n    born: {ymd}\n    education: 大学本科\n    appliedOn: {date}\n    probationaryOn: {date}\n    introducers: [{n2}, {n3}]',
  "kind: cash-count\naccounts:\n  - type: 银行存款\n    name: 农商银行青石支行基本户\n    holder: {body}\n    tail: '2231'\n    book: {cents}",
  'kind: receivables-payables\nrows:\n  - direction: 应付\n    organisation: {firm}\n    reason: 村口路面质保金\n    opening: {big2}\n    closing: {big2}\n  - direction: 借款\n    organisation: 农商银行青石支行\n    reason: 水泵房改造贷款\n    closing: 30000',
  'kind: assets\nrows:\n  - number: 示资00{c}\n    name: 垃圾清运车（村集体）\n    plate: 辽E·{c2}{c3}\n    use: 自用\n    original: {big2}\n  - number: 示资0{c2}\n    name: 冷库\n    use: 出租\n    tenant: { person: {n} }\n    yearlyRent: {big2}',
  "kind: lease\nlots:\n  - { name: 老村部院子, price: {big2} }\ndeposits:\n  - { name: 投标保证金, amount: 2000, payTo: {body}, account: '{account}' }\nregistration:\n  contact: {op}\n  phone: {tel}",
  'kind: social-assistance\nprogram: 残疾人两项补贴\ncounts:\n  - { title: 生活补贴, people: {c}, amount: {amt} }\n  - { title: 护理补贴, people: {c}, amount: {amt} }',
  'kind: social-assistance\nprogram: 孤儿基本生活费\n# 不列名单，只写合计。\ncounts:\n  - title: 全村合计\n    people: 2\n    amount: {big2}',
  'kind: feedback\nentries:\n  - question: 医保住院报销多少？\n    state: 已说明\n    answer: { by: 村委会, text: 镇卫生院85%，透析按住院比例报 }',
  'kind: service-guide\nservices:\n  - name: 残疾证换证\n    materials: [身份证原件, 户口簿, 旧证]\n    place: 镇残联，永安路{c2}号\n    phone: {tel}\n    fee: 0',
  'kind: service-guide\nservices:\n  - name: 低保申请\n    who: 家庭月人均收入低于标准、因病因残致困的家庭\n    materials:\n      - 家庭收入申报表\n      - 身份证、银行卡复印件\n    agent: {n}\n    phone: {tel}',
  'kind: grid\ngrids:\n  - number: 第二网格\n    range: 永安里1至8栋\n    households: {c3}\n    post: 网格员\n    worker: {n}\n    phone: {tel}',
  'kind: project\nproject: school-roof-2026\nname: 村小学屋面维修\ncode: {code}\ncontract:\n  number: {contract}\n  contractor: {firm}\n  amount: {big2}',
  'kind: party-dues\nmembers: 42\nuses:\n  - { on: {date}, title: 慰问老党员4人, amount: 400 }\n  - { on: {date}, title: 慰问住院党员2人, amount: 400 }',
  '# 不写身份证号、银行卡号和电话；残疾等级、病情一个字不写。\nkind: subsidy-list\nrows:\n  - { group: {g}, name: {n}, quantity: {mu}, amount: {cents}, note: 地由儿子代种 }\n  - { group: {g2}, name: {n2}, quantity: {mu}, amount: {cents} }',
  'kind: contracts\nrows:\n  - number: {contract}\n    subject: {plot}\n    party: { person: {n} }\n    yearlyRent: {big2}\n    arrears: 0\n    note: 一次交清',
  'kind: charter\nchapters:\n  - title: 家庭\n    articles:\n      - 子女要赡养老人，不许打骂遗弃。\n      - 反对家庭暴力，夫妻有事找调解委员会。\n      - 离婚、丧偶的妇女承包地不变。',
  'kind: election\nbody: {v}村民委员会\nsubject: 候选人名单\ncandidates:\n  - { name: {n}, sex: 女, born: {ymd}, post: 主任候选人 }\n  - { name: {n2}, sex: 男, born: {ymd}, post: 委员候选人 }',
  'kind: notice\nissuer: {v}村务监督委员会\nmailbox: jiandu@shili.gov.cn\nofficialAccount: 示例村之声\nphone: {tel}',
  'kind: special-funds\nuses:\n  - title: 卫生室改造\n    place: {g}旧校舍\n    unit: {firm}\n    spent: {big2}\n  - title: 残疾人活动室\n    spent: {big2}',
];
