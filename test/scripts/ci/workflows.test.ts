/** The CI files: that they are what the three systems read, and that every command and file they name is there. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Record<string, unknown>;
  readonly env?: Record<string, string>;
}

interface Workflow {
  readonly on: Record<string, unknown>;
  readonly env: Record<string, string>;
  readonly jobs: Record<string, { 'runs-on': string; if: string; permissions?: unknown; steps: Step[] }>;
}

const read = (path: string): string => readFileSync(path, 'utf8');
const WORKFLOWS = ['.github/workflows/gongkailan.yml', '.gitea/workflows/gongkailan.yml'];
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** What is wrong with shell, and what it names that is not there. */
function faultsOf(text: string): string[] {
  const shell = text.replaceAll(/\$\{\{.*?\}\}/g, 'x');
  const { stderr } = spawnSync('sh', ['-n'], { input: shell, encoding: 'utf8' });
  const commands = [...text.matchAll(/npm run (?:--silent )?(\w+)/g)].map(([, name = '']) => name);
  const files = [...text.matchAll(/scripts\/ci\/[\w-]+\.\w+/g)].map(([path]) => path);
  return [
    ...(stderr === '' ? [] : [stderr]),
    ...commands.filter((name) => !(name in scripts)),
    ...files.filter((path) => !existsSync(path)),
  ];
}

describe.each(WORKFLOWS)('%s', (path) => {
  const workflow = parse(read(path)) as Workflow;
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, job]) => job.steps);

  test('checks proposals and publishes what was merged, each in a job of its own', () => {
    expect(Object.keys(workflow.on)).toEqual(expect.arrayContaining(['pull_request', 'push', 'schedule']));
    expect(jobs.map(([name, job]) => [name, job.if])).toEqual([
      ['check', "github.event_name == 'pull_request'"],
      ['publish', "github.event_name != 'pull_request'"],
    ]);
    for (const [, job] of jobs) expect(job['runs-on']).toMatch(/^ubuntu-/);
  });

  test('pins what it runs, and takes the whole history along', () => {
    for (const { uses, run } of steps) expect(uses ?? run).toBeTypeOf('string');
    const used = steps.flatMap(({ uses }) => uses ?? []);
    for (const one of used) expect(one).toMatch(/^actions\/[a-z-]+@v\d+\.\d+\.\d+$/);
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.map((step) => step.with?.['fetch-depth'])).toEqual([0, 0]);
  });

  test('checks, comments and keeps the preview with its papers', () => {
    const { steps: own = [] } = workflow.jobs['check'] ?? {};
    const text = own.map(({ run = '' }) => run).join('\n');
    expect(text).toContain('npm run --silent check -- --format json > problems.json');
    expect(text).toContain('scripts/ci/comment-problems.ts problems.json');
    const kept = own.filter(({ uses }) => uses?.startsWith('actions/upload-artifact@'));
    expect(kept.map((step) => step.with?.['path'])).toEqual(['preview', 'preview/**/board/*.pdf']);
  });

  test('builds for the day, and hands on a plain copy: a release is made of links', () => {
    const { steps: own = [] } = workflow.jobs['publish'] ?? {};
    const commands = own.flatMap(({ run = '' }) => run.split('\n'));
    expect(commands).toEqual(
      expect.arrayContaining(['npm run build -- --as-of "$(date +%F)"', 'npm run copy -- --to site']),
    );
    expect(workflow.env['TZ']).toBe('Asia/Shanghai');
    const folders = new Set(
      steps.flatMap((step) => (/upload/.test(step.uses ?? '') ? step.with?.['path'] : [])),
    );
    const copied = [...read(path).matchAll(/npm run copy -- --to (\w+)/g)].map(([, folder]) => folder);
    expect([...folders].map((folder) => String(folder).split('/')[0])).toEqual(
      expect.arrayContaining(copied),
    );
    expect([...folders].filter((folder) => !copied.includes(String(folder).split('/')[0]))).toEqual([]);
  });

  test('runs commands that there are', () => {
    expect(steps.flatMap(({ run = '' }) => faultsOf(run))).toEqual([]);
    expect(faultsOf('npm run nothing; sh scripts/ci/nothing.sh; (')).toHaveLength(3);
  });
});

test.each(['.github/workflows/intake.yml', '.gitea/workflows/intake.yml'])(
  '%s runs commands that there are, and never writes the words of others into a command',
  (path) => {
    const { on, jobs } = parse(read(path)) as Workflow;
    const runs = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run = '' }) => run));
    expect(on).toEqual({ issues: { types: ['opened', 'edited'] } });
    expect(runs.flatMap(faultsOf)).toEqual([]);
    expect(runs.join('\n')).not.toContain('${{');
  },
);

test('GitHub gives no job more rights than it needs', () => {
  const { jobs } = parse(read('.github/workflows/gongkailan.yml')) as Workflow;
  expect(jobs['check']?.permissions).toEqual({ contents: 'read', 'pull-requests': 'write' });
  expect(jobs['publish']?.permissions).toEqual({ contents: 'read', pages: 'write', 'id-token': 'write' });
});

describe('.gitlab-ci.yml', () => {
  interface Job {
    readonly stage: string;
    readonly rules: { if: string }[];
    readonly script: string[];
    readonly artifacts: { paths: string[]; reports?: Record<string, string> };
  }
  const file = parse(read('.gitlab-ci.yml')) as Record<string, Job> & {
    stages: string[];
    variables: Record<string, string>;
    default: { before_script: string[] };
  };
  const jobs = ['check', 'preview', 'pages'].map((name) => file[name] as Job);

  test('checks and shows proposals, and publishes the default branch', () => {
    expect(jobs.map(({ stage }) => stage)).toEqual(file.stages);
    expect(jobs.map(({ rules }) => rules[0]?.if)).toEqual([
      '$CI_PIPELINE_SOURCE == "merge_request_event"',
      '$CI_PIPELINE_SOURCE == "merge_request_event"',
      '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH',
    ]);
    expect(file.variables['GIT_DEPTH']).toBe('0');
  });

  test('hands over what GitLab shows: code quality, the preview, the site', () => {
    expect(jobs.map(({ artifacts }) => artifacts.paths)).toEqual([
      ['problems.json'],
      ['preview/'],
      ['public'],
    ]);
    expect(jobs[0]?.artifacts.reports).toEqual({ codequality: 'gl-code-quality-report.json' });
  });

  test('builds for the day, and hands on plain copies: a release is made of links', () => {
    expect(file.variables['TZ']).toBe('Asia/Shanghai');
    expect(jobs[1]?.script.at(-1)).toBe('npm run copy -- --to preview');
    expect(jobs[2]?.script.slice(-3)).toEqual([
      'npm run build -- --as-of "$(date +%F)"',
      'rm -rf public',
      'npm run copy -- --to public',
    ]);
  });

  test('runs commands that there are', () => {
    expect(
      [...file.default.before_script, ...jobs.flatMap(({ script }) => script)].flatMap(faultsOf),
    ).toEqual([]);
  });
});

describe('.workflow/gongkailan.yml', () => {
  // As Gitee Go's own editor writes it: stages with their steps, a step with its commands.
  const file = parse(read('.workflow/gongkailan.yml')) as {
    version: string;
    triggers: { push: { branches: { precise: string[] } } };
    variables: { global: string[] };
    stages: { steps: { step: string; commands: string[]; artifacts: { path: string[] }[] }[] }[];
  };
  const steps = file.stages.flatMap((stage) => stage.steps);
  const commands = steps.flatMap((step) => step.commands);

  test('checks and publishes what was merged, for the day, as a plain copy', () => {
    expect(file.version).toBe('1.0');
    expect(file.triggers.push.branches.precise).toEqual(['main', 'master']);
    expect(commands.slice(-4)).toEqual([
      'npm run check',
      'npm run build -- --as-of "$(date +%F)"',
      'npm run copy -- --to site',
      'sh scripts/ci/deploy.sh site',
    ]);
    expect(commands).toContain('export TZ=Asia/Shanghai');
    expect(steps.flatMap((step) => step.artifacts.flatMap(({ path }) => path))).toEqual(['./site']);
  });

  test('runs commands that there are, with the secrets that they ask for', () => {
    expect(commands.flatMap(faultsOf)).toEqual([]);
    const asked = [...read('scripts/ci/deploy.sh').matchAll(/\$\{?(DEPLOY_\w+)/g)].map(
      ([, name = '']) => name,
    );
    expect(file.variables.global.toSorted()).toEqual([...new Set(asked)].toSorted());
  });
});

test.each([
  'scripts/ci/build-preview.sh',
  'scripts/ci/deploy.sh',
  'scripts/ci/propose-intake.sh',
  'scripts/hooks/check-content.sh',
  'scripts/hooks/pre-commit',
  'scripts/hooks/pre-push',
])('%s is shell', (path) => expect(faultsOf(read(path))).toEqual([]));
