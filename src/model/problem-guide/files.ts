/** The guide to problems of files themselves and of YAML. */
import type { ProblemCode } from '../schema/finding.ts';
import type { ProblemGuide } from './problem-guide.ts';

export const FILE_GUIDE = {
  FILE_TOO_LARGE: {
    title: '文件太大',
    why: '文字超过 2 MB、照片超过 20 MB，多半是放错了文件，手机也打不开。',
    how: '看看是不是放错了；照片先缩小，或用微信（不选原图）发一遍再放进来。',
    example: 'photos 文件夹里放了一张 35 MB 的扫描件：road.jpg',
  },
  FILE_NOT_UTF8: {
    title: '文件的编码不对',
    why: '不是 UTF-8 的文件，别的电脑打开是乱码，网页上也是乱码。',
    how: '用记事本打开，“文件 → 另存为”，编码选 UTF-8，保存覆盖原来的文件。',
    example: '在老版记事本里写好、按 ANSI（GBK）保存的 2026-11-09-october-accounts.yaml',
  },
  FILE_OUTSIDE_CONTENT: {
    title: '链接指到了内容文件夹外面',
    why: '照着链接读，会把不该公开的文件公开出去。',
    how: '删掉链接（快捷方式），把文件本身放进来。',
    example: 'photos/road.jpg 是一个快捷方式，指着桌面上的照片',
  },
  FILE_NAME_INVALID: {
    title: '文件名不合规矩',
    why: '文件名就是网页的地址，也说明哪天公布；写得不对，网址打不开、日期对不上。',
    how: '写成“公布日期-几个英文或拼音.yaml”，例如 2026-10-09-q3-accounts.yaml；日期和文件里的公布日期一样。已经公布过的不要改名。',
  },
  FILE_UNEXPECTED: {
    title: '这里不该有这个文件',
    why: '放错地方的文件不会公开，大家却以为公开了。',
    how: '照提示挪到该放的文件夹；用不着的删掉。',
  },
  FILE_UNREADABLE: {
    title: '文件打不开',
    why: '读不了的内容没法检查，也没法公开。',
    how: '先关掉正开着它的程序（如 Excel、杀毒软件），再检查一遍；还不行，看看有没有读它的权限。',
    example: '2026-11-09-october-accounts.yaml 正被别的程序占着',
  },
  MERGE_CONFLICT: {
    title: '两个人改了同一处，没有合好',
    why: '两份都留在文件里，不知道哪份算数。',
    how: '找到“<<<<<<<”“=======”“>>>>>>>”三行，中间只留对的那一份，再删掉这三行。拿不准问另一个改的人。',
  },
  YAML_INVALID: {
    title: '这里的写法看不懂',
    why: '程序分不清哪个是名字、哪个是内容，后面的都读不了。',
    how: '每行写成“名字: 内容”，英文冒号后面空一格；同一层左边对齐；引号、括号要成对。内容里有英文冒号、以 @ 开头的，整个放进英文引号。',
  },
  YAML_FULL_WIDTH_COLON: {
    title: '名字后面用了中文冒号',
    why: '中文冒号不算冒号，这一行会被当成一段文字。',
    how: '换成英文冒号，后面空一格：title: 标题。',
  },
  YAML_TAB: {
    title: '缩进用了 Tab 键',
    why: 'Tab 在每台电脑上宽窄不一样，分不清是第几层。',
    how: '删掉 Tab，每深一层打两个空格。',
  },
  YAML_COLON_SPACE: {
    title: '冒号后面没有空格',
    why: '没有空格，名字和内容连成了一个词。',
    how: '在冒号后面加一个空格。',
  },
  YAML_WIDE_SPACE: {
    title: '缩进用了全角空格',
    why: '全角空格不算空格，分不清是第几层。',
    how: '删掉它，切换到英文输入法，每深一层打两个空格。',
  },
  YAML_FULL_WIDTH_MARK: {
    title: '括号里用了中文标点',
    why: '一行里用括号写几项的，中文的逗号、冒号、括号分不开它们。',
    how: '切换到英文输入法，把这一行的标点重新打一遍：{ from: 2026-10-09, until: 2026-10-16 }。',
  },
  YAML_COMMENT_IN_TEXT: {
    title: '“#”后面的字会丢掉',
    why: '空格加“#”是备注的意思，后面的字不会公布出来，而且没人发现。',
    how: '是内容，就把整个内容放进英文引号；真是备注，就在“#”后面空一格。',
  },
  YAML_TOO_MANY_ALIASES: {
    title: '“*”引用太多',
    why: '一层引用一层，展开后大得读不完。',
    how: '不要用“&”和“*”，把内容直接写出来。',
  },
  FRONT_MATTER_MISSING: {
    title: '.md 文件开头少了填写的内容',
    why: '没有标题、日期、落款单位，不知道这是什么、哪天公布。',
    how: '第一行写“---”，下面写标题、日期等，再用一行“---”结束，然后写正文。照着旧的 .md 文件抄最快。',
  },
  HIDDEN_CHARACTER: {
    title: '有看不见的字符，或看着像字的部首',
    why: '零宽空格把一个词隔成两个，查找找不到；方向符能把数字倒过来显示；部首“⼀”在电脑里不是“一”。',
    how: 'npm run check -- --fix 会去掉；方向符倒过来的数字、字母要照原件重新打。以后从 Word、PDF 里复制，先粘到记事本里过一遍。',
  },
} satisfies Partial<Record<ProblemCode, ProblemGuide>>;
