/** The clerk's folder as each picture of a command needs it: a file with a mistake, a table to import, work to submit. */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PICTURE_SITE } from './picture-scene.ts';
import { runCommand } from './run-command.ts';

/** Where the village lies in the clerk's folder. */
export const SITE_FOLDER = `content/sites/benxi-county/xiaoshi/${PICTURE_SITE}`;
/** The day on which the accounts of October are published. */
export const ACCOUNTS_DAY = '2026-11-09';
export const WORKBOOK = '十月账目.xlsx';

const ACCOUNTS = `${SITE_FOLDER}/finance/2026/${ACCOUNTS_DAY}-october-accounts.yaml`;

/** The accounts of October with a date and an amount as people write them. */
export function withMistakes(folder: string): void {
  const file = join(folder, ACCOUNTS);
  const mistaken = readFileSync(file, 'utf8')
    .replace('publishedOn: 2026-11-09', 'publishedOn: 2026年11月9日')
    .replace('amount: 1500\n', 'amount: 1500元\n');
  writeFileSync(file, mistaken);
}

/** The accounts of October as a workbook, and not yet written. */
export async function withWorkbook(folder: string): Promise<void> {
  await runCommand('export', { args: [ACCOUNTS, '--to', WORKBOOK], cwd: folder });
  rmSync(join(folder, ACCOUNTS));
}

/** The accounts of October not yet written. */
export function withoutAccounts(folder: string): void {
  rmSync(join(folder, ACCOUNTS));
}

/** A repository with a server, in which only the accounts of October are not yet submitted. */
export function withAccountsToSubmit(folder: string): void {
  const text = readFileSync(join(folder, ACCOUNTS));
  const server = `${folder}.git`;
  const git = (...args: string[]): void =>
    void execFileSync('git', args, {
      cwd: folder,
      stdio: 'ignore',
      env: {
        ...process.env,
        GIT_AUTHOR_DATE: `${ACCOUNTS_DAY}T08:00`,
        GIT_COMMITTER_DATE: `${ACCOUNTS_DAY}T08:00`,
      },
    });
  withoutAccounts(folder);
  git('init', '-b', 'main', '.');
  git('config', 'user.name', '王会计');
  git('config', 'user.email', 'wang@example.com');
  git('add', '-A');
  git('commit', '-m', '以前的');
  git('init', '--bare', '-b', 'main', server);
  git('remote', 'add', 'origin', server);
  git('push', '-u', 'origin', 'main');
  writeFileSync(join(folder, ACCOUNTS), text);
}
