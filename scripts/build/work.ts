/** What a build does, once it is planned. */
import type { Catalogue } from '../../src/model/catalogue/catalogue.ts';
import type { City } from '../../src/model/place/city.ts';
import type { LoadedContent } from '../../src/loader/load-content.ts';
import type { RenderJob } from '../../src/render-job.ts';
import type { Progress } from '../terminal/progress.ts';
import type { BuildPlan } from './build-plan.ts';
import type { Published } from './published.ts';
import type { BuildOptions } from './options.ts';

export type WholeContent = LoadedContent & { readonly city: City; readonly catalogue: Catalogue };

export interface Work {
  readonly plan: BuildPlan;
  readonly options: BuildOptions;
  /** What was loaded: what all share, and the sites that are built. */
  readonly content: WholeContent;
  /** The release that is there. */
  readonly published: Published;
  /** Whether no disclosure of it may get lost. */
  readonly keepsAll: boolean;
  /** The revisions of what is rendered, by address. */
  readonly revisions: RenderJob['revisions'];
  /** Folder for what is kept between builds and for unfinished work. */
  readonly cacheRoot: string;
  readonly progress: Progress;
}
