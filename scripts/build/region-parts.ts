/** Which pages and files of the city are about one county or township, by their paths. */

/** `benxi-county/`, `ledger/benxi-county/xiaoshi/`, `inside/report/benxi-county/`, `base/grids/benxi-county/`. */
const REGION_PAGE = /^(?:(?:ledger|inside)\/(?:checklist\/|report\/)?|base\/[^/]+\/)?([^/]+)\/(?:([^/]+)\/)?/;

/** Names of a county and a township, as far as a path has something in these places. */
export function regionOfPath(path: string): { readonly county?: string; readonly township?: string } {
  const [, county, township] = REGION_PAGE.exec(path) ?? [];
  return { ...(county !== undefined && { county }), ...(township !== undefined && { township }) };
}

/** The county that a path would be about, if there is one of the name. */
export function countyOfPath(path: string): string | undefined {
  return regionOfPath(path).county;
}
