import { defineKind } from '../define-kind.ts';
import { checkSubsidyList } from './checks.ts';
import { subsidyListDocument } from './document.ts';
import { subsidyListSchema } from './schema.ts';

export const subsidyListKind = defineKind({
  name: 'subsidy-list',
  title: '补贴发放名单',
  schema: subsidyListSchema,
  check: checkSubsidyList,
  document: subsidyListDocument,
  rowUnit: '户',
  matter: ['subsidy'],
  sheet: {
    said: /补贴|地力|退耕|良种|惠农/,
    names: {
      subsidy:
        /(?:年度?|村|社区|县|镇|乡|街道)(?:关于)?(?:发放)?(?:20\d\d年度?)?(?:[(（]?第[一二三四五\d]+批[)）]?)?([\p{Script=Han}、和]{2,16}?(?:补贴|补助|奖励))/u,
    },
    mayBeGuest: true,
  },
  question: 'subsidy',
  programme: ({ subsidy, totals }) => ({ name: subsidy, amount: totals.amount }),
});
