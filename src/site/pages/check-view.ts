/** 张贴和核对: how to tell that a sheet on the wall and the page say the same, and how long the sheet hangs. */
import { formatDate } from '../../model/values/calendar-date.ts';
import type { Disclosure } from '../../model/disclosure/disclosure.ts';
import { wallUntil } from '../../model/disclosure/posted.ts';
import { basisOn, formatBasis } from '../../model/catalogue/legal-basis.ts';
import { contentHash, formatCheckCode } from '../content-hash.ts';
import { qrCode, type QrCode } from '../qr.ts';
import type { SiteContext } from '../site-context.ts';
import { dayPath, publicHref, typedAddress, type SitePath } from '../urls.ts';

export interface CheckView {
  readonly rows: readonly {
    readonly label: string;
    readonly value: string;
    /** What is compared or typed character by character, and breaks anywhere. */
    readonly form?: 'code' | 'typed';
  }[];
  /** The first eight characters of the content hash, as machines read them. */
  readonly code: string;
  /** The same as people read it. */
  readonly shown: string;
  readonly qr: QrCode;
}

/** What to compare on the page of a disclosure at `path`. */
export function checkView(disclosure: Disclosure, context: SiteContext, path: SitePath): CheckView {
  const { content } = disclosure;
  const { posted } = content;
  const item = context.items.get(content.item);
  const until = wallUntil(content, item);
  // On the law as it was on the day: a later version binds what is published later.
  const rests = basisOn(item?.basis ?? [], context.catalogue.laws ?? [], content.publishedOn);
  const { publicUrl } = context.city;
  const hash = contentHash(disclosure);
  return {
    rows: [
      ...(content.number ? [{ label: '文号', value: content.number }] : []),
      { label: '校验码', value: formatCheckCode(hash), form: 'code' },
      {
        label: '短网址',
        value: typedAddress(publicUrl, dayPath(context.site.profile.id, content.publishedOn)),
        form: 'typed',
      },
      { label: '首次公布', value: formatDate(content.publishedOn) },
      ...(until ? [{ label: '墙上至少贴到', value: formatDate(until) }] : []),
      ...(posted ? [{ label: '上墙日期', value: formatDate(posted.on) }] : []),
      ...(posted?.until ? [{ label: '取下日期', value: formatDate(posted.until) }] : []),
      ...(rests.length > 0 ? [{ label: '公开依据', value: rests.map(formatBasis).join('；') }] : []),
      { label: '贴在哪', value: `${context.site.profile.boardPlace}、网上` },
    ],
    code: hash.slice(0, 8),
    shown: formatCheckCode(hash),
    qr: qrCode(publicHref(publicUrl, path)),
  };
}
