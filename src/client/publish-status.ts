/**
 * Shows on the city's ledger when it was published last and whether something waits. The page itself cannot know: it does
 * not change when a publish fails. Without the file, offline and from `file://` it says what it was made from.
 */
import type { PublishStatus } from '../site/publish-status.ts';
import { statusWords, type StatusWords } from './publish-status/status-words.ts';

const place = document.querySelector<HTMLElement>('[data-publish-status]');
const address = place?.dataset['publishStatus'] ?? '';

if (place && /^https?:$/.test(location.protocol))
  void fetch(address, { cache: 'no-cache' })
    .then((answer) => (answer.ok ? answer.json() : undefined))
    .then((status: PublishStatus | undefined) =>
      status && status.version === 1 ? show(place, statusWords(status, Date.now())) : undefined,
    )
    .catch(() => undefined);

function show(shown: HTMLElement, { published, faults }: StatusWords): void {
  const add = (name: string, words: string, className: string): void => {
    const element = document.createElement(name);
    element.className = className;
    element.textContent = words;
    shown.append(' ', element);
    shown.hidden = false;
  };
  if (published) add('span', published, 'nw');
  for (const fault of faults) add('b', fault, 'status-fault');
}
