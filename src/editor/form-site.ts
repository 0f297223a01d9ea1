/** What the form editor knows of the sites, besides the forms: plain data, so that it can be a file. */
import type { Kind } from '../model/kinds.ts';
import type { Section } from '../model/disclosure/section.ts';

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

/** A site in the list of sites, `admin/sites.json`. */
export interface ListedFormSite {
  readonly id: string;
  readonly name: string;
  /** The day from which on it is closed, where it is or will be. */
  readonly closedOn?: string;
  /** Where it lies: whoever inspects a township goes to all of its sites. */
  readonly countyId?: string;
  readonly townshipId?: string;
}

/** `<site-id>/forms.json`. */
export interface FormSite extends ListedFormSite {
  /** From the content root: `sites/benxi-county/xiaoshi/xiejiawaizi`. */
  readonly folder: string;
  readonly issuers: { readonly party: string; readonly committee: string; readonly collective?: string };
  readonly items: readonly FormItem[];
  /** By the name of a collection. */
  readonly habits: Readonly<Record<string, FormHabit>>;
}

/** `admin/settings.json`. */
export interface FormSettings {
  /** The version of Sveltia CMS. */
  readonly sveltia: string;
  /** What the repository's folder is called on this computer: the one to be chosen. */
  readonly folder: string;
  /** Where the content lies in its repository: `content`, or nothing at its root. */
  readonly contentFolder: string;
  /** Absent where there is none: then only folders of one's own computer can be worked on. */
  readonly backend?: FormBackend;
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
