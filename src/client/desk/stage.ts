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

  let wanted: string | undefined;
  const go = (href: string): void => {
    wanted = href;
    pages.src = href;
  };
  const mark = (view: string): void => {
    document.body.dataset['shown'] = view;
    for (const button of buttons)
      button.setAttribute('aria-pressed', String(button.dataset['view'] === view));
    sessionStorage.setItem(VIEW_KEY, view);
  };
  const show = (view: string): void => {
    mark(view);
    const isAtBoard = pages.contentWindow?.location.pathname === boardHref;
    if (view === 'board' && !isAtBoard) go(boardHref);
    if (view !== 'board' && isAtBoard) go(`/${siteId}/`);
  };
  for (const button of buttons)
    button.addEventListener('click', () => show(button.dataset['view'] ?? 'phone'));
  pages.addEventListener('load', () => {
    const address = pages.contentWindow?.location;
    if (!address) return;
    const missed = wanted;
    wanted = undefined;
    // A page that reloaded itself at that moment, because a file was saved, kept us from leaving it.
    if (missed !== undefined && address.pathname !== missed) pages.src = missed;
    else if (document.body.dataset['shown'] === 'board' && address.pathname !== boardHref) mark('computer');
    if (where) where.textContent = pages.contentDocument?.title ?? '';
    if (alone) alone.href = address.pathname + address.search;
  });
  show(sessionStorage.getItem(VIEW_KEY) ?? 'phone');
}
