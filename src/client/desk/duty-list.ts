/** 该公开的: overdue first, each with the ways to begin it. */
import type { DeskDuty } from '../../site/desk/desk-duties.ts';
import { build } from './build.ts';

/** The ways to begin what is due. */
export interface DutyPresses {
  /** Begins a file for an editor: of this kind, or saying that there was nothing. */
  readonly begin: (duty: DeskDuty, kind: string | 'nil') => void;
  /** Begins it in a form. */
  readonly fill: (duty: DeskDuty, usual: DeskDuty['kinds'][number]) => void;
}

/** What a site owes. */
export function dutyList(duties: readonly DeskDuty[], presses: DutyPresses): Node[] {
  const overdue = duties.filter(({ isOverdue }) => isOverdue);
  const soon = duties.filter(({ isSoon }) => isSoon);
  const later = duties.filter(({ isOverdue, isSoon }) => !isOverdue && !isSoon);
  const entries = (list: readonly DeskDuty[]): HTMLElement =>
    build('ul', {}, ...list.map((duty) => dutyEntry(duty, presses)));
  if (duties.length === 0) return [build('p', { class: 'good' }, '该公开的都公开了。')];
  return [
    ...(overdue.length > 0
      ? [build('h3', { class: 'late' }, `已经晚了的 ${overdue.length} 件`), entries(overdue)]
      : []),
    ...(soon.length > 0 ? [build('h3', {}, `快到日子的 ${soon.length} 件`), entries(soon)] : []),
    ...(later.length > 0
      ? [
          build(
            'details',
            {},
            build('summary', { focus: 'later' }, `还有 ${later.length} 件，日子更远`),
            entries(later),
          ),
        ]
      : []),
  ];
}

function dutyEntry(duty: DeskDuty, { begin, fill }: DutyPresses): HTMLElement {
  const { key, name, section, sectionTitle, when, isOverdue, kinds, canBeNil } = duty;
  const [usual, ...others] = kinds;
  if (!usual) return build('li', {}, name);
  const button = (text: string, focus: string, press: () => void): HTMLElement =>
    build('button', { focus: `${key}:${focus}`, title: `${text}：${name}`, press }, text);
  return build(
    'li',
    { class: `duty s-${section}` },
    build('p', { class: 'duty-name' }, build('span', { class: 'section' }, sectionTitle), ' ', name),
    build('p', { class: isOverdue ? 'when late' : 'when' }, when),
    build(
      'div',
      { class: 'buttons' },
      button('用表单填', 'form', () => fill(duty, usual)),
      button('建文件', usual.kind, () => begin(duty, usual.kind)),
      ...others.map(({ kind, title }) => button(`建文件：${title}`, kind, () => begin(duty, kind))),
      ...(canBeNil ? [button('没有发生', 'nil', () => begin(duty, 'nil'))] : []),
    ),
  );
}
