import { formatFen, type Fen } from '../../values/fen.ts';
import type { FieldPath, Finding } from '../../schema/finding.ts';
import { findNearest } from '../../values/nearest.ts';
import { checkLevels } from '../levels.ts';
import { checkDeposits, checkRegistration } from '../offering.ts';
import { checkTotal, formatDifference } from '../sum-checks.ts';
import type { CheckContext } from '../check-context.ts';
import { checkProjectDates } from './check-dates.ts';
import { checkPremisesWork } from './premises-checks.ts';
import { checkRanks, isOfCandidates } from './candidates.ts';
import { PROJECT_STAGES, type Project, type ProjectStage } from './schema.ts';

/** What is not true in a project: money, bids, what its stage calls for, order of dates. */
export function checkProject(project: Project, context: CheckContext): Finding[] {
  const { settlement } = project;
  return [
    ...checkStage(project),
    ...checkOffers(project),
    ...checkTender(project),
    ...checkBids(project),
    ...checkContract(project),
    ...(settlement
      ? checkTotal(['settlement', 'amount'], {
          parts: [settlement.paid, settlement.unpaid],
          stated: settlement.amount,
          partsName: '已付加未付',
          statedName: '结算价',
        })
      : []),
    ...checkSettlement(project),
    ...(project.sources ?? []).flatMap(({ source, levels, amount }, index) =>
      checkLevels(['sources', index, 'amount'], { levels, stated: amount, name: source }),
    ),
    ...checkProjectDates(project),
    ...checkPremisesWork(project, context),
  ];
}

/** What has to be told from a stage on. 招标 may be absent: small works are let by agreement. */
const NEEDED: readonly {
  readonly from: ProjectStage;
  readonly path: readonly string[];
  readonly name: string;
  readonly isThere: (project: Project) => boolean;
}[] = [
  { from: '开工', path: ['contract'], name: '合同', isThere: ({ contract }) => contract !== undefined },
  {
    from: '开工',
    path: ['schedule', 'startOn'],
    name: '开工日期',
    isThere: ({ schedule }) => schedule.startOn !== undefined,
  },
  {
    from: '竣工',
    path: ['schedule', 'finishedOn'],
    name: '实际完工',
    isThere: ({ schedule }) => schedule.finishedOn !== undefined,
  },
  {
    from: '结算',
    path: ['schedule', 'acceptedOn'],
    name: '验收日期',
    isThere: ({ schedule }) => schedule.acceptedOn !== undefined,
  },
  { from: '结算', path: ['settlement'], name: '结算', isThere: ({ settlement }) => settlement !== undefined },
];

/**
 * A tender may tell what it may cost at most and nothing of what there is, and who has finished may not have settled yet;
 * whoever decides or begins says how much it is in all.
 */
const WITHOUT_INVESTMENT: readonly ProjectStage[] = ['招标', '中标', '竣工'];

/** Only at this very stage: later it may be absent, for small works are let by agreement. */
const NEEDED_AT: Readonly<Partial<Record<ProjectStage, readonly string[]>>> = {
  招标: ['bidding'],
  中标: ['bidding', 'winner'],
};

/** Paths of what has to be told at a stage, that may be left out at others. */
export function neededAt(stage: string | undefined): (readonly string[])[] {
  const reached = PROJECT_STAGES.findIndex((one) => one === stage);
  const own = NEEDED_AT[stage as ProjectStage];
  return [
    ...NEEDED.filter(({ from }) => reached >= PROJECT_STAGES.indexOf(from)).map(({ path }) => path),
    ...(own ? [own] : []),
    ...(WITHOUT_INVESTMENT.some((one) => one === stage) ? [] : [['investment']]),
  ];
}

function checkStage(project: Project): Finding[] {
  const { stage, bidding, contract, investment, premises } = project;
  const reached = PROJECT_STAGES.indexOf(stage);
  const missing = NEEDED.filter(
    ({ from, isThere }) => reached >= PROJECT_STAGES.indexOf(from) && !isThere(project),
  ).map(({ path, name }) => stageNeeds(path, name, stage));
  const isUnpriced = contract !== undefined && contract.amount === undefined;
  if (isUnpriced && stage !== '竣工') missing.push(stageNeeds(['contract', 'amount'], '合同价', stage));
  if (investment === undefined && (premises || !WITHOUT_INVESTMENT.includes(stage)))
    missing.push(stageNeeds(['investment'], '总投资', stage));
  if (stage === '招标' && !bidding) missing.push(stageNeeds(['bidding'], '招标', stage));
  if (stage === '中标' && !bidding?.winner && !isOfCandidates(project))
    missing.push(stageNeeds(['bidding', 'winner'], '中标人', stage));
  return missing;
}

function stageNeeds(path: FieldPath, name: string, stage: ProjectStage): Finding {
  return {
    code: 'FIELD_MISSING',
    path,
    message: `到了“${stage}”这一步，少了「${name}」。`,
    hint: `请加上 ${path.at(-1)}；还没到这一步，请改 stage。`,
  };
}

/** 招标投标法第二十八条: fewer than three bidders, and a public tender is held again. */
const LEAST_BIDDERS = 3;

function checkOffers({ bidding, investment }: Project): Finding[] {
  if (!bidding) return [];
  const { bids = [], method, winner, ceiling } = bidding;
  const findings: Finding[] = [];
  if (method.includes('招标') && winner !== undefined && bids.length > 0 && bids.length < LEAST_BIDDERS) {
    findings.push({
      code: 'BELOW_LIMIT',
      severity: 'warning',
      path: ['bidding', 'bids'],
      message: `方式是“${method}”，只有 ${bids.length} 家报价。招标投标法第二十八条：不足 ${LEAST_BIDDERS} 家要重新招标。`,
      hint: '漏写了就补上；不是招标，是询价或谈判的，请改 method。',
    });
  }
  if (ceiling !== undefined && investment !== undefined && ceiling > investment)
    findings.push(overspent(['bidding', 'ceiling'], ['控制价', ceiling], ['总投资', investment]));
  return findings;
}

/** The offers that count lie between two prices, and whoever makes one has to hear of it first. */
function checkTender({ bidding, stage, publishedOn }: Project): Finding[] {
  if (!bidding) return [];
  const { floor, ceiling, registration, deposits, on } = bidding;
  return [
    ...(floor !== undefined && ceiling !== undefined && floor > ceiling
      ? [overspent(['bidding', 'floor'], ['最低限价', floor], ['控制价', ceiling])]
      : []),
    ...(registration
      ? checkRegistration(
          ['bidding', 'registration'],
          registration,
          { path: ['bidding', 'on'], on },
          stage === '招标' ? publishedOn : undefined,
        )
      : []),
    ...checkDeposits(['bidding', 'deposits'], deposits),
  ];
}

function checkBids(project: Project): Finding[] {
  const { bidding } = project;
  const ranks = checkRanks(project);
  if (ranks.length > 0 || !bidding?.winner) return ranks;
  const { winner, bids = [], ceiling } = bidding;
  const bid = bids.find(({ bidder }) => bidder === winner);
  if (bids.length > 0 && !bid) {
    const nearest = findNearest(
      winner,
      bids.map(({ bidder }) => bidder),
    );
    return [
      {
        code: 'BIDDER_UNKNOWN',
        path: ['bidding', 'winner'],
        message: `中标人“${winner}”不在上面 ${bids.length} 家报价里。`,
        hint: nearest ? `是不是“${nearest}”？` : '请核对名称，要和报价里写的一样。',
      },
    ];
  }
  if (bid?.amount !== undefined && ceiling !== undefined && bid.amount > ceiling)
    return [overspent(['bidding', 'winner'], ['中标价', bid.amount], ['控制价', ceiling])];
  return [];
}

function checkContract({ contract, bidding, investment }: Project): Finding[] {
  if (!contract) return [];
  const path = ['contract', 'amount'];
  const bid = bidding?.bids?.find(({ bidder }) => bidder === bidding.winner);
  const findings: Finding[] = [];
  if (bidding?.winner !== undefined && bidding.winner !== contract.contractor) {
    findings.push({
      code: 'BIDDER_UNKNOWN',
      path: ['contract', 'contractor'],
      message: `中标的是“${bidding.winner}”，合同却是和“${contract.contractor}”签的。`,
      hint: '请核对，两处的名称要一样。',
    });
  }
  if (contract.amount === undefined) return findings;
  // 招标投标法第46条: the contract follows the winning bid.
  if (bid?.amount !== undefined && contract.amount > bid.amount)
    findings.push(overspent(path, ['合同价', contract.amount], ['中标价', bid.amount]));
  else if (!bid && bidding?.ceiling !== undefined && contract.amount > bidding.ceiling)
    findings.push(overspent(path, ['合同价', contract.amount], ['控制价', bidding.ceiling]));
  else if (investment !== undefined && contract.amount > investment)
    findings.push(overspent(path, ['合同价', contract.amount], ['总投资', investment]));
  return findings;
}

/** More than was agreed may be right, with a reason; the reason is what people ask for. */
function checkSettlement({ settlement, contract, investment }: Project): Finding[] {
  if (!settlement) return [];
  const { amount, paid, unpaid, changes } = settlement;
  const path = ['settlement', 'amount'];
  if (unpaid < 0) return [overspent(['settlement', 'paid'], ['已付', paid], ['结算价', amount])];
  // 超概预警: what is above the investment has no source yet, whatever the reason was.
  if (investment !== undefined && amount > investment) {
    return [
      {
        ...overspent(path, ['结算价', amount], ['总投资', investment]),
        severity: 'warning',
        hint: '多出来的钱从哪来？请在 sources 里补上，investment 跟着改，并在 changes 里写明谁批准的。',
      },
    ];
  }
  if (contract?.amount === undefined || changes !== undefined || amount <= contract.amount) return [];
  return [
    {
      ...overspent(path, ['结算价', amount], ['合同价', contract.amount]),
      severity: 'warning',
      hint: '请在结算里加一行 changes，写明多了什么、谁批准的。',
    },
  ];
}

type Named = readonly [name: string, amount: Fen];

function overspent(path: FieldPath, [name, amount]: Named, [limitName, limit]: Named): Finding {
  return {
    code: 'OVERSPENT',
    path,
    message: `${name} ${formatFen(amount)} 元超过${limitName} ${formatFen(limit)} 元，超出 ${formatDifference(amount, limit)} 元。`,
    hint: '请核对这两个数，把写错的改过来。',
  };
}
