/** What is told of a release and of a sheet, with a real release of the small city in a real repository. */
import {
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import {
  entryOf,
  filesOfManifest,
  formatManifest,
  manifestAt,
  readManifest,
} from '../../../scripts/build/manifest.ts';
import { filesBelow } from '../../../scripts/build/tree.ts';
import { copyRelease } from '../../../scripts/copy/copy-release.ts';
import { serveRelease } from '../../../scripts/preview.ts';
import { loadContent } from '../../../src/loader/load-content.ts';
import { contentHash, formatCheckCode } from '../../../src/site/content-hash.ts';
import { day } from '../../support/a-site.ts';
import { openRepository, type Repository } from '../../support/repository.ts';
import { runHere } from '../../support/run-here.ts';
import { runScript, type ScriptResult } from '../../support/run-script.ts';
import { readSmallCity, SEPTEMBER, SHUINAN } from '../../support/small-city.ts';

const FIXTURE = join(import.meta.dirname, '../../fixtures/small-city');
const FIRE = `${SHUINAN}/other/2026/2026-11-05-fire-season.md`;
const ACCOUNTS_PAGE = 'shuinan/finance/2026-10-09-september-accounts/index.html';
const FIRE_PAGE = 'shuinan/other/2026-11-05-fire-season/index.html';

/** More than nine tenths of a release; no test changes one, so they are shared. */
const FONTS = 'assets/fonts';

/** The repository and the release that was built of it; tests work on copies. */
let origin: string;

beforeAll(async () => {
  origin = mkdtempSync(join(tmpdir(), 'gongkailan-verify-'));
  cpSync(FIXTURE, join(origin, 'content'), { recursive: true });
  const { git, commit } = openRepository(join(origin, 'content'));
  git('init', '-q', '-b', 'main');
  commit('2026-11-20', '准备');
  const args = ['--content', join(origin, 'content'), '--out', join(origin, 'dist'), '--no-posters'];
  const cache = { GONGKAILAN_CACHE: join(origin, 'cache') };
  const { stdout, stderr, exitCode } = await runScript('build', args, cache);
  if (exitCode !== 0) throw new Error(`exit ${exitCode}\n${stdout}\n${stderr}`);
  // Somebody may change a plain copy without changing what it was copied from.
  copyRelease(join(origin, 'dist'), join(origin, 'plain'));
});

afterAll(() => rmSync(origin, { recursive: true, force: true }));

interface Place extends Repository {
  readonly release: string;
  readonly read: (file: string) => string;
  /** Changes a file of the release; `lists` says it in the manifest too, as a forger would. */
  readonly tamper: (file: string, before: string | RegExp, after: string, lists?: 'listed') => void;
  readonly verify: (...args: string[]) => Promise<ScriptResult>;
}

/** Copies of repository and release, gone when the test is over. */
function aPlace(): Place {
  const root = mkdtempSync(join(tmpdir(), 'gongkailan-verify-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const release = join(root, 'dist');
  cpSync(join(origin, 'content'), join(root, 'content'), { recursive: true });
  cpSync(join(origin, 'plain'), release, { recursive: true, filter: (path) => !path.endsWith(FONTS) });
  mkdirSync(join(release, FONTS));
  for (const font of readdirSync(join(origin, 'plain', FONTS)))
    linkSync(join(origin, 'plain', FONTS, font), join(release, FONTS, font));
  const read = (file: string): string => readFileSync(join(release, file), 'utf8');
  return {
    ...openRepository(join(root, 'content')),
    release,
    read,
    tamper: (file, before, after, lists) => {
      const text = read(file).replace(before, () => after);
      if (text === read(file)) throw new Error(`${file} does not have ${before}`);
      writeFileSync(join(release, file), text);
      if (lists) relist(release, file);
    },
    verify: async (...args) => {
      const result = await runHere('verify', [...args, '--content', join(root, 'content')]);
      return {
        ...result,
        stdout: result.stdout.replaceAll(release, 'dist').replaceAll(/提交 [0-9a-f]{8}/g, '提交 a1b2c3d4'),
      };
    },
  };
}

/** Writes into the manifests what a file is now: into the one that lists it, and so on up to the release's. */
function relist(release: string, file: string): void {
  const manifests = [
    'manifest.json',
    ...filesBelow(release, '').filter((path) => path.endsWith('/manifest.json')),
  ];
  const lister = manifests.find((path) =>
    Object.hasOwn(filesOfManifest(path, readManifest(release, path)), file),
  );
  if (lister === undefined) throw new Error(`no manifest lists ${file}`);
  const files = filesOfManifest(lister, readManifest(release, lister));
  const entry = entryOf(readFileSync(join(release, file)));
  writeFileSync(join(release, lister), formatManifest(manifestAt(lister, { ...files, [file]: entry })));
  if (lister !== 'manifest.json') relist(release, lister);
}

/** The same release with fonts of some bytes, for who serves it again and again. */
function withSmallFonts(place: Place): Place {
  for (const font of readdirSync(join(place.release, FONTS))) {
    rmSync(join(place.release, FONTS, font));
    writeFileSync(join(place.release, FONTS, font), font);
    relist(place.release, `${FONTS}/${font}`);
  }
  return place;
}

function add(place: Place, text: string, file = SEPTEMBER): void {
  place.edit(file, /$/, text);
}

/** The accounts of September with another expense, as a correction has it. */
function correct(place: Place): void {
  place.edit(SEPTEMBER, 'amount: 9600', 'amount: 6900');
  place.edit(SEPTEMBER, 'closing: 72568.60', 'closing: 75268.60');
  add(
    place,
    `corrections:
  - on: 2026-11-22
    what: 村组干部报酬的金额
    before: 9,600.00元
    after: 6,900.00元
    why: 看串了行
    by: 村会计更正，监委会核对
`,
  );
}

const WITHDRAWAL = 'withdrawal: { on: 2026-11-22, why: 没有经过代表会议, by: 村委会决定 }\n';

async function codeOf({ root }: Place, id: string): Promise<string> {
  const { sites } = await loadContent(root, { asOf: day('2026-11-23') });
  const found = sites.flatMap(({ disclosures }) => disclosures).find((one) => one.id === id);
  return formatCheckCode(contentHash(found!));
}

const SEPTEMBER_ID = '2026-10-09-september-accounts';

describe('a release', () => {
  test('agrees with its manifest and with git', async () => {
    const { release, verify } = aPlace();
    const { stdout, exitCode } = await verify(release);
    expect(stdout).toMatch(
      /^dist：核对了 \d+ 个文件、8 件公开（git 提交 a1b2c3d4，按2026年11月20日），全都对得上。\n$/,
    );
    expect(exitCode).toBe(0);
  });

  test('that was made where nobody could look at history says so', async () => {
    const { release, tamper, verify } = aPlace();
    tamper('release.json', '\n}', ',\n  "unjudged": "内容文件夹不在 git 里"\n}', 'listed');
    const { stdout, exitCode } = await verify(release);
    expect(stdout).toMatch(
      /^注意：这个网站生成时没有查公布以后的改动（内容文件夹不在 git 里），改过没有更正的也看不出来。\ndist：核对了/,
    );
    expect(exitCode).toBe(0);
  });

  test('names each file that is gone, changed or too many', async () => {
    const { release, tamper, verify } = aPlace();
    rmSync(join(release, 'shuinan/board/index.html'));
    tamper('shuinan/index.html', '水南村', '水北村');
    tamper('index.html', '</body>', '<p>广告</p></body>');
    writeFileSync(join(release, 'shuinan/finance/secret.html'), '1');
    const { stdout, exitCode } = await verify(release);
    expect(stdout.replaceAll(/\d{4,} 字节/g, 'N 字节').split('\n\n')[0]).toBe(`shuinan/board/index.html
  清单里有，文件没有。
index.html
  改过：清单上是 N 字节，现在是 N 字节。
shuinan/index.html
  改过：大小一样，内容和清单上的不一样。
shuinan/finance/secret.html
  多出来的文件，清单里没有。`);
    expect(stdout).toContain('，4 处对不上。');
    expect(exitCode).toBe(1);
  });

  test('that was forged with its manifest shows another check code than git', async () => {
    const { release, tamper, verify, ...place } = aPlace();
    const code = await codeOf(place as Place, SEPTEMBER_ID);
    tamper(
      ACCOUNTS_PAGE,
      `data-check-code="${code.replace(' ', '')}"`,
      'data-check-code="00000000"',
      'listed',
    );
    const { stdout, exitCode } = await verify(release);
    expect(stdout).toContain(`${ACCOUNTS_PAGE}
  校验码不一样，网页是 0000 0000，git 里是 ${code}：水南村2026年9月财务收支公布表。`);
    expect(exitCode).toBe(1);
  });

  test('is behind when git was corrected, withdrew and published since', async () => {
    const place = aPlace();
    correct(place);
    add(place, WITHDRAWAL, `${SHUINAN}/finance/2026/2026-08-07-july-accounts.yaml`);
    place.write(
      `${SHUINAN}/other/2026/2026-11-21-water.md`,
      readSmallCity(FIRE)
        .replaceAll('2026-11-05', '2026-11-21')
        .replace(/^(?:number|validUntil): .*\n/gm, '')
        .replace(/^photos:\n.*\n/m, '')
        .replace(/^title: .*/m, 'title: 水南村关于停水的通知'),
    );
    place.commit('2026-11-22');
    const { stdout, exitCode } = await place.verify(place.release, '--as-of', '2026-11-22');
    expect(stdout.split('\n\n')[0]?.replaceAll(/[0-9a-f]{4} [0-9a-f]{4}/g, 'xxxx xxxx'))
      .toBe(`shuinan/other/2026-11-21-water/index.html
  git 里已经公布，网站上没有这一页：水南村关于停水的通知。
${ACCOUNTS_PAGE}
  校验码不一样，网页是 xxxx xxxx，git 里是 xxxx xxxx：水南村2026年9月财务收支公布表。
shuinan/finance/2026-08-07-july-accounts/index.html
  git 里已经撤回，网页还显示着内容：水南村2026年7月财务收支公布表。`);
    expect(exitCode).toBe(1);
  });

  test('may hold nothing that git does not know, nor anything before its day', async () => {
    const place = aPlace();
    place.remove(FIRE);
    place.commit('2026-11-21');
    const { stdout } = await place.verify(place.release, '--as-of', '2026-10-08');
    expect(stdout).toContain(`${FIRE_PAGE}\n  git 里没有这一件，网站上却有。`);
    expect(stdout).toContain(
      `${ACCOUNTS_PAGE}\n  git 里写的是 2026年10月9日 才公布，网站上已经有了：水南村2026年9月财务收支公布表。`,
    );
  });

  test('is held against the newest commit, whatever lies uncommitted in the folder', async () => {
    const place = aPlace();
    place.edit(SEPTEMBER, '存款利息', '银行利息');
    const { stdout, exitCode } = await place.verify(place.release);
    expect(stdout).toContain('注意：内容文件夹里有没提交的改动，没有算进去。');
    expect(stdout).toContain('全都对得上');
    expect(exitCode).toBe(0);
    expect(place.git('status', '--porcelain')).toBe(` M ${SEPTEMBER}\n`);
  });

  test('outside git is held against the folder', async () => {
    const place = aPlace();
    rmSync(join(place.root, '.git'), { recursive: true });
    const { stdout, exitCode } = await place.verify(place.release);
    expect(stdout).toContain('注意：内容不在 git 里，和文件夹里现在的内容核对。');
    expect(exitCode).toBe(0);
  });

  test('that cannot be held against broken content says so', async () => {
    const place = aPlace();
    place.edit(SEPTEMBER, 'closing: 72568.60', 'closing: 1');
    place.commit('2026-11-21');
    const { stdout, exitCode } = await place.verify(place.release);
    expect(stdout).toContain(
      `${SEPTEMBER}\n  git 里的这份内容有问题，它所在的村（社区）没法核对。先用 npm run check 看。`,
    );
    expect(stdout).not.toContain('git 里没有');
    expect(exitCode).toBe(1);
  });

  test('is looked at for some sites only when asked', async () => {
    const { release, tamper, verify } = aPlace();
    tamper('shuinan/index.html', '水南村', '水北村');
    expect((await verify(release, '--site', 'dongshi')).exitCode).toBe(0);
    expect((await verify(release, '--site', 'shuinan')).stdout).toContain('，1 处对不上。');
  });

  test('is told to programs as JSON', async () => {
    const { release, verify } = aPlace();
    rmSync(join(release, FIRE_PAGE));
    const { stdout } = await verify(release, '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({
      asOf: '2026-11-20',
      disclosures: 8,
      differences: [{ code: 'FILE_MISSING', path: FIRE_PAGE, message: '清单里有，文件没有。' }],
    });
  });

  test.each([
    ['{}\n', '0 个文件'],
    ['[1]', 'manifest.json 不是 npm run build 写的样子，没法核对。'],
    ['{"a":1}', 'manifest.json 不是 npm run build 写的样子，没法核对。'],
    [
      '{"../../content/city.yaml":{"sha256":"","bytes":0}}',
      '../../content/city.yaml\n  清单里有，文件没有。',
    ],
  ])('does not agree when its manifest is %j', async (manifest, told) => {
    const { release, verify } = aPlace();
    writeFileSync(join(release, 'manifest.json'), manifest);
    const { stdout, exitCode } = await verify(release);
    expect(stdout).toContain(told);
    expect(exitCode).toBe(1);
  });

  test('that is none ends with 1, a folder that is not there with 2', async () => {
    const { root, release, verify } = aPlace();
    const { stdout, exitCode } = await verify(root);
    expect(stdout).toContain('读不到 manifest.json，没法核对。');
    expect(exitCode).toBe(1);
    expect((await verify(join(root, 'nothing'))).exitCode).toBe(2);
    expect((await verify(root, root)).exitCode).toBe(2);
    expect((await verify(release, '--site', 'nowhere')).exitCode).toBe(2);
  });
});

describe('a release on the web', () => {
  /** Serves a release; `answers` may answer a path otherwise, with a status. */
  async function serve(dir: string, answers: (path: string) => number | undefined = () => undefined) {
    const { url, close } = await serveRelease({ dir, port: 0, base: '/gongkai/' });
    const server = createServer(async (request, response) => {
      const status = answers(request.url ?? '');
      if (status !== undefined) {
        response.writeHead(status).end('x');
        return;
      }
      const answer = await fetch(new URL(request.url ?? '', url), { redirect: 'manual' });
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
      response.end(Buffer.from(await answer.arrayBuffer()));
    });
    await new Promise<void>((started) => server.listen(0, '127.0.0.1', started));
    onTestFinished(async () => {
      server.closeAllConnections();
      server.close();
      await close();
    });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/gongkai`;
  }

  test('agrees under a sub-path, with its page for missing addresses', async () => {
    const { release, verify } = aPlace();
    const { stdout, exitCode } = await verify(await serve(release));
    expect(stdout).toContain('注意：从网上看不出有没有多出来的文件，要在服务器上核对文件夹。');
    expect(stdout).toContain('、8 件公开（git 提交 a1b2c3d4，按2026年11月20日），全都对得上。');
    expect(exitCode).toBe(0);
  });

  test('is told what is gone or changed on the server', async () => {
    const { release, tamper, verify } = withSmallFonts(aPlace());
    rmSync(join(release, FIRE_PAGE));
    tamper(ACCOUNTS_PAGE, '存款利息', '贷款利息');
    const { stdout, exitCode } = await verify(await serve(release));
    expect(stdout).toContain(`${FIRE_PAGE}\n  清单里有，文件没有。`);
    expect(stdout).toContain(`${ACCOUNTS_PAGE}\n  改过：`);
    expect(exitCode).toBe(1);
  });

  test('is asked a second time before a file counts as not to be had', async () => {
    const { release, verify } = withSmallFonts(aPlace());
    let asked = 0;
    const url = await serve(release, (path) => {
      if (path.endsWith('/shuinan/board/')) return 502;
      return path.endsWith('/shuinan/') && ++asked === 1 ? 500 : undefined;
    });
    const { stdout, exitCode } = await verify(url);
    expect(stdout).toContain('shuinan/board/index.html\n  取了两次都没取到：服务器答 502。');
    expect(stdout).toContain('，1 处对不上。');
    expect(asked).toBe(2);
    expect(exitCode).toBe(1);
  });

  test('may keep its ledger to itself, but nothing of what is public', async () => {
    const { release, verify } = withSmallFonts(aPlace());
    const closed = await verify(
      await serve(release, (path) => (/\/ledger\/|\/data\/owed\.csv$/.test(path) ? 401 : undefined)),
    );
    expect(closed.stdout).toMatch(/注意：\d+ 个文件要登录才能看，没有核对，如 data\/owed\.csv/);
    expect(closed.exitCode).toBe(0);
    const url = await serve(release, (path) => (path.includes('/other/2026') ? 403 : undefined));
    expect((await verify(url)).stdout).toContain(`${FIRE_PAGE}\n  要登录才能看。公开的内容谁都应当看得到。`);
  });

  test('that does not answer ends with 1', async () => {
    const { stdout, exitCode } = await aPlace().verify('http://127.0.0.1:9/');
    expect(stdout).toContain('http://127.0.0.1:9/：读不到 manifest.json');
    expect(exitCode).toBe(1);
  });
});

describe('a sheet', () => {
  test('is known by its check code', async () => {
    const place = aPlace();
    const code = await codeOf(place, SEPTEMBER_ID);
    const { stdout, exitCode } = await place.verify('--paper', code);
    expect(stdout).toBe(`是现在的文字。
  青石镇水南村：水南村2026年9月财务收支公布表
  文号：水南财公〔2026〕9号
  公布：2026年10月9日
  现在的校验码：${code}
  网页：https://gongkai.shili.example/shuinan/finance/2026-10-09-september-accounts/
  再和网页上的内容对一对：校验码可以照抄，内容抄不了。
`);
    expect(exitCode).toBe(0);
    // As a shell hands it over without quotes.
    expect((await place.verify('--paper', ...code.toUpperCase().split(' '))).stdout).toBe(stdout);
    expect((await place.verify('--paper', code, '--site', 'dongshi')).exitCode).toBe(1);
  });

  test.each(['水南财公（2026）9 号', 'gongkai.shili.example/shuinan/261009'])(
    'is known by %s as long as it says what it always said',
    async (written) => {
      const { stdout, exitCode } = await aPlace().verify('--paper', written);
      expect(stdout).toMatch(/^是现在的文字。\n {2}青石镇水南村：水南村2026年9月财务收支公布表\n/);
      expect(exitCode).toBe(0);
    },
  );

  test('with the code of before a correction is told when, what and why', async () => {
    const place = aPlace();
    const before = await codeOf(place, SEPTEMBER_ID);
    correct(place);
    place.commit('2026-11-22');
    const after = await codeOf(place, SEPTEMBER_ID);
    const { stdout, exitCode } = await place.verify('--paper', before);
    expect(stdout).toBe(`这张纸是以前的文字，后来改过了。墙上应当换成新的。
  青石镇水南村：水南村2026年9月财务收支公布表
  文号：水南财公〔2026〕9号
  公布：2026年10月9日
  现在的校验码：${after}
  网页：https://gongkai.shili.example/shuinan/finance/2026-10-09-september-accounts/
  这张纸以后的改动：
    2026年11月22日 更正：村组干部报酬的金额。原来“9,600.00元”，改成“6,900.00元”，因为看串了行（提交 a1b2c3d4）
`);
    expect(exitCode).toBe(1);
    expect((await place.verify('--paper', after)).exitCode).toBe(0);
  });

  test('of a corrected disclosure cannot be told by its number alone', async () => {
    const place = aPlace();
    correct(place);
    place.commit('2026-11-22');
    const { stdout, exitCode } = await place.verify('--paper', '水南财公〔2026〕9号');
    expect(stdout).toContain('认得出是哪一件，但这一件改过。纸上的校验码和下面的一样，才是现在的文字。');
    expect(stdout).toContain(`现在的校验码：${await codeOf(place, SEPTEMBER_ID)}`);
    expect(stdout).toContain('公布以后的改动：\n    2026年11月22日 更正：');
    expect(exitCode).toBe(1);
  });

  test('quotes nothing of what was purged for privacy', async () => {
    const place = aPlace();
    const before = await codeOf(place, SEPTEMBER_ID);
    correct(place);
    place.commit('2026-11-22');
    add(place, 'purges:\n  - { on: 2026-11-23, what: 一名村民的电话, by: 村会计 }\n');
    place.commit('2026-11-23');
    const { stdout } = await place.verify('--paper', before, '--as-of', '2026-11-23');
    expect(stdout).toContain('2026年11月22日 更正（提交 a1b2c3d4）');
    expect(stdout).toContain('2026年11月23日 隐私清除（提交 a1b2c3d4）');
    expect(stdout).not.toContain('9,600.00');
  });

  test('of what was withdrawn is to be taken down', async () => {
    const place = aPlace();
    const before = await codeOf(place, SEPTEMBER_ID);
    add(place, WITHDRAWAL);
    place.commit('2026-11-22');
    const { stdout, exitCode } = await place.verify('--paper', before);
    expect(stdout).toContain('这一件已经撤回了。纸还挂着的，应当取下来。');
    expect(stdout).toContain('撤回：2026年11月22日，村委会决定。原因：没有经过代表会议');
    expect(exitCode).toBe(1);
  });

  test('of what was deleted is known from history', async () => {
    const place = aPlace();
    const before = await codeOf(place, SEPTEMBER_ID);
    place.remove(SEPTEMBER);
    place.commit('2026-11-22');
    for (const written of [before, '水南财公〔2026〕9号', 'shuinan/261009']) {
      const { stdout, exitCode } = await place.verify('--paper', written);
      expect(stdout).toContain('这一件公布过，现在没有了。');
      expect(stdout).toContain('文件没有了：2026年11月22日');
      expect(exitCode).toBe(1);
    }
  });

  test('that is printed before its day, or before it is committed, is no disclosure yet', async () => {
    const place = aPlace();
    const code = await codeOf(place, SEPTEMBER_ID);
    const early = await place.verify('--paper', code, '--as-of', '2026-10-08');
    expect(early.stdout).toContain('有这一件，但还没到公布的日子。');
    expect(early.exitCode).toBe(1);
    correct(place);
    const { stdout, exitCode } = await place.verify('--paper', await codeOf(place, SEPTEMBER_ID));
    expect(stdout).toContain('内容文件夹里有这一件，但还没有提交到 git，还不算公布。');
    expect(exitCode).toBe(1);
  });

  test('may be of several, when a number was mended and given away again', async () => {
    const place = aPlace();
    place.edit(FIRE, '11号', '12号');
    place.edit(SEPTEMBER, '水南财公〔2026〕9号', '水南〔2026〕11号');
    place.commit('2026-11-21');
    const { stdout, exitCode } = await place.verify('--paper', '水南〔2026〕11号');
    expect(stdout).toContain('有 2 件对得上，看标题认是哪一件：');
    expect(stdout).toContain('水南村关于秋季森林防火的通知');
    expect(stdout).toContain('水南村2026年9月财务收支公布表');
    expect(exitCode).toBe(1);
  });

  test('cannot be denied while some content is broken', async () => {
    const place = aPlace();
    place.edit(SEPTEMBER, 'closing: 72568.60', 'closing: 1');
    place.commit('2026-11-21');
    const { stdout, exitCode } = await place.verify('--paper', '水南〔2026〕11号');
    expect(stdout).toContain('没有查到“水南〔2026〕11号”这样的公开，但有的没能查，见最后的“注意”。');
    expect(stdout).toContain('注意：1 份内容有问题，它们所在的村（社区）没有查。');
    expect(exitCode).toBe(1);
  });

  test('is told to programs as JSON', async () => {
    const { stdout } = await aPlace().verify('--paper', '水南财公〔2026〕9号', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({
      isCurrent: true,
      query: { type: 'number', number: '水南财公[2026]9' },
      matches: [{ verdict: 'current', address: 'shuinan/finance/2026-10-09-september-accounts/' }],
    });
  });

  test('that nobody knows, or that leads elsewhere, is not to be believed', async () => {
    const { verify } = aPlace();
    const { stdout, exitCode } = await verify('--paper', '0000 0000');
    expect(stdout).toBe(`没有“0000 0000”这样的公开。可能是假的，也可能是抄错了，或者是别的市、还没有提交的。
  1. 再看一遍纸上的校验码：八位，只有数字 0—9 和字母 a—f。
  2. 换文号或短网址（gongkai.shili.example/村的编号/六位日期）再查一次。
  3. 还是没有，先不要当真，打村务监督委员会或乡镇（街道）的监督电话问，也可以打 12345。
`);
    expect(exitCode).toBe(1);
    const foreign = await verify('--paper', 'gongkai-shili.example/shuinan/261009');
    expect(foreign.stdout).toContain('“gongkai-shili.example”不是示例市村（社区）公开栏的网址。');
    expect(foreign.exitCode).toBe(1);
  });

  test('is not looked for by what is on no sheet', async () => {
    const { stderr, exitCode } = await aPlace().verify('--paper', '水南村');
    expect(stderr).toContain('看不懂“水南村”。');
    expect(exitCode).toBe(2);
  });
});
