/** What a build does, once it is planned. */
import type { Catalogue } from '../../src/model/catalogue/catalogue.ts';
import type { City } from '../../src/model/place/city.ts';
import type { CitySettings } from '../../src/model/place/city-settings.ts';
import type { RenderJob } from '../../src/render-job.ts';
import type { SharedRules } from '../../src/site/ledger/rule-changes.ts';
import type { Progress } from '../terminal/progress.ts';
import type { BuildPlan } from './build-plan.ts';
import type { Manifest } from './manifest.ts';
import type { BuildOptions } from './options.ts';

export interface Work {
  readonly plan: BuildPlan;
  readonly options: BuildOptions;
  readonly city: City;
  readonly catalogue: Catalogue;
  readonly regions: SharedRules['regions'];
  readonly settings: CitySettings;
  /** The release that is there, when no disclosure of it may get lost. */
  readonly before?: Manifest;
  /** The revisions of what is rendered, by address. */
  readonly revisions: RenderJob['revisions'];
  /** Folder for what is kept between builds and for unfinished work. */
  readonly cacheRoot: string;
  readonly progress: Progress;
}
