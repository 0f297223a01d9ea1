/** What a kind of problem is about, for whoever meets it the first time. */

export interface ProblemGuide {
  /** What is wrong, in one short sentence without a full stop. */
  readonly title: string;
  /** Why it matters: to whom, or by which rule. One short sentence, shown with the first such problem of a check. */
  readonly why: string;
  /** How to put it right. */
  readonly how: string;
  /** What it looks like, where no file of the cases can show it: a missing folder, git's history. */
  readonly example?: string;
}
