/** The page where a site is chosen: shows those that fit what is typed, Enter opens the first. */
const filter = document.querySelector<HTMLInputElement>('#filter');
const count = document.querySelector('#count');
const entries = [...document.querySelectorAll<HTMLLIElement>('#sites li')];

function showFitting(): void {
  const words = (filter?.value ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const entry of entries) {
    entry.hidden = !words.every((word) => (entry.dataset['words'] ?? '').includes(word));
    if (!entry.hidden) shown++;
  }
  if (count) count.textContent = shown === entries.length ? `共 ${shown} 个` : `找到 ${shown} 个`;
}

filter?.addEventListener('input', showFitting);
filter?.addEventListener('keydown', ({ key, isComposing }) => {
  if (key === 'Enter' && !isComposing)
    entries
      .find((entry) => !entry.hidden)
      ?.querySelector('a')
      ?.click();
});
showFitting();
