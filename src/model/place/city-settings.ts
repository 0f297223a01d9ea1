/** What a city may set beside its name and its catalogue, each in a file of its own. */
import type { EditorSettings } from '../clerk/editor-settings.ts';
import type { Synonyms } from '../words/synonyms.ts';
import type { LedgerRules } from './ledger-rule.ts';
import type { SignStyleFile } from './sign-style.ts';

export interface CitySettings {
  /** How the ledger gives points; absent where it gives none. */
  readonly ledgerRule?: LedgerRules | undefined;
  /** Where the form editor writes; absent where the city has none on its site. */
  readonly editor?: EditorSettings | undefined;
  /** How signs look; absent where the city leaves that to us. */
  readonly signStyle?: SignStyleFile | undefined;
  /** What search takes for the same thing; absent where the city leaves that to the catalogue. */
  readonly synonyms?: Synonyms | undefined;
}
