/** What the form editor knows of the sites, besides the forms: plain data, so that it can be a file. */
import type { Kind } from '../model/kinds.ts';
import type { Section } from '../model/section.ts';

/** A catalogue item as a form offers it. */
export interface FormItem {
  readonly id: string;
  readonly title: string;
  readonly section: Section;
  /** All kinds that it takes. */
  readonly kinds: readonly Kind[];
}

/** What the last file of a section and kind said, which the next one mostly says again. */
export interface FormHabit {
  readonly issuer?: string;
  readonly type?: string;
  readonly approvals?: readonly { readonly role: string; readonly name: string; readonly action: string }[];
}

export interface FormSite {
  readonly id: string;
  readonly name: string;
  /** From the root of the repository: `content/sites/benxi-county/xiaoshi/xiejiawaizi`. */
  readonly folder: string;
  readonly issuers: { readonly party: string; readonly committee: string; readonly collective?: string };
  readonly supervision: { readonly name: string; readonly phone: string };
  /** Which of the catalogues is this site's. */
  readonly catalogue: number;
  /** By the name of a collection. */
  readonly habits: Readonly<Record<string, FormHabit>>;
}

/** `admin/sites.json`. Sites of one region and type share a catalogue. */
export interface FormSites {
  readonly catalogues: readonly (readonly FormItem[])[];
  readonly sites: readonly FormSite[];
}

/** Where the form editor reads and writes. */
export interface FormBackend {
  readonly name: 'gitea' | 'gitlab' | 'github';
  readonly repo: string;
  readonly branch?: string;
  readonly base_url?: string;
  readonly api_root?: string;
  readonly auth_type?: 'pkce';
  readonly app_id?: string;
  readonly auth_methods?: ('oauth' | 'token')[];
}
