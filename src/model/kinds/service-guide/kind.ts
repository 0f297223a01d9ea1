import { defineKind } from '../define-kind.ts';
import { checkServiceGuide } from './checks.ts';
import { serviceGuideDocument } from './document.ts';
import { serviceGuideSchema, type MatterHere, type Service } from './schema.ts';

export const serviceGuideKind = defineKind({
  name: 'service-guide',
  title: '办事指南和代办事项',
  schema: serviceGuideSchema,
  check: checkServiceGuide,
  document: serviceGuideDocument,
  tellsWhatIs: true,
  sheet: { said: /办事|服务事项/ },
  question: 'errands',
  guides: ({ hours, matters = [], services = [] }) => ({ hours, matters, own: services }),
  once: [
    {
      list: 'services',
      by: ['name'],
      says: ({ name }: Service, [a, b]) => `“${name}”写了两遍：第 ${a} 项和第 ${b} 项，群众不知道按哪个办。`,
      hint: '请合成一项；是两件事，请把名称写得不一样。',
    },
    {
      list: 'matters',
      by: ['matter'],
      says: ({ matter }: MatterHere, [a, b]) =>
        `“${matter}”写了两遍：第 ${a} 项和第 ${b} 项，群众不知道按哪个办。`,
      hint: '请合成一项。',
    },
  ],
});
