/** What the forms say in the words of programmers, and what a clerk reads instead. */

/** The button that opens the folder, and the guide's word for it. */
export const OPEN_FOLDER = '打开电脑上的公开栏文件夹';

const WORDS: ReadonlyMap<string, string> = new Map([
  ['使用本地仓库', OPEN_FOLDER],
  [
    '在弹出的对话框中，选择「{$repo}」仓库的根目录。',
    '在弹出来的窗口里，选「{$repo}」这个文件夹，点“选择文件夹”，不要再往里点。',
  ],
  [
    '在弹出的对话框中，选择您的 Git 仓库的根目录。',
    '在弹出来的窗口里，选装着 content 的那个文件夹，点“选择文件夹”。',
  ],
  ['所选文件夹不是仓库根目录。请重试。', '选的不是公开栏的文件夹：要选装着 content 的那一个。请再点一次。'],
  ['无法选择仓库根目录。请重试。', '没有选文件夹。请再点一次。'],
  ['正在使用本地仓库', '正在改电脑上的文件'],
  [
    '您的浏览器不支持本地工作流。请使用 Chrome 或 Edge。',
    '这个浏览器不能改电脑上的文件。请用 Chrome 或 Edge。',
  ],
  ['浏览器已禁用本地工作流。<a>点击了解如何启用</a>。', '浏览器不让网页改电脑上的文件。<a>怎么打开</a>。'],
]);

/** The texts of the forms (JSON) in plain words. Throws when a text is not there any more: then its place is to be looked at. */
export function inPlainWords(locale: string): string {
  let plain = locale;
  for (const [theirs, ours] of WORDS) {
    const written = JSON.stringify(theirs);
    if (!plain.includes(written)) throw new Error(`the forms no longer say ${written}`);
    plain = plain.replaceAll(written, JSON.stringify(ours));
  }
  return plain;
}
