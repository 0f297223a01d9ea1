/** 服务群众专项经费: seven steps from the plan to the list of what was spent, in one file and over those that follow. */
import { dateOrder } from '../../values/date-order.ts';
import type { FileOf } from '../../disclosure/disclosure-fields.ts';
import type { Finding, SiteFinding } from '../../schema/finding.ts';
import { FUND_STEPS, type FundStep, type SpecialFunds } from './schema.ts';

/** Steps out of order, left out or not told at all; what was spent was recorded and carried out before. */
export function checkFundSteps({ program, stage, steps }: SpecialFunds): Finding[] {
  if (!steps) return program === '服务群众专项经费' ? [notTold()] : [];
  const placed = steps.flatMap((step, index) => checkPlace(steps, step, index));
  if (placed.length > 0) return placed;
  const reached = stage === '使用' ? FUND_STEPS.indexOf('实施') + 1 : steps.length;
  const missing = FUND_STEPS.slice(0, Math.max(reached, steps.length)).filter(
    (name) => !steps.some(({ step }) => step === name),
  );
  if (missing.length === 0) return [];
  return [
    {
      code: 'STAGE_MISSING',
      path: ['steps'],
      message: `少了${missing.map((name) => `“${name}”`).join('、')}这${missing.length > 1 ? `${missing.length} ` : '一'}步。`,
      hint: `办过的请补上日期；次序是：${FUND_STEPS.join('、')}。`,
    },
  ];
}

function notTold(): Finding {
  return {
    code: 'STAGE_MISSING',
    severity: 'warning',
    path: ['program'],
    message: '服务群众专项经费要写「办到哪一步」，从定方案到公示明细一共七步。',
    hint: `请加上 steps，办完一步写一步，例如：- { step: 定方案, on: 2026-03-02 }。`,
  };
}

function checkPlace(steps: readonly FundStep[], { step, on }: FundStep, index: number): Finding[] {
  const before = steps[index - 1];
  if (!before) return [];
  if (FUND_STEPS.indexOf(step) <= FUND_STEPS.indexOf(before.step)) {
    return [
      {
        code: 'STEP_ORDER',
        path: ['steps', index, 'step'],
        message: step === before.step ? `“${step}”这一步写了两遍。` : `“${step}”应当在“${before.step}”前面。`,
        hint: `次序是：${FUND_STEPS.join('、')}。`,
      },
    ];
  }
  return on >= before.on
    ? []
    : [dateOrder(['steps', index, 'on'], `“${step}”（${on}）早于前一步“${before.step}”（${before.on}）。`)];
}

/** A disclosure that follows another of a fund tells its steps alike, and is of the same fund. */
export function checkFollowedFund(files: readonly FileOf<SpecialFunds>[]): SiteFinding[] {
  const byId = new Map(files.map((file) => [file.id, file]));
  return files.flatMap(({ file, content }) => {
    const before = content.follows === undefined ? undefined : byId.get(content.follows);
    if (!before) return [];
    return [...checkSameFund(content, before), ...checkSameSteps(content, before)].map((finding) => ({
      file,
      finding,
    }));
  });
}

type Before = FileOf<SpecialFunds>;

function checkSameFund({ fund }: SpecialFunds, { file, content }: Before): Finding[] {
  if (fund === content.fund) return [];
  return [
    {
      code: 'FILES_DISAGREE',
      path: ['fund'],
      message: `这份接着 ${file}，那份的资金是“${content.fund}”，这里写的是“${fund}”。`,
      hint: '同一笔钱，名称要写得一样；不是同一笔，请改 follows。',
    },
  ];
}

function checkSameSteps({ steps = [] }: SpecialFunds, { file, content }: Before): Finding[] {
  return (content.steps ?? []).flatMap(({ step, on }): Finding[] => {
    const index = steps.findIndex((one) => one.step === step);
    const own = steps[index];
    if (own?.on === on || steps.length === 0) return [];
    return [
      {
        code: 'FILES_DISAGREE',
        path: own ? ['steps', index, 'on'] : ['steps'],
        message: `“${step}”在 ${file} 里是 ${on}，这里${own ? `是 ${own.on}` : '没有写'}。`,
        hint: '请核对，两份要写得一样；那份写错了，请在那份里更正。',
      },
    ];
  });
}
