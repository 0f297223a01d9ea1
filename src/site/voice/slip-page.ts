/** 意见反映单: one A4 page to be printed and written on by hand, for those who would rather not call. */
import { siteFrame, type SiteFrame } from '../frame.ts';
import { phoneLink, type PhoneLink } from '../links.ts';
import { qrCode, type QrCode } from '../qr.ts';
import type { SiteContext } from '../site-context.ts';
import { echoPath, feedbackSlipPath, publicHref, relativeHref, sitePath, typedAddress } from '../urls.ts';

export interface FeedbackSlipView {
  readonly frame: SiteFrame;
  readonly site: string;
  /** 县 and 乡镇, before the site's name. */
  readonly region: string;
  readonly isSample: boolean;
  readonly to: string;
  readonly place: string;
  readonly address: string;
  readonly officeHours: string;
  readonly repliesWithinDays: number;
  readonly phones: readonly PhoneLink[];
  readonly group: string;
  /** From here the script finds a disclosure that the address names (`?d=finance/2026-10-09-accounts`). */
  readonly siteHref: string;
  /** Leads to 回音壁, where the answer will stand. */
  readonly qr: QrCode;
  readonly typed: string;
}

/** The slip of a site. What it is about is written by hand, or filled in by `src/client/feedback-slip.ts`. */
export function feedbackSlipView(context: SiteContext): FeedbackSlipView {
  const { site, city, words } = context;
  const { profile, county, township } = site;
  const path = feedbackSlipPath(profile.id);
  return {
    frame: siteFrame(context, {
      path,
      title: `意见反映单 · ${profile.name}`,
      description: `${profile.name}意见反映单，打印出来手写。`,
      crumbs: [{ text: '首页', path: sitePath(profile.id) }],
      isIndexed: false,
    }),
    site: profile.name,
    region: `${county.name}${township.name}`,
    isSample: city.sample === true,
    to: profile.supervision.name,
    place: words.office,
    address: profile.address,
    officeHours: profile.officeHours,
    repliesWithinDays: profile.repliesWithinDays,
    phones: [
      phoneLink(profile.supervision.person, profile.supervision.phone),
      phoneLink(township.name, township.supervisionPhone),
      phoneLink('政务热线', city.hotline),
    ],
    group: words.group.slice(-2),
    siteHref: relativeHref(path, sitePath(profile.id)),
    qr: qrCode(publicHref(city.publicUrl, echoPath(profile.id))),
    typed: typedAddress(city.publicUrl, echoPath(profile.id)),
  };
}
