import { defineKind } from '../define-kind.ts';
import { checkContractedLand } from './checks.ts';
import { contractedLandDocument } from './document.ts';
import { contractedLandSchema } from './schema.ts';
import { guessTransferred } from './sheet.ts';

export const contractedLandKind = defineKind({
  name: 'contracted-land',
  title: '土地承包、调整与流转',
  schema: contractedLandSchema,
  check: checkContractedLand,
  document: contractedLandDocument,
  rowUnit: '笔',
  matter: ['matter'],
  sheet: {
    said: /承包地|流转|土地(?:承包|调整)/,
    names: {
      matter:
        /(?:村|社区)((?:20\d{2}年度?)?[\p{Script=Han}]{0,6}(?:土地|承包地|耕地)[\p{Script=Han}]{0,6}?(?:流转|调整|承包|延包|交回))/u,
    },
    guess: guessTransferred,
  },
  question: 'land',
});
