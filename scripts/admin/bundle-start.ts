/** The script of `/admin/` in one file. */
import { rolldown } from 'rolldown';
import { PROJECT_ROOT } from '../project-folders.ts';

/** For browsers that Sveltia runs in, which are younger than those of villagers. */
export async function bundleStart(): Promise<string> {
  const build = await rolldown({
    input: 'src/editor/browser/start.ts',
    cwd: PROJECT_ROOT,
    platform: 'browser',
  });
  try {
    const { output } = await build.generate({ format: 'iife', minify: true, codeSplitting: false });
    return output[0].code;
  } finally {
    await build.close();
  }
}
