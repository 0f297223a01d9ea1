/** WeChat and QQ accounts of persons, and private e-mail. An office's mail at a domain of its own is left alone. */
import { maskCode } from './mask.ts';
import type { PrivateMatch } from './private-finding.ts';
import { cellsBelow, type Scene } from './scene.ts';
import { originalSpan, type Statement } from './statements.ts';

const NAME_OF_ACCOUNT = '[A-Za-z][A-Za-z0-9_-]{3,24}|\\d{5,12}|[A-Za-z0-9_-]{0,24}\\d[A-Za-z0-9_-]{4,24}';
const ACCOUNTS: readonly RegExp[] = [
  new RegExp(
    `(?:微信(?:账?号码?|帐号|ID|id)?|微\\s?信|薇信|威信|(?<![A-Za-z])(?:wechat|weixin|vx|v信|wx)|加[他她它我]?(?:个|的)?[\\s|]?(?:[vVＶ薇](?:信)?|微(?!信))|微信[^，。；|\\n]{0,6}(?=[（(]))(?:[:：号是为\\s（(|]|加我|搜索?|添加|联系)*(${NAME_OF_ACCOUNT})(?![A-Za-z0-9_@.-])`,
    'gi',
  ),
  /(?:(?<![A-Za-z])QQ|扣扣|企鹅|抠抠)(?:账?号码?|帐号)?(?:[:：是为\s（(|]|联系|加我?)*(\d(?:[ |]?\d){4,12})(?!\d)/gi,
  /(?:抖音|快手|支付宝|微博|钉钉|陌陌|拼多多)(?:账?号码?|帐号|ID)(?:[:：是为\s（(])*([A-Za-z0-9_@.-]{5,30})/gi,
];
/** From the sign on: what stands before it is looked at only there, since a line of stars took its square. */
const MAIL_DOMAIN =
  /(?:[@＠]|[#*＃](?=[^\n]{0,40}(?:换成|改成|代替)[@＠])|[(（]at[)）]|艾特)[\s|]?(?:vip\.)?(?:qq|foxmail|163|126|yeah|188|sina|sohu|139|189|wo|tom|21cn|aliyun|hotmail|outlook|live|msn|gmail|yahoo|icloud|me|mail|proton|protonmail)(?:\.(?:com|net|cn|me|org))+/gi;

/** Whose mail it is said to be: an office may have it anywhere. */
const OFFICE_MAIL =
  /(?:监督|举报|投诉|办公室?|单位|官方|政务|公共|受理|反馈|报名|招标|征求意见)(?:用?的?)?(?:电子)?(?:邮箱|信箱|邮件|e-?mail)(?:地址)?[:：为是\s]{0,3}$/i;

const MAIL_NAME = /[A-Za-z0-9._%+*×-]{1,64}[\s|]?$/;

const MAY_HOLD = /微|薇|威|v信|wechat|weixin|vx|wx|加v|qq|扣|企鹅|抠|抖音|快手|支付宝|钉钉|陌陌|@|＠/i;

/** All private accounts of a text. */
export function findAccounts(scene: Scene): PrivateMatch[] {
  if (!MAY_HOLD.test(scene.bare())) return [];
  return [
    ...inColumns(scene),
    ...scene.statements().flatMap((statement) => [
      ...ACCOUNTS.flatMap((pattern) => [...statement.text.matchAll(pattern)]).map((match) => {
        const end = match.index + match[0].length;
        return matchOf(scene, statement, end - (match[1] ?? '').length, end);
      }),
      ...[...statement.text.matchAll(MAIL_DOMAIN)].flatMap(({ 0: domain, index }) => {
        const name = MAIL_NAME.exec(statement.text.slice(Math.max(0, index - 65), index))?.[0];
        const before = statement.text.slice(0, index - (name?.length ?? 0));
        return name === undefined || OFFICE_MAIL.test(before.slice(-24))
          ? []
          : [matchOf(scene, statement, index - name.length, index + domain.length)];
      }),
    ]),
  ];
}

/** Cells below 微信号, QQ, 邮箱. */
function inColumns(scene: Scene): PrivateMatch[] {
  return cellsBelow(scene, ACCOUNT_HEADING)
    .filter(({ text }) => new RegExp(`^(?:${NAME_OF_ACCOUNT})$`).test(text))
    .map(({ start, text }) => ({ kind: 'account', start, end: start + text.length, mend: maskCode(text) }));
}

const ACCOUNT_HEADING = /^(?:个人|本人)?(?:微信|QQ|扣扣|抖音|快手|支付宝)(?:账?号码?|帐号|ID)?$/i;

function matchOf({ original }: Scene, statement: Statement, start: number, end: number): PrivateMatch {
  const span = originalSpan(statement, start, end);
  return { kind: 'account', ...span, mend: maskCode(original.slice(span.start, span.end)) };
}
