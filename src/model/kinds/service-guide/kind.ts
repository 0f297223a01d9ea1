import { defineKind } from '../define-kind.ts';
import { checkServiceGuide } from './checks.ts';
import { serviceGuideDocument } from './document.ts';
import { serviceGuideSchema } from './schema.ts';

export const serviceGuideKind = defineKind({
  name: 'service-guide',
  title: '办事指南和代办事项',
  schema: serviceGuideSchema,
  check: checkServiceGuide,
  document: serviceGuideDocument,
});
