/** The guide to problems of what one file says about another: items, boards, photos, ids, numbers. */
import type { ProblemCode } from '../schema/finding.ts';
import type { ProblemGuide } from './problem-guide.ts';

export const REFERENCE_GUIDE = {
  CITY_MISSING: {
    title: '没有 city.yaml',
    why: '没有它，不知道是哪个市、有哪些县（区）和乡镇（街道）。',
    how: '看看内容文件夹指对了没有；新建的，照示例城市的写一份。',
    example: '内容文件夹里只有 sites，没有 city.yaml',
  },
  CATALOGUE_MISSING: {
    title: '没有公开目录 catalogue.yaml',
    why: '没有公开目录，不知道什么必须公开、什么时候公开。',
    how: '看看内容文件夹指对了没有；新建的，照示例城市的写一份。',
    example: '内容文件夹里没有 catalogue.yaml',
  },
  WEBSITE_INCOMPLETE: {
    title: '网站上线要写的没写全',
    why: '没有备案号的网站不许上网；谁办的、找谁、记了什么，看网页的人有权知道。',
    how: '照提示在 city.yaml 里加上，换成真的；管全市网站的人写，村里不用管。只在内网用的，写 intranet: true。',
  },
  LAW_UNKNOWN: {
    title: '没有这部法规的编号',
    why: '公开的依据要能查到出处。',
    how: '照提示改成 laws 里有的编号；没有的，先加到 laws。',
  },
  SITE_FILE_MISSING: {
    title: '村（社区）的文件夹里没有 site.yaml',
    why: '不知道它叫什么、谁负责、公开栏在哪，整个村的都公布不了。',
    how: '照别的村（社区）的 site.yaml 写一份；文件夹放错了就移走。',
    example: 'sites/benxi-county/xiaoshi/xincun 里有 finance，没有 site.yaml',
  },
  SITE_UNKNOWN: {
    title: '没有这个编号的村（社区）',
    why: '找不到就没法只看、只印它的。',
    how: '编号就是 sites 里村（社区）文件夹的名字，照着写。',
    example: 'npm run build -- --site xiejiawazi（少了一个 i）',
  },
  REGION_UNKNOWN: {
    title: '没有这个县（区）或乡镇（街道）的编号',
    why: '汇总、台账按县（区）、乡镇（街道）分，编号错了就归不进去。',
    how: '照 city.yaml 里的编号写，文件夹名也用它。',
  },
  SUCCESSOR_UNKNOWN: {
    title: '并到的村（社区）找不到',
    why: '群众从原来的网址来，要知道现在归哪里管。',
    how: '写并到的那个村（社区）的编号；新成立的，先建好它的文件夹；没有并到哪里，就不写 into。',
  },
  SUCCESSOR_CLOSED: {
    title: '并到的村（社区）那时候也撤了',
    why: '从一个撤了的找到另一个撤了的，群众还是不知道归哪里管。',
    how: '写那一天还在的村（社区）；绕成了圈的，去掉还在的那一个的 closed。',
    example: '河东村写着并入河西村，河西村的 site.yaml 也写着并入河东村',
  },
  SITE_CLOSED: {
    title: '村（社区）撤并以后又发了新的',
    why: '撤并的批复一生效，原来的村委会（居委会）就不能再发布；新的事由并入的来公开。',
    how: '放到并入的村（社区）里；清理原来的账、公布原来那件事的结果，写上所属期间或 follows。',
  },
  SECTION_UNKNOWN: {
    title: '没有这个版块文件夹',
    why: '四个版块以外的文件夹不会公开。',
    how: '放进 party（党务）、affairs（村务、居务）、finance（财务）、other（其他）之一。',
  },
  SECTION_MISMATCH: {
    title: '文件放错了版块',
    why: '群众在财务栏里找账，放到村务栏就找不到。',
    how: '把文件移到提示的文件夹；没有放错的，看看 item 是不是选错了。已经公布过的不要移。',
  },
  ITEM_UNKNOWN: {
    title: '公开目录里没有这个事项',
    why: '对不上目录，台账就不算您公开过。',
    how: '照提示改；编号在公开目录一览里查。',
  },
  ITEM_NOT_FOR_SITE: {
    title: '这个事项不是给村（或社区）的',
    why: '村和社区要公开的不一样，写错了台账对不上。',
    how: '换一个事项，或看看文件是不是放到别的村（社区）里了。',
  },
  KIND_NOT_FOR_ITEM: {
    title: '这个事项不用这种格式',
    why: '每个事项该有哪些栏是定好的，换了格式就缺东西。',
    how: '照提示里“可以用”的改 kind，内容照那种格式写。',
  },
  MATTER_UNKNOWN: {
    title: '没有这件办事事项',
    why: '办事指南靠编号用全市写好的“带什么、怎么办”，编号不对，群众看到的就是空的。',
    how: '照提示改成 services 文件夹里有的编号；取消了的，发一份新的办事指南，去掉这一条。',
  },
  MATTER_REPEATED: {
    title: '自己的办事指南和办事页说的不一样',
    why: '一件事两个说法，群众照哪个都可能白跑一趟。',
    how: '先弄清哪个对。全市有的事，从 services 里删掉，在 matters 里只写真的不一样的几行；时间、人、电话和 site.yaml 改成一样；贴出去的办事指南照着改，写更正。',
    example: '办事页上高龄津贴 10 个工作日，村里的办事指南写 20 个',
  },
  BOARD_UNKNOWN: {
    title: '没有这种公开栏规格',
    why: '不知道公开栏多大，就排不了版、出不了打印稿。',
    how: '照提示改成 boards 文件夹里有的编号。',
  },
  BOARD_OF_OTHER_USE: {
    title: '公开栏和宣传栏用混了',
    why: '两种栏的版块不一样，贴不到一起。',
    how: '公开栏写 board，宣传栏写 publicityBoard，各用各的规格。',
  },
  PHOTO_MISSING: {
    title: '找不到照片',
    why: '网页和纸上会空一块。',
    how: '把照片放进本村的 photos 文件夹；名字、大小写、.jpg 和 .png 要一模一样。',
  },
  MARKUP_NOT_SHOWN: {
    title: '正文里的这种写法不起作用',
    why: '它会原样印到墙上，群众看到的是一串代码。',
    how: '删掉它：分段空一行，加粗写成 **这样**，照片写到 photos 里。',
  },
  PHOTO_UNREADABLE: {
    title: '照片打不开，或格式用不了',
    why: '老手机看不了 HEIC，坏了的照片谁都看不了。',
    how: '换成 JPG：用微信发给自己再存下来，或重新从手机传一遍。',
    example: 'photos/well.jpg 其实是苹果手机的 HEIC，只改了扩展名',
  },
  PHOTO_DUPLICATE: {
    title: '两张照片会用同一个网址',
    why: '发布后一张会盖掉另一张。',
    how: '给其中一张换个名字，用到它的地方也改。',
    example: 'photos 里有 road.jpg，又有 road.png',
  },
  PHOTO_TOO_SMALL: {
    title: '照片太小或太窄，印出来看不清',
    why: '墙上的照片隔一米要看得清；看不清的，纸上不印，只写“扫码看”。',
    how: '换原图（微信里先点“查看原图”再存）；又窄又长的长截屏、全景，裁成几张。',
    example: 'photos/road.jpg 只有 150×100，是聊天里的小图',
  },
  PHOTO_LIKE_DOCUMENT: {
    title: '照片像文件、名单、证件或截屏',
    why: '照片里的字程序看不见；名单一拍上去，身份证号、电话就都公开了，也永远留在 git 里。',
    how: '放大看一遍：有个人信息的换掉或遮住；没有的运行 npm run photo，回答一声，记下来就不再问。',
    example: 'photos/list.jpg 拍的是一张有身份证号的名单',
  },
  ID_DUPLICATE: {
    title: '编号重了',
    why: '编号就是网址，两个一样就有一个打不开。',
    how: '给其中一个换个编号或文件名；已经公布过的那个不要动。',
  },
  ID_MISMATCH: {
    title: '编号和文件名（文件夹名）不一样',
    why: '网址照文件夹名，打印和汇总照编号，不一样就对不上。',
    how: '两个改成一样的；已经公布过的，照文件夹名改编号。',
  },
  ID_RESERVED: {
    title: '这个名字网站自己要用',
    why: '用了它，村的网页会和网站自己的网页撞在一起。',
    how: '换个文件夹名，site.yaml 里的 id 也一起改。',
  },
  PERIOD_DUPLICATE: {
    title: '同一期公布了两份',
    why: '两份账不知道哪份算数。',
    how: '核对所属期间；是改过的，在原来那份里写更正，不要另发一份。',
  },
  NUMBER_DUPLICATE: {
    title: '文号、公告号或序号重了',
    why: '一个号只能有一份文件、一项内容，归档、查证都靠它。',
    how: '核对文号登记本，每份一个号；正文里的序号往下顺。',
  },
  NUMBER_SKIPPED: {
    title: '公告号、批次或序号中间少了',
    why: '少一号，群众会问那一号为什么不公开。',
    how: '漏发、漏写了就补上，号写错了就改；本来就跳号的可以不改。',
  },
} satisfies Partial<Record<ProblemCode, ProblemGuide>>;
