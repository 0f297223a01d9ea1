import { againstPlan, share, type Picture } from '../picture.ts';
import type { CommunalLevy } from './schema.ts';

/** Plan against fact, once there is a result. */
export function picturesOf({ investment, result, name }: CommunalLevy): Picture[] {
  if (!result) return [];
  return [
    againstPlan(`花的是计划的${share(result.spent, investment)}。`, [
      { title: name, planned: investment, spent: result.spent },
    ]),
  ];
}
