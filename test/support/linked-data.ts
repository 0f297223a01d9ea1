/** The JSON-LD of a page, read as a program of somebody else would read it: with a processor, without the network. */
import jsonld from 'jsonld';
import { SCHEMA_ORG_CONTEXT, schemaFaults, type ExpandedNode } from './schema-org.ts';

/** The text of the block of a page; `undefined` when it has none. */
export function blockOf(html: string): string | undefined {
  return /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1];
}

/** The nodes of a block, links resolved against the address of the page; a term that schema.org does not know throws. */
export async function expandBlock(block: string, address: string): Promise<ExpandedNode[]> {
  const expanded = await jsonld.expand(
    JSON.parse(block) as object,
    {
      base: address,
      safe: true,
      documentLoader: (url) =>
        /^https?:\/\/schema\.org\/?$/.test(url)
          ? Promise.resolve({
              documentUrl: url,
              document: SCHEMA_ORG_CONTEXT,
              contextUrl: undefined as never,
            })
          : Promise.reject(new Error(`${url} is not looked up`)),
    } as Parameters<typeof jsonld.expand>[1],
  );
  return (expanded as ExpandedNode[]).flatMap(
    (node) => (node['@graph'] as ExpandedNode[] | undefined) ?? [node],
  );
}

/** What schema.org would not allow in a block. */
export async function faultsOf(block: string, address: string): Promise<string[]> {
  return (await expandBlock(block, address)).flatMap(schemaFaults);
}
