/**
 * What other schedulers are given: Kubernetes, GitLab, Slurm. Each file is held against the format of its reader, and its command
 * is run as that would run it, part by part; then a build takes everything from the store and is what one machine makes.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Job } from 'kubernetes-models/batch/v1/Job';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { CITY_DAY } from '../../scripts/workshop/city/write-city.ts';
import { commitAll, manifestOf, startMachine } from './machines.ts';
import { run } from './servers/server-process.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const adapter = (name: string): string => readFileSync(join(PROJECT, 'scripts/operate/many', name), 'utf8');

interface KubernetesJob {
  readonly spec: {
    readonly completions: number;
    readonly maxFailedIndexes: number;
    readonly template: {
      readonly spec: {
        readonly containers: readonly {
          readonly command: readonly string[];
          readonly env: readonly { readonly name: string; readonly value: string }[];
        }[];
      };
    };
  };
}

interface GitLabJob {
  readonly parallel: number;
  readonly script: readonly string[];
  readonly rules: readonly { readonly if: string }[];
}

const kubernetes = (): KubernetesJob => parse(adapter('kubernetes.yaml')) as KubernetesJob;
const gitlab = (): GitLabJob => (parse(adapter('gitlab.yml')) as { sites: GitLabJob }).sites;

describe('Kubernetes', () => {
  test('has a job of a form that its interface knows', () => {
    const job = new Job(kubernetes() as unknown as ConstructorParameters<typeof Job>[0]);
    expect(() => job.validate()).not.toThrow();
    const wrong = structuredClone(kubernetes()) as unknown as { spec: { completions: unknown } };
    wrong.spec.completions = '一百';
    expect(() => new Job(wrong as never).validate()).toThrow(/completions/);
  });

  test('counts as many parts as the command is told', () => {
    const { completions, maxFailedIndexes, template } = kubernetes().spec;
    const shards = template.spec.containers[0]?.env.find(({ name }) => name === 'SHARDS')?.value;
    expect(shards).toBe(String(completions));
    // No part that fails ends the others.
    expect(maxFailedIndexes).toBe(completions);
  });
});

describe('GitLab', () => {
  test('has a pipeline of a form that its schema knows, of no more parts than it takes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gkl-gitlab-'));
    try {
      run('git', ['init', '-q', '-b', 'main'], folder);
      run('git', ['remote', 'add', 'origin', 'https://git.example.invalid/benxi/content.git'], folder);
      const listed = (text: string) => {
        writeFileSync(join(folder, '.gitlab-ci.yml'), text);
        commitAll(folder, 'x');
        const command = join(PROJECT, 'node_modules/gitlab-ci-local/dist/index.js');
        const args = [command, '--list', '--variable', 'CI_COMMIT_REF_PROTECTED=true'];
        return spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
      };
      const { status, stdout, stderr } = listed(adapter('gitlab.yml'));
      expect(status, stdout + stderr).toBe(0);
      expect(stdout).toContain('sites');
      expect(listed(adapter('gitlab.yml').replace('parallel: 200', 'parallel: many')).status).not.toBe(0);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    expect(gitlab().parallel).toBeLessThanOrEqual(200);
  });

  test('runs where only protected branches do, which alone get the key that writes', () => {
    expect(gitlab().rules).toEqual([{ if: '$CI_COMMIT_REF_PROTECTED == "true"' }]);
  });
});

describe('Slurm', () => {
  test('has a script that bash reads, and counts its parts from 1', () => {
    expect(spawnSync('bash', ['-n', join(PROJECT, 'scripts/operate/many/slurm.sh')]).status).toBe(0);
    expect(adapter('slurm.sh')).toMatch(/^#SBATCH --array=1-\d+%\d+$/m);
  });
});

describe('their commands', () => {
  const PARTS = 3;
  let folder: string;
  let city: string;
  const alone: Record<string, string> = {};
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gkl-adapters-'));
    // As in a repository of content: the content is a folder of it.
    const repository = join(folder, 'repository');
    city = join(repository, 'content');
    cpSync(join(PROJECT, 'test/fixtures/small-city'), city, { recursive: true });
    run('git', ['init', '-q', '-b', 'main'], repository);
    commitAll(repository, 'Begin');
    for (const posters of ['', '--no-posters']) {
      const out = join(folder, `alone${posters}`);
      const args = ['build', '--content', city, '--out', out, ...day(posters)];
      const build = startMachine(args, join(folder, 'first'));
      await build.end;
      alone[posters] = manifestOf(out);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const day = (posters: string): string[] => ['--as-of', CITY_DAY, ...(posters ? [posters] : [])];

  /** Has a command run for each part on a machine of its own, and a build take what came of it. */
  async function take(
    [name, posters]: readonly [string, string],
    command: (place: string) => string,
    env: (part: number) => object,
  ): Promise<{ readonly manifest: string; readonly said: string }> {
    const store = join(folder, `${name}-store`);
    for (let part = 1; part <= PARTS; part++) {
      const place = join(folder, `${name}-${part}`);
      mkdirSync(place);
      const script = join(place, 'run.sh');
      writeFileSync(script, command(place));
      execFileSync('bash', ['-e', script], {
        cwd: PROJECT,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          ...process.env,
          ...{ NODE_ENV: '', GONGKAILAN_CACHE: join(place, 'cache'), GONGKAILAN_STORE: store },
          ...{ REPOSITORY: join(folder, 'repository'), CONTENT: city, DAY: CITY_DAY, TMPDIR: place },
          ...{ COMMIT: run('git', ['rev-parse', 'HEAD'], city).trim() },
          ...env(part),
        },
      });
    }
    const out = join(folder, `${name}-out`);
    const args = ['build', '--content', city, '--out', out, ...day(posters), '--store', store];
    const build = startMachine(args, join(folder, `${name}-server`));
    await build.end;
    return { said: build.said(), manifest: manifestOf(out) };
  }

  /** Without PDFs, which take longest; of this city, where the command takes the folder that it is called in. */
  const without = (script: string): string =>
    script
      .replace('npm run site --', 'npm run site -- --no-posters --content "$CONTENT"')
      .replace('  --content "${CONTENT:-content}"', ' ');

  test('of Kubernetes make all sites, with their PDFs', async () => {
    const [, , script = ''] = kubernetes().spec.template.spec.containers[0]?.command ?? [];
    const { said, manifest } = await take(
      ['kubernetes', ''],
      (place) => script.replaceAll('/work/', `${place}/`),
      (part) => ({
        ...{ JOB_COMPLETION_INDEX: String(part - 1), SHARDS: String(PARTS) },
      }),
    );
    expect(said).toContain('其中 0 个重新生成');
    expect(manifest).toBe(alone['']);
  });

  test('of GitLab make all sites', async () => {
    const { said, manifest } = await take(
      ['gitlab', '--no-posters'],
      () => without(gitlab().script.join('\n')),
      (part) => ({
        ...{ CI_NODE_INDEX: String(part), CI_NODE_TOTAL: String(PARTS) },
      }),
    );
    expect(said).toContain('其中 0 个重新生成');
    expect(manifest).toBe(alone['--no-posters']);
  });

  test('of Slurm make all sites', async () => {
    const { said, manifest } = await take(
      ['slurm', '--no-posters'],
      () => without(adapter('slurm.sh')),
      (part) => ({
        ...{
          SLURM_ARRAY_JOB_ID: '7',
          SLURM_ARRAY_TASK_ID: String(part),
          SLURM_ARRAY_TASK_COUNT: String(PARTS),
        },
      }),
    );
    expect(said).toContain('其中 0 个重新生成');
    expect(manifest).toBe(alone['--no-posters']);
  });
});
