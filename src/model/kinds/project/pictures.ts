import { fen } from '../../values/fen.ts';
import { inYuan, type Bar, type Picture } from '../picture.ts';
import { PROJECT_STAGES, type Project } from './schema.ts';

/** How far it is, and what it was to cost and did. */
export function picturesOf(project: Project): Picture[] {
  const { investment, bidding, contract, settlement, stage } = project;
  const won = bidding?.bids?.find(({ bidder }) => bidder === bidding.winner)?.amount;
  const bars: readonly Bar[] = [
    ...barOf('总投资', investment, 'plan'),
    ...barOf('控制价', bidding?.ceiling, 'plan'),
    ...barOf('中标价', won, 'plan'),
    ...barOf('合同价', contract?.amount, 'plan'),
    ...barOf('结算价', settlement?.amount, 'income'),
    ...barOf('已付', settlement?.paid, 'expense'),
  ];
  const done = PROJECT_STAGES.indexOf(stage) + 1;
  return [
    {
      heading: '办到哪，花多少',
      message:
        [`一共 ${PROJECT_STAGES.length} 步，这是第 ${done} 步“${stage}”`, saved(project)]
          .filter(Boolean)
          .join('；') + '。',
      key: [],
      progress: { steps: PROJECT_STAGES, done },
      bars: bars.length < 2 ? [] : bars,
    },
  ];
}

function barOf(label: string, amount: Bar['amount'] | undefined, fill: Bar['fill']): Bar[] {
  return amount === undefined ? [] : [{ label, amount, fill }];
}

/** Plan against fact: what was settled, or agreed, and what had been meant for it. */
function saved({ investment, contract, settlement }: Project): string {
  const fact = settlement ? { name: '结算价', ...settlement } : { name: '合同价', amount: contract?.amount };
  if (fact.amount === undefined || investment === undefined) return '';
  const less = investment - fact.amount;
  if (less === 0) return `${fact.name}和总投资一样`;
  return `${fact.name}比总投资${less > 0 ? '少' : '多'} ${inYuan(fen(Math.abs(less)))}`;
}
