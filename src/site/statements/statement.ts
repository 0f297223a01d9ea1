/** The two statements of a website: sections of plain sentences, each a fact of the program or of `city.yaml`. */
import type { City } from '../../model/place/city.ts';
import { formatDate } from '../../model/values/calendar-date.ts';
import { cityFrame, type PageFrame } from '../frame.ts';
import { phoneLink, type PhoneLink } from '../links.ts';
import { cityFooter, type CityContext, type CityFooter } from '../pages/city-page.ts';
import { cityPath, type SitePath } from '../urls.ts';

export interface StatementSection {
  readonly title: string;
  readonly lines: readonly string[];
  /** Whom to ring or to write to. */
  readonly contacts?: readonly PhoneLink[];
}

export interface StatementView {
  readonly frame: PageFrame;
  readonly footer: CityFooter;
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly StatementSection[];
  /** `2026年11月25日核对`; absent where the city has not said when. */
  readonly stated?: string | undefined;
}

/** A statement as a page of the city. A section with nothing in it is left out: what is not known is not claimed. */
export function statementView(
  context: CityContext,
  path: SitePath,
  { title, lead, sections }: Pick<StatementView, 'title' | 'lead' | 'sections'>,
): StatementView {
  const { city } = context;
  const statedOn = city.website?.statedOn;
  return {
    frame: cityFrame(city, {
      path,
      title: `${title} · ${city.title}`,
      description: lead,
      crumbs: [{ text: city.name, path: cityPath() }],
    }),
    footer: cityFooter(context, path),
    title,
    lead,
    sections: sections.filter(({ lines, contacts = [] }) => lines.length + contacts.length > 0),
    stated: statedOn && `这份说明 ${formatDate(statedOn)}核对过。`,
  };
}

/** Whom to reach about the website; the hotline where the city names nobody. */
export function websiteContacts({ website, hotline }: City): PhoneLink[] {
  const contact = website?.contact;
  if (!contact) return [phoneLink('政务热线', hotline)];
  const { name, phone, email } = contact;
  return [
    phoneLink(name ?? website.organiser ?? '管网站的人', phone),
    ...(email === undefined ? [] : [{ label: '邮箱', text: email, href: `mailto:${email}` }]),
  ];
}
