import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openLogMemory } from '../../../scripts/history/log-memory.ts';
import { readLog, type Commit } from '../../../scripts/history/read-log.ts';
import { makeRepository, type Repository } from '../../support/repository.ts';
import { SEPTEMBER } from '../../support/small-city.ts';

function makeMemory(repository: Repository) {
  const cacheRoot = mkdtempSync(join(tmpdir(), 'log-memory-'));
  onTestFinished(() => rmSync(cacheRoot, { recursive: true, force: true }));
  const tip = (): string => repository.git('rev-parse', 'HEAD').trim();
  return {
    cacheRoot,
    remembered: (): readonly Commit[] =>
      readLog(repository.root, tip(), openLogMemory(repository.root, cacheRoot, 0)),
    fresh: (): readonly Commit[] => readLog(repository.root, tip()),
  };
}

describe('a log that is kept', () => {
  test('is continued by what was committed since, whether it touched content or not', () => {
    const repository = makeRepository();
    const { remembered, fresh } = makeMemory(repository);
    expect(remembered()).toEqual(fresh());
    for (const date of ['2026-12-02', '2026-12-03']) {
      repository.edit(SEPTEMBER, /$/, '# 记一笔\n');
      repository.commit(date);
      repository.edit('boards/small-board.yaml', /$/, '# 记一笔\n');
      repository.commit(date);
      expect(remembered()).toEqual(fresh());
    }
    expect(fresh()).toHaveLength(3);
  });

  test('is read again after history was rewritten, or the file was damaged', () => {
    const repository = makeRepository();
    const { remembered, fresh, cacheRoot } = makeMemory(repository);
    repository.edit(SEPTEMBER, /$/, '# 记一笔\n');
    repository.commit('2026-12-02');
    remembered();
    repository.git('reset', '-q', '--soft', 'HEAD~1');
    repository.commit('2026-12-03');
    expect(remembered()).toEqual(fresh());
    const file = join(cacheRoot, 'history', readdirSync(join(cacheRoot, 'history'))[0] ?? '');
    writeFileSync(file, readFileSync(file, 'utf8').replace('2026-10-09', '2026-10-10'));
    expect(remembered()).toEqual(fresh());
  });
});
