/** A process that writes sites: compiled pages, tree and share pictures are its arguments, what to write its messages. */
import { openPageRenderer } from './pages/page-renderer.ts';
import { writeSite } from './site-output.ts';
import type { WorkMessage, WrittenMessage } from './write-sites.ts';

const [compiled, tree, picturesRoot] = process.argv.slice(2);
if (!compiled || !tree || !picturesRoot)
  throw new Error('this file is started by scripts/build/write-sites.ts');

const render = await openPageRenderer(compiled);

process.on('message', ({ works }: WorkMessage) => {
  void (async () => {
    for (const work of works) {
      const files = await writeSite(work, { tree, picturesRoot, render });
      process.send?.({ files } satisfies WrittenMessage);
    }
  })();
});
