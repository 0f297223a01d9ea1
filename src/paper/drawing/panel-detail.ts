/** 版块详图: one panel with every slot and plate, and its measures across and down. */
import type { Board, Panel } from '../board/board.ts';
import { formatNumber } from '../millimetres.ts';
import { chainOver, chainThrough, withoutCovered, type Chain, type Interval } from './chain.ts';
import { joined, line, rectangle, type Box, type Drawn, type Stroke } from './drawn.ts';
import { fitLabel } from './fit-label.ts';
import type { BoardNames } from './names.ts';
import { drawChains } from './draw-chain.ts';

/** Panels that are built alike and share one detail. */
export interface PanelKind {
  /** The first of them. */
  readonly panel: Panel;
  /** `党务公开、村务公开` */
  readonly title: string;
  /** The numbers that a slot has in all of them, by its number in the first: `党1、村1`. */
  readonly slotNames: ReadonlyMap<string, string>;
}

/** Every panel of a board; those with the same measures, papers and plates are one kind. */
export function panelKinds({ panels }: Board, { titles }: BoardNames): PanelKind[] {
  const kinds = Map.groupBy(panels, ({ widthMm, heightMm, titleHeightMm, slots, plates }) =>
    JSON.stringify([
      widthMm,
      heightMm,
      titleHeightMm,
      slots.map(({ stock, xMm, yMm }) => [stock.id, xMm, yMm]),
      plates,
    ]),
  );
  return [...kinds.values()].map((alike) => {
    const [panel] = alike as [Panel, ...Panel[]];
    return {
      panel,
      title: alike.map(({ section }) => titles[section]).join('、'),
      slotNames: new Map(
        panel.slots.map(({ id }, index) => [id, alike.map(({ slots }) => slots[index]?.id).join('、')]),
      ),
    };
  });
}

interface Thing extends Interval {
  readonly name: string;
}

export interface PanelChains {
  /** Across the row that the upper chain measures; absent when one chain says everything. */
  readonly above?: Chain | undefined;
  /** Across the others, and the whole. */
  readonly below: readonly Chain[];
  readonly down: readonly Chain[];
}

/** The chains of a panel: across its rows, down its columns, each with the whole. */
export function panelChains({ widthMm, heightMm, titleHeightMm, slots, plates }: Panel): PanelChains {
  const boxes = [
    ...slots.map(({ id, xMm, yMm, stock }) => ({
      name: id,
      xMm,
      yMm,
      width: stock.widthMm,
      height: stock.heightMm,
    })),
    ...plates.map((plate) => ({
      name: '固定牌',
      xMm: plate.xMm,
      yMm: plate.yMm,
      width: plate.widthMm,
      height: plate.heightMm,
    })),
  ];
  const across = boxes.map(({ name, xMm, yMm, width, height }) => ({
    at: { fromMm: yMm, toMm: yMm + height },
    thing: { name, fromMm: xMm, toMm: xMm + width },
  }));
  const down = boxes.map(({ name, xMm, yMm, width, height }) => ({
    at: { fromMm: xMm, toMm: xMm + width },
    thing: { name, fromMm: yMm, toMm: yMm + height },
  }));
  const band = titleHeightMm > 0 ? [{ name: '题头', fromMm: 0, toMm: titleHeightMm }] : [];
  const rows = withoutCovered(linesOf(across));
  const columns = withoutCovered(linesOf(down).map(({ things }) => ({ things: [...band, ...things] })));
  const rowChains = rows.map(({ things }) =>
    chainOver(widthMm, things, rows.length > 1 ? spanOf(things) : ''),
  );
  return {
    above: rowChains.length > 1 ? rowChains[0] : undefined,
    below: [...rowChains.slice(rowChains.length > 1 ? 1 : 0), chainThrough([0, widthMm])],
    down: [
      ...columns.map(({ things }) =>
        chainOver(heightMm, things, columns.length > 1 ? spanOf(things.slice(band.length)) : ''),
      ),
      chainThrough([0, heightMm]),
    ],
  };
}

/** Things that one straight line meets, in order, for every line that begins to meet another one. */
function linesOf(spread: readonly { readonly at: Interval; readonly thing: Thing }[]) {
  const starts = [...new Set(spread.map(({ at }) => at.fromMm))].sort((a, b) => a - b);
  return starts.map((start) => ({
    things: spread
      .filter(({ at }) => at.fromMm <= start && start < at.toMm)
      .map(({ thing }) => thing)
      .sort((a, b) => a.fromMm - b.fromMm),
  }));
}

/** `党1—党3` */
function spanOf(things: readonly Thing[]): string {
  const [first, last] = [things[0]?.name ?? '', things.at(-1)?.name ?? ''];
  return first === last ? first : `${first}至${last}`;
}

/** A panel at 1:`scale`, its top left corner at the origin. */
export function panelDetail({ panel, title, slotNames }: PanelKind, scale: number): Drawn {
  const { widthMm, heightMm, titleHeightMm, slots, plates } = panel;
  const view = { scale, width: widthMm / scale, height: heightMm / scale };
  const band = { left: 0, top: 0, right: view.width, bottom: titleHeightMm / scale };
  const slotBoxes = slots.map(({ id, stock, xMm, yMm }) => ({
    box: boxAt([xMm, yMm, stock.widthMm, stock.heightMm], scale),
    forms: [...new Set([slotNames.get(id) ?? id, id])].flatMap((name) =>
      slotForms(name, stock.id, `${formatNumber(stock.widthMm)}×${formatNumber(stock.heightMm)}`),
    ),
  }));
  const plateBoxes = plates.map((plate) => ({
    box: boxAt([plate.xMm, plate.yMm, plate.widthMm, plate.heightMm], scale),
    forms: [[`固定牌 ${formatNumber(plate.widthMm)}×${formatNumber(plate.heightMm)}`], ['固定牌']],
  }));
  const boxes = [...slotBoxes, ...plateBoxes];
  const { above, below, down } = panelChains(panel);
  return joined(
    {
      strokes: [
        rectangle('thick', { left: 0, top: 0, right: view.width, bottom: view.height }),
        ...(titleHeightMm > 0 ? [line('thin', [0, band.bottom], [view.width, band.bottom])] : []),
        ...boxes.map(({ box }): Stroke => rectangle('thin', box)),
      ],
      texts: [
        ...fitLabel([[`题头　${title}`], ['题头']], band),
        ...boxes.flatMap(({ box, forms }) => fitLabel(forms, box)),
      ],
    },
    drawChains(above ? [above] : [], 'above', view),
    drawChains(below, 'below', view),
    drawChains(down, 'left', view),
  );
}

function slotForms(id: string, paper: string, size: string): string[][] {
  const isSize = paper.replace('x', '×') === size;
  return [...(isSize ? [] : [[id, paper, size]]), [id, size]];
}

function boxAt([xMm, yMm, widthMm, heightMm]: readonly [number, number, number, number], scale: number): Box {
  return {
    left: xMm / scale,
    top: yMm / scale,
    right: (xMm + widthMm) / scale,
    bottom: (yMm + heightMm) / scale,
  };
}
