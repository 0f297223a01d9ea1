/** 两个地方比一比: two fields, each finding a place; what is chosen stands in the address and side by side below. */
import type { CompareFile, ComparePlace } from '../site/ledger/compare/compare-file.ts';
import type { SoundTable } from '../site/search/search-index.ts';
import { hashOf, pairIn, type Pair } from './compare/address.ts';
import { placeFinder, type FoundPlaces } from './compare/find-places.ts';
import { compared } from './compare/show-compared.ts';
import { fetchJson } from './search/load-index.ts';
import { element, fill } from './search/show.ts';
import { soundsOf, type Sounds } from './search/sounds.ts';

/** Places offered at once. */
const OFFERED = 6;

const fields = document.querySelector<HTMLElement>('[data-compare]');
const shown = document.querySelector<HTMLElement>('#compared');

if (fields && shown) {
  const address = (name: 'compare' | 'sounds' | 'root'): URL =>
    new URL(fields.dataset[name] ?? '', document.baseURI);
  let table: Promise<Sounds> | undefined;
  const loadSounds = (): Promise<Sounds> => {
    table ??= fetchJson<SoundTable>(address('sounds')).then(soundsOf, () => {
      table = undefined;
      return soundsOf({});
    });
    return table;
  };
  // Where nothing can be fetched (from a disk, without a line) the page says what to do instead, as without a script.
  fetchJson<CompareFile>(address('compare')).then(
    (file) => start(fields, { file, shown, root: address('root'), find: placeFinder(file, loadSounds) }),
    () => undefined,
  );
}

interface Page {
  readonly file: CompareFile;
  readonly shown: HTMLElement;
  readonly root: URL;
  readonly find: (query: string) => Promise<FoundPlaces>;
}

function start(of: HTMLElement, page: Page): void {
  of.querySelector('fieldset')?.removeAttribute('disabled');
  const byId = new Map(page.file.places.map((place) => [place.id, place]));
  const sides = (['a', 'b'] as const).map((side) => {
    const field = of.querySelector<HTMLInputElement>(`#${side}`);
    const found = of.querySelector<HTMLElement>(`[data-side="${side}"] ul`);
    return { side, field, found };
  });
  const show = (): void => {
    const pair = pairIn(location.hash);
    const places = sides.flatMap(({ side, field }): ComparePlace[] => {
      const place = byId.get(pair[side]);
      if (field) field.value = place ? nameOf(place) : '';
      return place ? [place] : [];
    });
    fill(page.shown, places.length === 2 ? compared(places, page.file, page.root) : []);
  };
  for (const { side, field, found } of sides)
    if (field && found)
      offerPlaces(field, found, page, (place) => {
        const pair: Pair = { ...pairIn(location.hash), [side]: place.id };
        history.pushState(null, '', location.pathname + hashOf(pair));
        show();
      });
  addEventListener('popstate', show);
  addEventListener('hashchange', show);
  show();
}

const nameOf = ({ name, in: place }: ComparePlace): string => (place === '' ? name : `${name} · ${place}`);

/** Typing is over when no key was pressed for this long. */
const PAUSE_MS = 200;

/** What a field finds, to be pressed. */
function offerPlaces(
  field: HTMLInputElement,
  list: HTMLElement,
  { find }: Page,
  choose: (place: ComparePlace) => void,
): void {
  let latest = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const offer = async (): Promise<void> => {
    const turn = ++latest;
    const query = field.value.trim();
    const { places, nearest } = query === '' ? { places: [], nearest: [] } : await find(query);
    if (turn !== latest) return;
    const press = (text: string, then: () => void): HTMLLIElement => {
      const button = element('button', '', text);
      button.type = 'button';
      button.addEventListener('click', then);
      return element('li', '', button);
    };
    const taken = (place: ComparePlace) => (): void => {
      clearTimeout(pause);
      latest++;
      fill(list, []);
      choose(place);
    };
    const items = [
      ...places.slice(0, OFFERED).map((place) => press(nameOf(place), taken(place))),
      ...nearest.map((word) =>
        press(`是不是“${word}”`, () => {
          field.value = word;
          void offer();
        }),
      ),
    ];
    const rest = places.length - OFFERED;
    if (rest > 0) items.push(element('li', 'meta', `还有 ${rest} 个，再写几个字`));
    if (query !== '' && items.length === 0) items.push(element('li', 'meta', '没有叫这个名字的地方'));
    fill(list, items);
  };
  const soon = (): void => {
    clearTimeout(pause);
    pause = setTimeout(() => void offer(), PAUSE_MS);
  };
  field.addEventListener('focus', () => field.select());
  field.addEventListener('input', (event) => {
    if ((event as InputEvent).isComposing) clearTimeout(pause);
    else soon();
  });
  field.addEventListener('compositionend', soon);
  // 回车 takes the first that is offered.
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    clearTimeout(pause);
    void offer().then(() => list.querySelector('button')?.click());
  });
}
