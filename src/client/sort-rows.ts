/** 排序: a table of places in the order that somebody asks for. Without a script it stands as it was written. */
for (const select of document.querySelectorAll<HTMLSelectElement>('select[data-sorts]')) {
  const body = document.querySelector(`#${select.dataset['sorts'] ?? ''} tbody`);
  if (!body) continue;
  const rows = Array.from(body.querySelectorAll<HTMLTableRowElement>('tr'));
  const sort = (): void => {
    const [key = '', way] = select.value.split(' ');
    // Those of which it is not known stand last, whichever way.
    const last = way === 'up' ? Infinity : -Infinity;
    const of = (row: HTMLTableRowElement): number => {
      const written = row.dataset[key];
      return written === undefined ? last : Number(written);
    };
    const sorted = rows
      .map((row, index) => ({ row, index, value: of(row) }))
      .sort((a, b) =>
        a.value === b.value ? a.index - b.index : (a.value < b.value ? -1 : 1) * (way === 'up' ? 1 : -1),
      );
    for (const { row } of sorted) body.append(row);
  };
  select.hidden = false;
  select.parentElement?.querySelector('[data-order]')?.setAttribute('hidden', '');
  select.addEventListener('change', sort);
  // The browser remembers what was chosen when somebody comes back.
  sort();
}
