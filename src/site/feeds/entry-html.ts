/**
 * A disclosure as an entry of a feed says it: what its page says, by the same rules of who may see what. A page that
 * search engines are asked to leave alone, because it lists private persons, is here its title and its first sentences:
 * readers keep what they fetched, and nobody can take a list back from them when its time is over.
 */
import { formatDate } from '../../model/values/calendar-date.ts';
import type { Correction, Purge } from '../../model/disclosure/disclosure-fields.ts';
import { isWithdrawn, type Disclosure, type DisclosureContent } from '../../model/disclosure/disclosure.ts';
import { documentOf } from '../../model/disclosure/document.ts';
import { personsIn } from '../../model/privacy/private-fields.ts';
import { formatSentence } from '../../model/values/values.ts';
import { tellsChanges, visibilityOf } from '../../model/privacy/visibility.ts';
import { postingView } from '../pages/postings.ts';
import { escapeHtml } from '../text/render-values.ts';
import type { Story } from '../../model/story/story.ts';
import type { SiteContext } from '../site-context.ts';
import { storyWith } from '../story/site-stories.ts';
import { publicHref, storyPath } from '../urls.ts';
import { blockHtml, paragraph } from './block-html.ts';

export interface EntryText {
  /** One or two sentences, plain text. */
  readonly summary: string;
  readonly html: string;
}

/** What an entry says. `pageHref` is the absolute address of the page. */
export function entryText(disclosure: Disclosure, context: SiteContext, pageHref: string): EntryText {
  const { content } = disclosure;
  const { summary, html } = isWithdrawn(disclosure.content, context.asOf)
    ? withdrawnText(content, context)
    : inForceText(content, context, pageHref);
  const story = storyWith(disclosure, context);
  return {
    // Its name alone: where the matter stands changes with other disclosures, and this entry does not.
    summary: story ? `一件事“${story.name}”：${summary}` : summary,
    html: [
      context.city.sample === true ? paragraph('示例：这里的人和数都是编的。') : '',
      html,
      story ? storyLink(story, context) : '',
      `<p><a href="${escapeHtml(pageHref)}">看网页</a></p>`,
    ].join(''),
  };
}

function storyLink(story: Story, { city, site }: SiteContext): string {
  const href = publicHref(city.publicUrl, storyPath(site.profile.id, story.id));
  return `<p>这是一件事里的一份：<a href="${escapeHtml(href)}">${escapeHtml(story.name)}，从头看到尾</a></p>`;
}

function withdrawnText(content: DisclosureContent, context: SiteContext): EntryText {
  const { withdrawal } = content;
  if (!withdrawal) return { summary: '已撤回。', html: '' };
  const summary = `已撤回：${formatDate(withdrawal.on)}撤回，原来的内容不再显示。`;
  const why = tellsWhy(content, context) ? `原因：${withdrawal.why}（${withdrawal.by}）` : '';
  return { summary, html: paragraph(summary) + paragraph(why) };
}

function inForceText(content: DisclosureContent, context: SiteContext, pageHref: string): EntryText {
  const { asOf, inForce, words, catalogue, items } = context;
  const document = documentOf(content, { disclosures: inForce, words, catalogue, asOf, reach: 'web' });
  const isFull = visibilityOf(content, items.get(content.item), { asOf, reach: 'web' }).body === 'full';
  const hasMore = !listsPersons(content);
  const lead = document.lead.map((sentence) => formatSentence(sentence));
  return {
    summary: lead.join(''),
    html: [
      ...(isFull ? [...(content.corrections ?? [])].reverse() : []).map((one) =>
        correction(one, tellsWhy(content, context)),
      ),
      ...(content.purges ?? []).map(purge),
      ...lead.map(paragraph),
      postingText(content, context),
      ...(hasMore
        ? document.blocks.map((block) => blockHtml(block, pageHref))
        : [paragraph('名单请看网页。')]),
      ...(hasMore ? [approvals(content)] : []),
    ].join(''),
  };
}

function tellsWhy(content: DisclosureContent, { items, asOf }: SiteContext): boolean {
  return tellsChanges(content, items.get(content.item), { reach: 'web', asOf, isCopied: true });
}

function listsPersons(content: DisclosureContent): boolean {
  return personsIn(content).length > 0;
}

function correction({ on, what, before, after, why, by }: Correction, hasDetails: boolean): string {
  const day = formatDate(on);
  if (!hasDetails) return `<p><b>更正：</b>${day}更正过，改了什么请看网页。</p>`;
  const sentences = [
    `${day}，${what}。`,
    ...(before === undefined ? [] : [`原来写的：${before}。`]),
    ...(after === undefined ? [] : [`改成：${after}。`]),
    `原因：${why}（${by}）。`,
  ];
  return `<p><b>更正：</b>${escapeHtml(sentences.join('').replaceAll('。。', '。'))}</p>`;
}

function purge({ on, what, by }: Purge): string {
  return paragraph(`${formatDate(on)}为保护个人隐私，拿掉了${what}（${by}）。`);
}

function postingText({ posting }: DisclosureContent, context: SiteContext): string {
  if (!posting) return '';
  const { state, range, days, to } = postingView(posting, context);
  return state === 'ended'
    ? paragraph(`${range}公示过，共 ${days} 天。还有意见，照样可以向${to}提。`)
    : paragraph(`公示：${range}，共 ${days} 天。有意见找${to}，电话 ${posting.phone}。`);
}

function approvals({ approvals: all = [] }: DisclosureContent): string {
  return paragraph(
    all.map(({ role, name, action, on }) => `${role} ${name} ${formatDate(on)} ${action}`).join('；'),
  );
}
