/**
 * Every kind of problem content can have. Codes are permanent: they are printed, searched for and quoted in guides,
 * so a code is never renamed or given another meaning.
 */
export const PROBLEM_CODES = [
  // the file itself
  'FILE_TOO_LARGE',
  'FILE_NOT_UTF8',
  'FILE_OUTSIDE_CONTENT',
  'FILE_NAME_INVALID',
  'FILE_UNEXPECTED',
  'FILE_UNREADABLE',
  'MERGE_CONFLICT',
  'HIDDEN_CHARACTER',
  // YAML
  'YAML_INVALID',
  'YAML_FULL_WIDTH_COLON',
  'YAML_TAB',
  'YAML_COLON_SPACE',
  'YAML_WIDE_SPACE',
  'YAML_FULL_WIDTH_MARK',
  'YAML_COMMENT_IN_TEXT',
  'YAML_TOO_MANY_ALIASES',
  'FRONT_MATTER_MISSING',
  // shape
  'KEY_UNKNOWN',
  'KEY_DUPLICATE',
  'FIELD_MISSING',
  'FIELD_EMPTY',
  'FIELD_WRONG_TYPE',
  'FIELD_TOO_LONG',
  'VALUE_NOT_ALLOWED',
  'AMOUNT_NOT_A_NUMBER',
  'AMOUNT_TOO_PRECISE',
  'QUANTITY_INVALID',
  'COUNT_INVALID',
  'DATE_INVALID',
  'MONTH_INVALID',
  'DAY_OR_PERIOD_INVALID',
  'PERIOD_INVALID',
  'PHONE_INVALID',
  'ID_INVALID',
  'SERIES_NUMBER_INVALID',
  'COLOUR_INVALID',
  'WEB_ADDRESS_INVALID',
  'REPOSITORY_INVALID',
  'EMAIL_INVALID',
  'FILING_NUMBER_INVALID',
  // references
  'CITY_MISSING',
  'CATALOGUE_MISSING',
  'WEBSITE_INCOMPLETE',
  'LAW_UNKNOWN',
  'SITE_FILE_MISSING',
  'SITE_UNKNOWN',
  'REGION_UNKNOWN',
  'SECTION_UNKNOWN',
  'SECTION_MISMATCH',
  'ITEM_UNKNOWN',
  'ITEM_NOT_FOR_SITE',
  'KIND_NOT_FOR_ITEM',
  'MATTER_UNKNOWN',
  'MATTER_REPEATED',
  'SUCCESSOR_UNKNOWN',
  'SUCCESSOR_CLOSED',
  'SITE_CLOSED',
  'BOARD_UNKNOWN',
  'BOARD_OF_OTHER_USE',
  'PHOTO_MISSING',
  'MARKUP_NOT_SHOWN',
  'PHOTO_UNREADABLE',
  'PHOTO_DUPLICATE',
  'PHOTO_TOO_SMALL',
  'PHOTO_LIKE_DOCUMENT',
  'ID_DUPLICATE',
  'ID_MISMATCH',
  'ID_RESERVED',
  'PERIOD_DUPLICATE',
  'NUMBER_DUPLICATE',
  'NUMBER_SKIPPED',
  // truth
  'SUM_MISMATCH',
  'BALANCE_MISMATCH',
  'CARRY_OVER_MISMATCH',
  'CARRY_OVER_UNPROVED',
  'QUARTER_MISMATCH',
  'ROW_AMOUNT_MISMATCH',
  'RATIO_MISMATCH',
  'ROW_DUPLICATE',
  'COUNT_MISMATCH',
  'VOTES_MISMATCH',
  'QUORUM_NOT_MET',
  'MAJORITY_NOT_MET',
  'STAGE_DUPLICATE',
  'STAGE_MISMATCH',
  'MEETING_MISSING',
  'DATE_ORDER',
  'DATE_IN_FUTURE',
  'DATE_OUT_OF_PERIOD',
  'STEP_ORDER',
  'POSTING_MISSING',
  'POSTING_UNEXPECTED',
  'POSTING_TOO_SHORT',
  'CALENDAR_UNKNOWN',
  'SIGNATURE_MISSING',
  'BASIS_NOT_IN_FORCE',
  'FOLLOWED_UNKNOWN',
  'OVERSPENT',
  'BIDDER_UNKNOWN',
  'LOT_UNKNOWN',
  'WINNER_NOT_HIGHEST',
  'DEPOSIT_COUNTED',
  'ONE_OF_TWO',
  'FIELD_UNEXPECTED',
  'TERM_MISMATCH',
  'CONTRACT_ENDING',
  'UNIT_MISMATCH',
  'ABOVE_LIMIT',
  'BELOW_LIMIT',
  'BOUNDARY_MISSING',
  'SECOND_HOMESTEAD',
  'STAGE_MISSING',
  'AMOUNT_AMBIGUOUS',
  'AMOUNT_NEGATIVE',
  'CATEGORY_MISMATCH',
  'CATEGORY_VAGUE',
  'SPENDING_QUESTIONABLE',
  'DUTIES_NOT_SEPARATED',
  'FILES_DISAGREE',
  'STATE_MISMATCH',
  'GRADES_ORDER',
  'LEDGER_RULE_INVERTS',
  'LEDGER_RULE_OLD',
  'SYNONYM_LEADS_NOWHERE',
  'SYNONYM_TOO_SHORT',
  'POSTED_LATE',
  'TAKEN_DOWN_EARLY',
  'PROMISE_OVERDUE',
  'CHARTER_TOO_FAR',
  'TEXT_DISAGREES',
  'AS_PUBLISHED_WRONG',
  'NAME_TWO_WAYS',
  'ISSUER_OF_OTHER_PLACE',
  // privacy
  'CONSENT_MISSING',
  'NAME_IN_TEXT',
  'NAME_NOT_ALLOWED',
  'PRIVATE_ID_NUMBER',
  'PRIVATE_BANK_CARD',
  'PRIVATE_CERTIFICATE',
  'PRIVATE_PHONE',
  'PRIVATE_ACCOUNT',
  'PRIVATE_ADDRESS',
  'PRIVATE_BIRTH_DATE',
  'PRIVATE_MINOR',
  'PRIVATE_HEALTH',
  'PRIVATE_FAMILY',
  'PRIVATE_INCOME',
  'PRIVATE_COLUMN',
  'PRIVATE_PHOTO_PLACE',
  'PRIVATE_PHOTO_OWNER',
  'EXEMPTION_UNUSED',
  // history
  'CHANGED_WITHOUT_CORRECTION',
  'CHANGED_WITHOUT_REASON',
  'CORRECTION_CHANGED',
  'CORRECTION_INCOMPLETE',
  'DELETED_WITHOUT_WITHDRAWAL',
  'ID_REUSED',
  'WITHDRAWAL_UNDONE',
  'HISTORY_SHALLOW',
  'HISTORY_UNREADABLE',
  // boards
  'BOARD_GEOMETRY',
  'BOARD_TOO_SMALL',
  'SHEET_OVERFLOW',
  'GLYPH_MISSING',
  // premises and signs
  'ROOM_MISSING',
  'ROOM_TOO_SMALL',
  'PLAQUE_SURPLUS',
  'ROOMS_EXCEED_BUILDING',
  'POINT_UNKNOWN',
  'PERSON_UNKNOWN',
  'PHONE_TAKEN',
  'COLOUR_CONTRAST',
  'SIGN_GEOMETRY',
  'SIGN_NAME_TOO_LONG',
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];
export type Severity = 'error' | 'warning';

/** Where in a parsed file a finding lies: keys and list positions from the top. */
export type FieldPath = readonly (string | number)[];

/**
 * What a check found: a problem that does not know its file yet. The loader adds file, line and column.
 * `message` says what is wrong and why, `hint` what to write instead; both are whole Chinese sentences for a clerk.
 */
export interface Finding {
  readonly code: ProblemCode;
  readonly severity?: Severity | undefined;
  readonly path: FieldPath;
  readonly message: string;
  readonly hint?: string;
  /** What of the text at the path is meant, letter for letter; without it all of the text is. */
  readonly words?: string | undefined;
  /**
   * What certainly belongs at the path instead, as it is written in a file. Certain means that nobody could have meant
   * anything else: `--fix` writes it without asking again what it was to be.
   */
  readonly replacement?: string | undefined;
  /**
   * How far the figure is from what others come to, as a share of it. A small one may be declared to stand as it was
   * published (`disclosure/as-published.ts`); without it nothing can be.
   */
  readonly off?: number | undefined;
}

/** A finding in one of several files. */
export interface SiteFinding {
  /** Path from the content root. */
  readonly file: string;
  readonly finding: Finding;
}
