/** How a part of a message stands out. The message says which part it is; whoever prints it knows the terminal. */

export type PaintRole = 'strong' | 'error' | 'warning' | 'good' | 'dim';

/** A text as the terminal shows it in a role. */
export type Paint = (role: PaintRole, text: string) => string;

/** No colours: for files, pipes and programs. */
export const PLAIN: Paint = (_role, text) => text;
