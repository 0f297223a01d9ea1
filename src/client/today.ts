/** Today by the phone's own clock, in the time of the place: `2026-11-23`. */
export function today(): string {
  return new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10);
}
