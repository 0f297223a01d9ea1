import { UsageError } from '../../terminal/options.ts';

/** The key that was given does not allow what was asked. */
export class NotAllowedError extends UsageError {}
