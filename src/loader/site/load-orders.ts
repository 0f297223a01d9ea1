/** 整改通知 of a site: each file by itself, how they are joined, and the inspections that they name. */
import { checkOrderChains } from '../../model/place/order-chains.ts';
import {
  checkRectification,
  rectificationSchema,
  type Rectification,
} from '../../model/place/rectification.ts';
import type { SiteInspection } from '../../model/place/inspection.ts';
import type { Finding } from '../../model/schema/finding.ts';
import { dateOrder } from '../../model/values/date-order.ts';
import { findNearest } from '../../model/values/nearest.ts';
import { readFields, type Sourced } from '../read/read-source.ts';
import type { ContentProblem } from '../tell/problem.ts';
import { toProblem } from '../validate.ts';
import type { ContentFile } from './content-file.ts';

/** The orders of a site in the order of their files; what is wrong with them is added to the problems. */
export function loadOrders(
  files: readonly ContentFile[],
  inspected: readonly SiteInspection[],
  problems: ContentProblem[],
): Sourced<Rectification>[] {
  const orders = files.flatMap((file) => loadOrder(file, problems));
  const sources = new Map(orders.map(({ source, content }) => [content.id, source]));
  const written = orders.map(({ content }) => content);
  for (const { id, finding } of [
    ...checkOrderChains(written),
    ...written.flatMap((order) => checkInspectionOf(order, inspected)),
  ]) {
    const source = sources.get(id);
    if (source) problems.push(toProblem(source, finding));
  }
  return orders;
}

function loadOrder({ file, role }: ContentFile, problems: ContentProblem[]): Sourced<Rectification>[] {
  if (role.type !== 'rectification') return [];
  const outcome = readFields(file, rectificationSchema);
  problems.push(...outcome.problems);
  if (!outcome.value) return [];
  const { source, content } = outcome.value;
  problems.push(...checkRectification(content).map((finding) => toProblem(source, finding)));
  return [{ source, content: { id: role.id, content } }];
}

/** An order names an inspection that was here, on a day before it. */
function checkInspectionOf(
  { id, content: { inspection, issuedOn } }: Rectification,
  inspected: readonly SiteInspection[],
): { readonly id: string; readonly finding: Finding }[] {
  if (inspection === undefined) return [];
  const days = inspected.filter((one) => one.id === inspection).map(({ on }) => on);
  const [first] = [...days].sort();
  if (first === undefined) return [{ id, finding: notInspected(inspection, inspected) }];
  return issuedOn < first
    ? [
        {
          id,
          finding: dateOrder(['inspection'], `整改通知 ${issuedOn} 发出，检查 ${first} 才到这里。`),
        },
      ]
    : [];
}

function notInspected(written: string, inspected: readonly SiteInspection[]): Finding {
  const ids = [...new Set(inspected.map(({ id }) => id))];
  const nearest = findNearest(written.replace(/^inspections\//, '').replace(/\.ya?ml$/, ''), ids);
  return {
    code: 'FOLLOWED_UNKNOWN',
    path: ['inspection'],
    message: `没有到过这个村（社区）的检查“${written}”。`,
    hint: nearest
      ? `是不是“${nearest}”？`
      : '写 inspections 里那个文件，不带 .yaml，例如：benxi-county.xiaoshi/2026-11-10-boards；它的 sites 里要有这个村（社区）。',
  };
}
