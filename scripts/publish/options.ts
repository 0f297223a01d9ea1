/** What a publish is asked for. */
import type { CalendarDate } from '../../src/model/values/calendar-date.ts';
import { parseOptions, readDate, UsageError } from '../terminal/options.ts';

export interface PublishOptions {
  /** A bare repository, or the address of one; content lies in the project's own clone when absent. */
  readonly repository?: string | undefined;
  /** Where the clone of it is kept. */
  readonly work?: string | undefined;
  /** The folder of the content; from the top of the repository where one is named. */
  readonly content: string;
  readonly outDir: string;
  /** Today when absent. */
  readonly asOf?: CalendarDate | undefined;
  /** The commit that somebody agreed to go on from, though it does not follow the last one. */
  readonly rewoundTo?: string | undefined;
  /** Wait for another publish instead of leaving word. */
  readonly waits: boolean;
  /** Only leave word. */
  readonly onlyWord: boolean;
  /** Only leave word that the city's search is to be indexed: another does it. */
  readonly isSearchApart: boolean;
  /** Handed on to `build`. */
  readonly forBuild: readonly string[];
}

export const HELP = `公布：取来公布的分支上最新的提交，按今天生成，换上去。给服务器上的定时任务和钩子用。

用法：npm run publish [-- 选项]

选项：
  --repository 仓库   从哪个仓库取，例如 /srv/gkl/content.git [这个项目自己的仓库]
  --work 文件夹       取来放在哪 [.cache/publish 下面]
  --content 文件夹    内容在哪；写了 --repository 的，是仓库里的位置 [content]
  --out 文件夹        写到哪 [dist]
  --as-of 日期        按哪一天，试的时候用 [今天，北京时间]
  --rewound-to 提交   公布的分支被退回过，看过了，确实要从这个提交接着公布
  --wait              另一个公布正在进行时，等它完成 [记下就走，由它接着公布]
  --leave-word        只记下有新的要公布，不生成
  --search-apart      不编全市的查找，只记下要编：另有一个任务编（npm run search）
  --no-posters        不要 PDF
  --replace-anyway    日期倒退、太靠后，或者上次公布的有几件不见了，也照样换掉
  --jobs 个数         同时用几个进程
  --help              显示这些

结果：公布了，或者记下了为 0，没有公布（内容有问题、分支被退回、取不到）为 1，用法不对为 2，程序出毛病为 70。
怎么样了写在 status.json 里，和网站放在一起。

例子：
  npm run publish -- --repository /srv/gkl/content.git --out /srv/gkl/site
`;

/** Reads the command line. Throws `UsageError`. */
export function readOptions(argv: readonly string[]): PublishOptions {
  const { options } = parseOptions(argv, {
    repository: { type: 'string' },
    work: { type: 'string' },
    content: { type: 'string' },
    out: { type: 'string' },
    'as-of': { type: 'string' },
    'rewound-to': { type: 'string' },
    wait: { type: 'boolean' },
    'leave-word': { type: 'boolean' },
    'search-apart': { type: 'boolean' },
    'no-posters': { type: 'boolean' },
    'replace-anyway': { type: 'boolean' },
    jobs: { type: 'string' },
  });
  if (options.work !== undefined && options.repository === undefined)
    throw new UsageError('--work 要和 --repository 一起用。');
  const rewoundTo = options['rewound-to'];
  if (rewoundTo !== undefined && !/^[0-9a-f]{7,64}$/.test(rewoundTo))
    throw new UsageError(`--rewound-to 写提交的编号，至少前 7 位，现在写的是“${rewoundTo}”。`);
  return {
    repository: options.repository,
    work: options.work,
    content: options.content ?? 'content',
    outDir: options.out ?? 'dist',
    asOf: options['as-of'] ? readDate('--as-of', options['as-of']) : undefined,
    rewoundTo,
    waits: options.wait === true,
    onlyWord: options['leave-word'] === true,
    isSearchApart: options['search-apart'] === true,
    forBuild: [
      ...(options['no-posters'] ? ['--no-posters'] : []),
      ...(options['replace-anyway'] ? ['--replace-anyway'] : []),
      ...(options['search-apart'] ? ['--search-apart'] : []),
      ...(options.jobs === undefined ? [] : ['--jobs', options.jobs]),
    ],
  };
}
