import type { Holder } from '../office-holder.ts';
import type { Grid } from './schema.ts';

/** The leader and the worker of each grid. */
export function holdersIn({ grids }: Grid): Holder[] {
  return grids.flatMap(({ number, leader, worker, phone }) => [
    ...(leader === undefined ? [] : [{ name: leader, posts: [gridPost(number, '网格长')] }]),
    { name: worker, posts: [gridPost(number, '网格员')], phone },
  ]);
}

function gridPost(number: string, post: string): string {
  return number.endsWith('网格') ? `${number}${post}` : `${post}（${number}）`;
}
