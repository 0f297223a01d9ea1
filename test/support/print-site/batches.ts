/** How many disclosures a page has, and how many pages there are: a page with all of them would take minutes to lay out. */
export const BATCH = 50;
export const BATCHES = 10;
