/** Lists of persons that may not be published as they are, known by their titles and headings before anything is read. Pure. */
import type { Grid } from './grid.ts';

/** Why a list may not be published, and what may be instead. */
export interface ClosedList {
  readonly what: string;
  readonly instead: string;
}

interface Rule extends ClosedList {
  /** What the title, the name of the sheet or the file, or a heading speaks of. */
  readonly says: RegExp;
  /** Headings that have to stand beside the names as well. */
  readonly beside?: RegExp;
  /** Where the title speaks of this, it is another list. */
  readonly not?: RegExp;
}

/** The first that fits holds. */
const RULES: readonly Rule[] = [
  {
    says: /选民(?!代表|小组)/,
    not: /候选|代表|委员会成员/,
    what: '选民名单。选民的姓名、性别、出生日期只按规定贴在墙上，不上网，也不进文件夹',
    instead: '这里只公布各组选民多少人：npm run new -- --kind election',
  },
  {
    says: /./,
    beside: /^(?:与|和)?户主(?:的)?关系$|^家庭成员(?:姓名)?$/,
    what: '登记了每户家里人的名册。家里人的姓名、性别、出生日期不能公布，有孩子的更不能',
    instead:
      '只公布共有几户、几人：npm run new -- --kind notice；要公布到户的，另做一张表，一户一行，只写户主和人数',
  },
  {
    says: /./,
    beside: /^(?:欠费|欠缴|未缴|拖欠|欠款)(?:金额|费用|额|数)?$/,
    not: /债权|债务|往来|应收款|应付款|合同|承包|租/,
    what: '一户一行的收费表。谁家欠费不能公布',
    instead:
      '只公布一共应收、实收多少：收来的写进财务收支，要另外说的用 npm run new -- --kind notice 写一份公告',
  },
  {
    says: /党费/,
    not: /捐|慰问|补助|使用明细/,
    what: '一人一行的党费明细。谁交了多少只在党内公布，不上公开栏',
    instead:
      '只公布各支部（党小组）的合计：另做一张表，列“支部（党小组）、党员数、应缴、实缴”，一个支部一行，再导入',
  },
  {
    says: /表决|投票|选票|划票|唱票|签名表/,
    beside: /表决|意见|同意|赞成|反对|弃权|投给|选谁/,
    what: '一人一行的表决（投票）。谁投了什么票不能公布',
    instead: '只公布应到、实到和同意、反对、弃权各多少人：npm run new -- --kind resolution',
  },
  {
    says: /评议|测评/,
    beside: /^(?:评议人|测评人|打分人|投票人|代表姓名|党员姓名|群众姓名)$/,
    what: '写着谁打了什么分的评议表。谁怎么评的不能公布',
    instead: '只公布每个被评议人的结果（好、较好、一般、差各几票）',
  },
  {
    says: /意见|建议|诉求|反映|信访|举报|投诉|征求/,
    beside: /意见|建议|诉求|反映|问题|内容|事项/,
    what: '写着谁提了什么意见的表。提意见的人不能公布',
    instead: '去掉姓名，只留意见和答复，再导入：列“日期、提的意见、答复”',
  },
  {
    says: /儿童|幼儿|学生|少年|孤儿|留守|未成年|入学|助学|在校|校外|托管|适龄/,
    what: '孩子的名单。不满 18 岁的孩子，姓名、学校、年龄都不能公布',
    instead: '只公布有几个孩子、一共多少钱：npm run new 写一份公告，或者在救助里写分类合计（counts）',
  },
  {
    says: /矫正|刑满|戒毒|吸毒|涉毒|精神障碍|精神病|艾滋|肇事肇祸|患者|病人|慢性病|大病|孕产?妇|妊娠|失独|计划生育特殊|家暴|信访人员|重点人员/,
    what: '这些人的名单涉及病情、家里的事或者受过的处理，不能公布',
    instead: '只公布一共几个人、多少钱，不写是谁',
  },
  {
    says: /调解|纠纷/,
    beside: /当事人|申请人|被申请人|双方|甲方|姓名/,
    what: '写着当事人的调解登记。谁和谁有纠纷不能公布',
    instead: '只公布收了几件、调好了几件',
  },
];

/** A heading over names of persons. */
const NAMES =
  /^(?:\S{0,6}姓名|户主|党员|党员名单|名字|姓\s*名|代表|村民代表|居民代表|学生|儿童|幼儿|缴费人|缴纳人|交款人|投票人|表决人|评议人|测评人|反映人|提出人|建议人|来访人|当事人|申请人|被申请人|人员|患者|监护人)$/;
const PERSON = /^[\p{Script=Han}·]{2,4}$/u;
const TITLE_ROWS = 8;

/** Whether a sheet is a list that may not be published, whatever kind it is taken for. */
export function closedList(grid: Grid, words: string): ClosedList | undefined {
  const rows = grid.rows.slice(0, TITLE_ROWS);
  const found = rows
    .map((cells, row) => ({ row, column: cells.findIndex(({ text }) => NAMES.test(plain(text))) }))
    .find(({ row, column }) => column !== -1 && namesBelow(grid, row, column) > 0);
  if (!found) return undefined;
  const headings = rows.slice(0, found.row + 2).flatMap((cells) => cells.map(({ text }) => plain(text)));
  const title = plain(
    [
      words.split('\n').slice(0, 2).join(' '),
      ...rows.slice(0, found.row + 1).flatMap((cells) => cells.map(({ text }) => text)),
    ].join(' '),
  );
  return RULES.find(
    ({ says, beside, not }) =>
      says.test(title) &&
      not?.test(title) !== true &&
      (!beside || headings.some((heading) => beside.test(heading))),
  );
}

function namesBelow({ rows }: Grid, heading: number, column: number): number {
  return rows.slice(heading + 1, heading + 40).filter((cells) => PERSON.test(cells[column]?.text ?? ''))
    .length;
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/\([^()]*\)/g, '');
}
