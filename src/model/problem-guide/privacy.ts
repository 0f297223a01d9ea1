/** The guide to what is private. */
import type { ProblemCode } from '../schema/finding.ts';
import type { ProblemGuide } from './problem-guide.ts';

const GIT_KEEPS = '还没交上去的改掉就行；交过的还留在 git 里，照说明《隐私》那一页办。';

export const PRIVACY_GUIDE = {
  CONSENT_MISSING: {
    title: '没有写本人同不同意公开',
    why: '捐款的人有权不留名（慈善法、个人信息保护法）。',
    how: '问过、同意的写 consent: true；不同意、没问过的删掉 name，写人数。',
  },
  NAME_IN_TEXT: {
    title: '名单上的人名又写进了正文',
    why: '名单在网上隐了名，正文里又写出来，就白隐了。',
    how: '换个说法，例如“名单第 2 户”。',
  },
  NAME_NOT_ALLOWED: {
    title: '这里不能写人的姓名',
    why: '按规定这一类只公布人数，不公布是谁。',
    how: '删掉姓名，只写人数、等次。',
  },
  PRIVATE_ID_NUMBER: {
    title: '有身份证号',
    why: '身份证号泄露出去会被人拿去贷款、办卡；检察院查公开栏先查这个（个人信息保护法）。',
    how: `整个删掉；要分清同名的人，写小组或户编号。${GIT_KEEPS}`,
  },
  PRIVATE_BANK_CARD: {
    title: '有个人的银行卡号',
    why: '卡号和姓名放在一起，就能被人拿去骗钱。',
    how: `整个删掉。单位的对公账户，在同一行写明户名。${GIT_KEEPS}`,
  },
  PRIVATE_PHONE: {
    title: '有个人的电话',
    why: '公开了的号码会被骗子、推销的收走，收不回来。',
    how: `删掉；是工作电话，先写进 site.yaml 的负责人或干部名单（roster），别处就都能写了。旁边写“监督电话”“社区”不管用。${GIT_KEEPS}`,
  },
  PRIVATE_CERTIFICATE: {
    title: '有个人的证件号、车牌号',
    why: '户口簿、社保卡、残疾证、护照的号码和车牌，都能查到一个人。',
    how: `整个删掉；办没办证，写“已办”就行。村里的公车写明是谁的车。${GIT_KEEPS}`,
    example: '残疾证号 2105991949031200**42、辽E·A12345',
  },
  PRIVATE_ACCOUNT: {
    title: '有个人的微信、QQ 或邮箱',
    why: '公开了会被骗子加好友、发邮件，收不回来。',
    how: `删掉；要人联系，写监督委员会或村（居）委会的电话。${GIT_KEEPS}`,
    example: '微信号 laowang_1964、12345678@qq.com',
  },
  PRIVATE_ADDRESS: {
    title: '有门牌、楼栋或房号',
    why: '名字加门牌，谁都能找上门。',
    how: `只写到村民小组、小区或网格。${GIT_KEEPS}`,
  },
  PRIVATE_BIRTH_DATE: {
    title: '有到日的生日',
    why: '生日加姓名、地方，就能猜出身份证号。',
    how: `只写年月，如 1988年11月。${GIT_KEEPS}`,
  },
  PRIVATE_MINOR: {
    title: '有孩子的姓名或年龄',
    why: '未成年人保护法：孩子的信息一律不公开。',
    how: `只写人数和金额，不写是谁。${GIT_KEEPS}`,
  },
  PRIVATE_HEALTH: {
    title: '写了谁得了什么病、残疾或怀孕',
    why: '健康是最要紧的隐私（个人信息保护法第二十八条），救助也不能拿它来公示。',
    how: `整句删掉；只写补贴或救助的名称和金额。把病名换成星号不行：“因××卧床”人人都看得懂。${GIT_KEEPS}`,
  },
  PRIVATE_FAMILY: {
    title: '写了谁家的变故和私事',
    why: '丧偶、离异、服刑、不赡养这些家事，与公开的事无关，写出来伤人（民发〔2021〕57号：不得公开与救助无关的信息）。',
    how: `整句删掉；只写补贴或救助的名称和金额。${GIT_KEEPS}`,
    example: '王某，丧偶，儿子服刑，月补助 512 元',
  },
  PRIVATE_INCOME: {
    title: '写了谁家的收入、存款或欠债',
    why: '家里挣多少、欠多少是他自己的事，救助公示也只公布救助金额。',
    how: `删掉；村里发给他的钱照写，他自己挣的、欠的不写。${GIT_KEEPS}`,
    example: '王某家年收入 8,200 元，欠外债 3 万元',
  },
  PRIVATE_COLUMN: {
    title: '名单里不能有这一栏',
    why: '身份证号、卡号、电话这样的栏，空着、打了星号也不该有。',
    how: `把这一栏连同下面的内容一起删掉。${GIT_KEEPS}`,
  },
  PRIVATE_PHOTO_PLACE: {
    title: '照片里记着拍摄地点',
    why: '原文件留在 git 里，谁拿到都能查出在哪家门口拍的。',
    how: '在电脑上右键“属性—详细信息—删除属性和个人信息”，或用微信发一遍（不选原图），换掉这个文件。',
    example: 'photos/well.jpg 是手机直接拷来的原图，里面有经纬度',
  },
  PRIVATE_PHOTO_OWNER: {
    title: '照片里记着拍照人的名字',
    why: '相机、手机里登记的名字会跟着照片一起公开。',
    how: '在电脑上右键“属性—详细信息—删除属性和个人信息”，或用微信发一遍（不选原图），换掉这个文件。',
    example: 'photos/road.jpg 是相机拍的，里面有相机主人的名字',
  },
  EXEMPTION_UNUSED: {
    title: '豁免没有用上',
    why: '用不上的豁免留着，以后真写了私人信息就拦不住了。',
    how: '删掉这条豁免；或者照原文一个字不差地抄到 text 里。',
  },
} satisfies Partial<Record<ProblemCode, ProblemGuide>>;
