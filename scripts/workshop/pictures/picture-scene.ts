/** What every picture of the guide shows. */

/** The day on which the sample content is looked at in every picture. */
export const PICTURE_DAY = '2026-11-23';

/** The village whose pages, sheets and desk are shown. */
export const PICTURE_SITE = 'xiejiawaizi';
