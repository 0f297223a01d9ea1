/**
 * 意见反映单: fills in which disclosure it is about. The address names the disclosure (`?d=finance/2026-10-09-accounts`),
 * and what is printed is read from its own page, never from the address. Offline and from `file://` the lines stay empty.
 */
const slip = document.querySelector<HTMLElement>('[data-feedback-slip]');
const about = new URLSearchParams(location.search).get('d') ?? '';

if (slip && /^(party|affairs|finance|other)\/[a-z0-9-]+$/.test(about)) {
  const page = new URL(`${slip.dataset['feedbackSlip'] ?? ''}${about}/`, location.href);
  const html = fetch(page).then((answer) => (answer.ok ? answer.text() : ''));
  void html.then((text) => fillIn(slip, text)).catch(() => undefined);
}

/** Writes into the slip what the page of a disclosure says of itself. */
function fillIn(form: HTMLElement, html: string): void {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const title = page.querySelector('.doc-head h1')?.textContent.trim();
  if (!title) return;
  const fact = (label: string): string | undefined =>
    [...page.querySelectorAll('.check dt')]
      .find(({ textContent }) => textContent.trim() === label)
      ?.nextElementSibling?.textContent.trim();
  // A posting that has ended names no last day.
  const until = page.querySelector('[data-last-day]')?.textContent.trim();
  write(form, 'title', title);
  write(form, 'title-short', `《${title}》`);
  write(form, 'number', fact('文号'));
  write(form, 'code', fact('校验码'));
  write(form, 'last', until && `${until}，当天交也算。`);
}

function write(form: HTMLElement, field: string, text: string | undefined): void {
  const target = form.querySelector(`[data-slip="${field}"]`);
  if (target && text) target.textContent = text;
}
