/** What a build has other machines for: to be asked before it begins, to be told when it is done. */
import type { SurveyedSite, SurveyInputs } from '../survey.ts';
import { askOthers, tellOthers, type Asking } from './ask-others.ts';
import { openStore } from './open-store.ts';
import type { EngineOptions } from './options.ts';

export interface OtherMachines {
  readonly ask: (surveyed: readonly SurveyedSite[], asking: Asking) => Promise<SurveyedSite[]>;
  /** Why they could not be told; `undefined` when they were. */
  readonly tell: (
    built: readonly { readonly siteId: string; readonly key: string }[],
    inputs: SurveyInputs,
  ) => Promise<string | undefined>;
}

/** Opens what the options name. Throws `UsageError` for what is no address, and where a key is missing. */
export async function openOthers(options: EngineOptions): Promise<OtherMachines> {
  const store = await openStore(options.store);
  const { queue: address } = options;
  // Only who hands work out loads the engine.
  const engine = address === undefined ? undefined : await import('./bull-queue.ts');
  const isDone = async ({ input }: { readonly input: string }): Promise<boolean> =>
    (await store.readManifest(input)) !== undefined;
  const onGone = (): void => void process.stdout.write('注意：队列不答话，别的电脑没做好的这台自己做。\n');
  const queue =
    address === undefined ? undefined : engine?.bullQueue({ ...options, address, isDone, onGone });
  return {
    ask: (surveyed, asking) => askOthers(surveyed, { store, queue }, asking),
    tell: (built, inputs) => tellOthers(built, store, inputs),
  };
}
