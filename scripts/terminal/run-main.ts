/** How every command ends: with its exit code, and with words instead of a stack trace. */
import { EXIT, type ExitCode } from './exit-codes.ts';
import { UsageError } from './options.ts';

/** Runs a command. `--help` prints `help` and ends well; wrong usage ends with 2, a fault of ours with 70. */
export async function runMain(
  help: string,
  run: (argv: readonly string[]) => Promise<ExitCode> | ExitCode,
): Promise<void> {
  const argv = process.argv.slice(2);
  if (argv.includes('--help') || argv.includes('-h')) {
    process.stdout.write(help);
    return;
  }
  try {
    process.exitCode = await run(argv);
  } catch (cause) {
    process.exitCode = explain(cause);
  }
}

function explain(cause: unknown): ExitCode {
  if (cause instanceof UsageError) {
    process.stderr.write(`${cause.message}\n加 --help 看用法。\n`);
    return EXIT.usage;
  }
  const details = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  process.stderr.write(`程序出了毛病，不是内容的问题。请把下面这些发给维护的人：\n${details}\n`);
  if (cause instanceof Error && cause.cause !== undefined)
    process.stderr.write(`起因：${cause.cause instanceof Error ? cause.cause.stack : String(cause.cause)}\n`);
  return EXIT.bug;
}
