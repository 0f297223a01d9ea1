/** What only the clerk knows of the next stage: an announcement that only repeats the last one tells nothing new. */

type Values = Readonly<Record<string, unknown>>;

export interface NextStage {
  /** Paths of what has to be told at a stage, that may be left out at others. */
  readonly needed?: (stage: string | undefined) => readonly (readonly string[])[];
  /** The values told again, with a blank for whatever is new: `blankFor` makes one for the field at a path. */
  readonly retold?: (values: Values, blankFor: (path: readonly (string | number)[]) => unknown) => Values;
}
