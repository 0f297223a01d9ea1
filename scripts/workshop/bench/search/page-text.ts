/** The text of a built page, for judging what answers a query. */

/** What a page says itself: without charts of other months, related pages, and what every page has. */
export function ownText(html: string): string {
  const article = html.slice(html.indexOf('<article'), html.indexOf('</article>'));
  const [main = '', aside = ''] = article.split('<div class="aside">');
  const approvals = /谁审核、谁签字.*?(<ul.*?<\/ul>)/s.exec(aside)?.[1] ?? '';
  const own = main
    .replace(/<section class="blk fig[^"]*".*?<\/section>/gs, '')
    .replace(/<section[^>]*aria-labelledby="(?:related|notes|own)".*?<\/section>/gs, '')
    .replace(/<a class="card story-bar.*?<\/a>/gs, '')
    .replace(/<p class="note downloads.*?<\/p>/gs, '');
  return plainText(own + approvals);
}

/** HTML as text without spaces. */
export function plainText(html: string): string {
  return html
    .replace(/<(?:wbr)>/g, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, '');
}
