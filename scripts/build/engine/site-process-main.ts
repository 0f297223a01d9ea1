/** Makes sites that its parent names; the address of the shared store is its argument. */
import { makeSite, openWorkplace, inputOfSite, type Workplace } from './make-site.ts';
import { openStore } from './open-store.ts';
import { fetchSite, shareSite } from './share-site.ts';
import { shelvesFor } from './shelves.ts';
import type { MadeMessage, MakeMessage } from './site-process.ts';

const [address] = process.argv.slice(2);
if (!address) throw new Error('this file is started by scripts/build/engine/site-process.ts');
const store = await openStore(address);

// Whose parent was killed works for nobody.
process.on('disconnect', () => process.exit());

let open: { readonly name: string; readonly place: Workplace } | undefined;

/** All sites of a commit and a day share it. */
function workplaceOf({ job, contentRoot }: MakeMessage): Workplace {
  const { commit, asOf, hasPosters } = job;
  const name = JSON.stringify([commit, asOf, hasPosters, contentRoot]);
  if (open?.name !== name) open = { name, place: openWorkplace({ contentRoot, asOf, hasPosters }) };
  return open.place;
}

async function make(message: MakeMessage): Promise<MadeMessage> {
  const { siteId, input, earlier } = message.job;
  const place = workplaceOf(message);
  if (inputOfSite(siteId, place) !== input) return { differs: true };
  const shelves = shelvesFor(store, place);
  // Somebody may have been quicker: the store says so, not the queue.
  const standing = await fetchSite({ siteId, input }, shelves);
  if (standing !== undefined) return { manifest: standing };
  if (earlier !== undefined) await fetchSite({ siteId, input: earlier }, shelves);
  const made = await makeSite(siteId, place);
  if (!made) return { differs: true };
  if ('problems' in made)
    return { errors: made.problems.filter(({ severity }) => severity !== 'warning').length };
  return { manifest: await shareSite({ siteId, input }, made.stored, shelves) };
}

process.on('message', (message: MakeMessage) => {
  make(message).then(
    (said) => process.send?.(said),
    (cause: unknown) =>
      process.send?.({ trouble: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) }),
  );
});
