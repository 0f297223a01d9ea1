/** How every command ends: with its exit code, and with words instead of a stack trace. */
import { EXIT, type ExitCode } from './exit-codes.ts';
import { UsageError } from './options.ts';
import { explainTrouble, systemTrouble } from './system-trouble.ts';

/**
 * Runs a command. `--help` prints `help` and ends well; wrong usage ends with 2, a fault of ours with 70. What the system
 * refuses (a full disk, a folder without permission) is of the place and not of the content: it ends with 2 as well, and
 * `untouched` says what is as it was.
 */
export async function runMain(
  help: string,
  run: (argv: readonly string[]) => Promise<ExitCode> | ExitCode,
  untouched?: string,
): Promise<void> {
  let unsaid: ExitCode | undefined;
  process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
    // A program that has read enough, as `head` has, changes nothing; a report that is lost is no good end.
    if (cause.code === 'EPIPE' || unsaid !== undefined) return;
    process.exitCode = unsaid = explain(cause, untouched);
  });
  const argv = process.argv.slice(2);
  if (argv.includes('--help') || argv.includes('-h')) {
    process.stdout.write(help);
    return;
  }
  try {
    const ended = await run(argv);
    process.exitCode = unsaid ?? ended;
  } catch (cause) {
    process.exitCode = explain(cause, untouched);
  }
}

function explain(cause: unknown, untouched: string | undefined): ExitCode {
  if (cause instanceof UsageError) {
    process.stderr.write(`${cause.message}\n加 --help 看用法。\n`);
    return EXIT.usage;
  }
  const trouble = systemTrouble(cause);
  if (trouble) {
    process.stderr.write(explainTrouble(trouble, untouched));
    return EXIT.usage;
  }
  const details = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  process.stderr.write(`程序出了毛病，不是内容的问题。请把下面这些发给维护的人：\n${details}\n`);
  if (cause instanceof Error && cause.cause !== undefined)
    process.stderr.write(`起因：${cause.cause instanceof Error ? cause.cause.stack : String(cause.cause)}\n`);
  return EXIT.bug;
}
