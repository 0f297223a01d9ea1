/** The guide to boards, sheets, rooms and signs. */
import type { ProblemCode } from '../schema/finding.ts';
import type { ProblemGuide } from './problem-guide.ts';

export const BOARD_GUIDE = {
  BOARD_GEOMETRY: {
    title: '公开栏的尺寸、字高或颜色不行',
    why: '照这样做出来，纸放不进去，或者站在跟前看不清。',
    how: '照提示的毫米数改；改完看一眼规格图（boards/编号/ 网页）。',
  },
  BOARD_TOO_SMALL: {
    title: '公开栏太小，总有几份贴不上',
    why: '要长期上墙的、每期必须公开的，墙上要一直有最新的一份；卡位比它们还少，怎么排都贴不全，只提醒，不拦公布。',
    how: '换一块卡位多的公开栏（site.yaml 的 board），或者在规格里加卡位。哪几份贴不上，看张贴单。',
  },
  SHEET_OVERFLOW: {
    title: '纸上放不下',
    why: '放不下的内容不能悄悄裁掉，裁掉就是没公开。',
    how: '把文字写短、减少行数，或换大一些的卡位；照提示里差多少毫米改。',
    example: '一份 300 户的名单，规格里只有一个 A4 卡位',
  },
  GLYPH_MISSING: {
    title: '打印的字体里没有这个字',
    why: '印出来是空框，名字印成空框谁都不高兴。',
    how: '生僻字写通行的异体字或拼音；表情符号删掉；系统里的自造字用输入法重新打。',
  },
  ROOM_MISSING: {
    title: '按标准还缺几处场所',
    why: '“一场五室一站”等标准检查时要看，只提醒，不拦公布。',
    how: '有的加到 site.yaml 的 rooms；和别的房间合用的，写 alsoAs；一时没有的，在 premises 的 plans 写打算，就不再提醒。',
  },
  ROOM_TOO_SMALL: {
    title: '场所的面积不够标准',
    why: '建设标准定了最小面积，只提醒，不拦公布。',
    how: '核对面积，看有没有漏写的房间；够不着的，在 premises 的 plans 写打算怎么办，就不再提醒。',
  },
  ROOMS_EXCEED_BUILDING: {
    title: '房间加起来比房子还大',
    why: '面积要上报、要比标准，自己和自己对不上就没法用。',
    how: '核对每间和整处房子的面积；在室外的写 isOutdoors，在别处的房子写进 buildings。',
  },
  POINT_UNKNOWN: {
    title: '场所标准里没有这一点',
    why: '编号写错了，查的结果、打算怎么办就没有地方显示。',
    how: '照提示改成标准里的编号或房间名；标准在 standards 文件夹。',
  },
  PLAQUE_SURPLUS: {
    title: '门外多挂了牌子',
    why: '给基层减负，村部门外能挂几块、挂什么，文件有规定；多挂的检查时要摘，只提醒，不拦公布，也不打印。',
    how: '把多的摘下来，再从 site.yaml 的 plaques 里删掉。',
  },
  PERSON_UNKNOWN: {
    title: '负责人不在公布的名单里',
    why: '换了人没改牌子，群众按牌子找不到人。',
    how: '照提示改成现在的人；不是干部的写 post（职务）。',
  },
  COLOUR_CONTRAST: {
    title: '颜色太浅，看不清',
    why: '老年人看不清浅色的字，对比度至少要 7。',
    how: '换深一些的颜色，例如党政红 "#a6151b"。',
  },
  SIGN_GEOMETRY: {
    title: '牌子的尺寸不行',
    why: '照这样做，名字要小到看不清才放得下，或者纸裁不出来。',
    how: '把牌子做大些，或者把看字的距离写近些。',
  },
  SIGN_NAME_TOO_LONG: {
    title: '名字在牌子上放不下',
    why: '再缩小就看不清了，也不能裁掉。',
    how: '用简称，或把小字写短；要写全称，就把牌子做大。',
  },
} satisfies Partial<Record<ProblemCode, ProblemGuide>>;
