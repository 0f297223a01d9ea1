import { today } from './today.ts';

/** 墙上哪天贴着什么: leaves of all sheets those that hung on a day, which stands in the address: `?on=2026-10-01`. */
const form = document.querySelector<HTMLFormElement>('[data-wall-day]');
const field = form?.querySelector<HTMLInputElement>('input');
const said = document.querySelector<HTMLElement>('[data-wall-said]');
const stays = Array.from(document.querySelectorAll<HTMLElement>('li[data-from]'));

if (form && field && said) {
  const show = (on: string): void => {
    let count = 0;
    for (const stay of stays) {
      const { from = '', until } = stay.dataset;
      const hung = from <= on && (until === undefined || on < until);
      stay.hidden = !hung;
      if (hung) count += 1;
    }
    for (const year of Array.from(document.querySelectorAll('details.fold'))) {
      const isEmpty = year.querySelector('li[data-from]:not([hidden])') === null;
      year.toggleAttribute('hidden', isEmpty);
      year.toggleAttribute('open', !isEmpty);
    }
    const [year, month, day] = on.split('-').map(Number);
    said.textContent = `${year}年${month}月${day}日墙上贴着 ${count} 份。`;
    said.hidden = false;
  };
  form.hidden = false;
  // What hangs on a later day is not known yet.
  field.max = today();
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    history.replaceState(null, '', `?on=${field.value}`);
    show(field.value);
  });
  const on = new URLSearchParams(location.search).get('on') ?? '';
  field.value = on;
  // Not of a day before the first or after the last that is known.
  if (field.value !== '' && field.checkValidity()) show(on);
}
