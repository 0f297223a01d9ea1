import { sumFen, type Fen } from '../../values/fen.ts';
import type { Phrase } from '../../disclosure/blocks.ts';
import type { StoryRule } from '../story-rule.ts';
import { fullDate } from '../../values/values.ts';
import type { Party } from '../party.ts';
import { sayTerm, termPhrase } from '../term.ts';
import type { Lease } from './schema.ts';

/** From when until when, as far as both are said. */
function whenLet(term: Lease['term']): Phrase {
  const { from, until } = term;
  if (until === undefined) return [sayTerm(term) ?? '照合同'];
  return from ? termPhrase({ from, until }) : [fullDate(until), '到期'];
}

/** A letting is one story from its notice to who got it for how much. */
export const leaseStory: StoryRule<Lease> = {
  keys: ({ lease }) => [lease],
  identifier: ({ lease }) => lease,
  name: ({ lots }) => {
    const [first, ...more] = lots;
    return `${first?.name ?? ''}${more.length > 0 ? `等${lots.length}宗` : ''}出租`;
  },
  label: ({ stage }) => stage,
  on: ({ result }) => result?.on,
  facts: ({ result, term }) => [
    ...(result?.awards
      ? [{ label: '租给谁', value: [lessees(result.awards.map(({ winner }) => winner))] }]
      : []),
    {
      label: '租期',
      value: whenLet(term),
    },
  ],
  stands: (lease) => {
    const { stage, result } = lease;
    if (stage !== '结果' || !result)
      return stage === '预公告'
        ? { says: '准备招租', amount: undefined, reached: 0.1 }
        : { says: '正在招租，起始总价', said: '起始总价', amount: asked(lease), reached: 0.3 };
    const amount = agreed(lease);
    return { says: amount === undefined ? '已租出' : '已租出，成交总价', amount, reached: 0.9 };
  },
  money: (lease) => ({
    planned: asked(lease),
    contracted: agreed(lease),
    names: { planned: '起始总价', contracted: '成交总价' },
  }),
};

/** `本溪县崴子湾山货专业合作社`; private persons are counted. */
function lessees(winners: readonly Party[]): string {
  const organisations = [...new Set(winners.flatMap(({ organisation }) => organisation ?? []))];
  const persons = new Set(winners.flatMap(({ person }) => person ?? [])).size;
  const named = organisations.length > 3 ? [`${organisations.length} 家`] : organisations;
  return [...named, ...(persons > 0 ? [`个人 ${persons} 户`] : [])].join('、');
}

function asked({ total, lots }: Lease): Fen | undefined {
  return total ?? whole(lots.map(({ startingPrice }) => startingPrice));
}

function agreed({ result }: Lease): Fen | undefined {
  return result?.awards && whole(result.awards.map(({ total }) => total));
}

/** The sum, if nothing of it is missing. */
function whole(amounts: readonly (Fen | undefined)[]): Fen | undefined {
  const known = amounts.filter((amount) => amount !== undefined);
  return known.length === amounts.length && known.length > 0 ? sumFen(known) : undefined;
}
