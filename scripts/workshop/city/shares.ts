/** How often what happens now and then happens, of a hundred: each is told with its reason in README.md. */
export const SHARES = {
  /** Sites with each of these open to objection on the city's day. */
  openMember: 14,
  openDeliberation: 12,
  openAssistance: 8,
  /** Of what is late: less than a week late. */
  littleLate: 75,
  /** Disclosures of a kind that may be mended. */
  corrected: 2,
  withdrawn: 1,
  /** Sites that care and take photos of their board. */
  photos: 8,
  /** Sites with an order to put something right, by how they do their duties. */
  orders: { exemplary: 0, late: 12, negligent: 70, silent: 90 },
  /** Answers to orders that show what was put right. */
  replyPhotos: 50,
  /** Townships that went round and looked at all boards. */
  inspected: 60,
  /** Orders because what was published was not true. */
  untrue: 2,
} as const;
