/** The pages of the site in a telephone, as wide as on a computer, or the board. What was chosen is remembered. */
const VIEW_KEY = 'gongkailan-desk-view';

/** Lets the buttons over the pages work. */
export function startStage(siteId: string): void {
  const pages = document.querySelector<HTMLIFrameElement>('#pages');
  const where = document.querySelector('#where');
  const alone = document.querySelector<HTMLAnchorElement>('#alone');
  if (!pages) return;
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-view]')];
  const boardHref = `/${siteId}/board/`;

  const show = (view: string): void => {
    document.body.dataset['shown'] = view;
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset['view'] === view));
    const isAtBoard = pages.contentWindow?.location.pathname === boardHref;
    if (view === 'board' && !isAtBoard) pages.src = boardHref;
    if (view !== 'board' && isAtBoard) pages.src = `/${siteId}/`;
    sessionStorage.setItem(VIEW_KEY, view);
  };
  for (const button of buttons)
    button.addEventListener('click', () => show(button.dataset['view'] ?? 'phone'));
  pages.addEventListener('load', () => {
    const address = pages.contentWindow?.location;
    if (!address) return;
    if (where) where.textContent = pages.contentDocument?.title ?? '';
    if (alone) alone.href = address.pathname + address.search;
  });
  show(sessionStorage.getItem(VIEW_KEY) ?? 'phone');
}
