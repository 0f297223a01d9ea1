/**
 * What each command needs of the packages that package.json names, so that somebody who only checks a file does not wait
 * for fonts and a browser. `npm ci` installs all of them, and the test tools besides.
 */

/** `say` is what a person reads while it comes; every dependency stands in exactly one group. */
export const GROUPS = {
  base: {
    say: '检查和写文件用的程序',
    packages: [
      ...[
        '@clack/prompts',
        'chinese-days',
        'csv-parse',
        'diff',
        'fast-xml-parser',
        'fflate',
        'get-east-asian-width',
      ],
      ...['markdown-it', 'pinyin-pro', 'sharp', 'uqr', 'write-excel-file', 'yaml', 'zod'],
    ],
  },
  desk: { say: '工作台和网页用的程序', packages: ['astro', 'd3-scale', 'ical-generator', 'rolldown'] },
  forms: { say: '网页填表', packages: ['@sveltia/cms'] },
  fonts: {
    say: '公开栏的字体',
    packages: [
      '@expo-google-fonts/noto-sans-sc',
      '@fontsource/lxgw-wenkai',
      '@fontsource/noto-sans-sc',
      '@fontsource/noto-serif-sc',
      'fontkitten',
      'hanamin',
    ],
  },
  print: { say: '打印用的浏览器', packages: ['@sparticuz/chromium', 'pdf-lib', 'playwright-core'] },
  machines: { say: '几台电脑一起生成用的程序', packages: ['aws4fetch', 'bullmq', 'ioredis'] },
  /** The pinned Node. Only the one of the same version gives the same bytes. */
  node: { say: '项目自己的 Node', packages: ['node'] },
};

const PAGES = ['base', 'desk', 'forms', 'fonts'];
const RELEASE = ['node', ...PAGES, 'print', 'machines'];

/** The groups of each command; one that is not named needs all that is installed. */
const COMMANDS = {
  check: ['base'],
  new: ['base'],
  import: ['base'],
  intake: ['base'],
  export: ['base'],
  photo: ['base'],
  bundle: ['base'],
  submit: ['base'],
  preview: ['base'],
  rollback: ['base'],
  copy: ['base'],
  receive: ['base'],
  dev: ['base', 'desk'],
  posters: ['base', 'desk', 'fonts', 'print'],
  build: RELEASE,
  publish: RELEASE,
  search: RELEASE,
  site: RELEASE,
  verify: RELEASE,
  work: RELEASE,
};

/** `undefined` when everything is needed, test tools included. Who only asks what there is waits for nothing more. */
export function groupsOf(command, args = []) {
  const groups = COMMANDS[command];
  if (!groups) return undefined;
  if (args.includes('--help')) return groups.filter((group) => group !== 'print' && group !== 'fonts');
  return args.includes('--no-posters') ? groups.filter((group) => group !== 'print') : groups;
}

/** Packages whose code comes bundled in their own file: what they name besides is not loaded. */
export const WITHOUT_DEPENDENCIES = ['@sveltia/cms'];

/**
 * Packages that others name and that nothing here ever loads: colours for code in pages, and a client for fonts of
 * the web.
 */
export const NEVER_LOADED = /^(?:@shikijs\/(?:langs|themes)|prismjs|undici)$/;

/** Binaries that the lockfile gives to every machine, and the one that they are for; elsewhere Chrome or Edge prints. */
export const FOR_ONE_MACHINE = { '@sparticuz/chromium': { os: 'linux', cpu: 'x64' } };

/** Of packages with hundreds of files, those that are used. */
const USED_FILES = {
  '@sveltia/cms':
    /^(?:package\.json|LICENSE.*|dist\/sveltia-cms\.js|locales\/zh-CN\.json|npm\/assets\/.*\.woff2)$/,
  '@expo-google-fonts/noto-sans-sc': /^(?:package\.json|LICENSE.*|(?:400Regular|700Bold|900Black)\/.*\.ttf)$/,
  '@fontsource/lxgw-wenkai':
    /^(?:package\.json|LICENSE.*|files\/lxgw-wenkai-latin-(?:500|700)-normal\.woff2)$/,
  '@fontsource/noto-sans-sc': /^(?:package\.json|LICENSE.*|files\/.*-(?:400|700|900)-normal\.woff2)$/,
  '@fontsource/noto-serif-sc': /^(?:package\.json|LICENSE.*|files\/.*-(?:400|700|900)-normal\.woff2)$/,
  node: /^(?:package\.json|LICENSE|bin\/node(?:\.exe)?)$/,
};

/** What only who develops with a package reads. */
const FOR_DEVELOPERS = /(?:\.map|\.md|\.markdown|(?<!^templates\/.*)\.d\.[cm]?ts)$/i;

/** Whether a file of a package is laid down. */
export function isUsed(packageName, file) {
  return USED_FILES[packageName]?.test(file) ?? !FOR_DEVELOPERS.test(file);
}
