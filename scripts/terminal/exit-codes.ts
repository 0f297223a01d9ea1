/** What a command's exit code means. The same for every command. */
export const EXIT = {
  good: 0,
  /** Content has problems that keep it from being published. */
  problems: 1,
  /** An option or argument that does not exist or makes no sense, or what the system refuses there: a full disk. */
  usage: 2,
  /** Published, but for sites whose content has errors: their last version stays. */
  heldBack: 3,
  /** A fault of this program. */
  bug: 70,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
