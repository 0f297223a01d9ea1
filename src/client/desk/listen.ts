/** What the desk's server says, event by event, and what it is asked to do. */
import type { DeskEvents } from '../../site/desk/desk-view.ts';

/** Calls the listeners with each event of a site; the browser connects again by itself when the server was away. */
export function listen(
  siteId: string,
  listeners: { readonly [K in keyof DeskEvents]?: (data: DeskEvents[K]) => void },
): EventSource {
  const source = new EventSource(`/desk/${siteId}/events/`);
  for (const [name, listener] of Object.entries(listeners))
    source.addEventListener(name, ({ data }: MessageEvent<string>) =>
      (listener as (data: unknown) => void)(JSON.parse(data)),
    );
  return source;
}

/** Asks the server to do something; the answer's text when it refuses. */
export async function ask<T>(
  siteId: string,
  what: string,
  body: unknown,
): Promise<{ readonly answer?: T; readonly refusal?: string }> {
  try {
    const response = await fetch(`/desk/${siteId}/${what}/`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-gongkailan-desk': '1' },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) return { refusal: text };
    return text === '' ? {} : { answer: JSON.parse(text) as T };
  } catch {
    return { refusal: '工作台没有应答。看看运行 npm run dev 的窗口是不是关了。' };
  }
}
