/** `npm run pictures`: takes the pictures of the clerks' guide again. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { PROJECT_ROOT } from '../project-folders.ts';
import { PICTURES } from './pictures/all-pictures.ts';
import { openStudio } from './pictures/studio.ts';
import { EXIT, type ExitCode } from '../terminal/exit-codes.ts';
import { parseOptions, UsageError } from '../terminal/options.ts';
import { runMain } from '../terminal/run-main.ts';

const HELP = `重拍手册里的图：手机页、公开栏、张贴单、命令窗口、工作台，都照现在的程序和示例内容拍。

用法：npm run pictures [-- 名字…]

  不写名字，全部重拍；写了，只拍这几张，例如 check phone。
  拍好的在 content/guide/pictures/，看过以后和改动一起提交。

选项：
  --help   显示这些

例子：
  npm run pictures
  npm run pictures -- check
`;

const FOLDER = join(PROJECT_ROOT, 'content/guide/pictures');

await runMain(HELP, takePictures);

async function takePictures(argv: readonly string[]): Promise<ExitCode> {
  const { rest } = parseOptions(argv, {}, { takesArguments: true });
  const names = PICTURES.map(({ name }) => name);
  const unknown = rest.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new UsageError(`没有“${unknown}”这张图。有的是：${names.join('、')}。`);
  mkdirSync(FOLDER, { recursive: true });
  await using studio = await openStudio();
  for (const { name, caption, make } of PICTURES) {
    if (rest.length > 0 && !rest.includes(name)) continue;
    const png = await smallPng(await make(studio));
    writeFileSync(join(FOLDER, `${name}.png`), png);
    process.stdout.write(`${name}.png  ${caption}，${Math.ceil(png.length / 1024)} KB\n`);
  }
  return EXIT.good;
}

/** Screens and sheets have few colours: a palette of 64 shows no difference and is a third of the size. */
function smallPng(shot: Uint8Array): Promise<Buffer> {
  return sharp(shot)
    .flatten({ background: '#fff' })
    .png({ palette: true, colours: 64, dither: 0, compressionLevel: 9, effort: 10 })
    .toBuffer();
}
