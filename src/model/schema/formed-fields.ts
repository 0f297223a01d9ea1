/** Fields that hold a text of a certain form. */
import { z } from 'zod';
import { WRITTEN, type FieldWritten } from '../values/written-forms.ts';
import { meta, raise } from './field-meta.ts';
import type { ProblemCode } from './finding.ts';

interface Form {
  readonly title: string;
  readonly description: string | undefined;
  readonly written: FieldWritten;
  readonly code: ProblemCode;
}

/** A text that looks as its form says, as `read` makes it; a number is taken for its digits where the form has it. */
function formed({ title, description, written, code }: Form, read = (text: string): string => text) {
  const pattern = new RegExp(written.pattern);
  return z
    .unknown()
    .transform((value, context): string => {
      const text = typeof value === 'number' && written.types.includes('integer') ? String(value) : value;
      return typeof text === 'string' && pattern.test(text) ? read(text) : raise(context, code);
    })
    .meta({ ...meta(title, description), type: 'string', written });
}

/** A colour as CSS and print shops write it: `#a6151b`. */
export function colour(title: string, description = '井号和六位数字、字母，如 #a6151b') {
  return formed({ title, description, written: WRITTEN.colour, code: 'COLOUR_INVALID' }, (text) =>
    text.toLowerCase(),
  );
}

/** The address of a server, to the end of its name: `https://git.example.cn`. */
export function webAddress(title: string, description?: string) {
  return formed({ title, description, written: WRITTEN.webAddress, code: 'WEB_ADDRESS_INVALID' }, (text) =>
    text.replace(/\/$/, ''),
  );
}

/** A repository of a code host: `xiaoshi/gongkai`, with groups above it on GitLab. */
export function repository(title: string, description?: string) {
  return formed({ title, description, written: WRITTEN.repository, code: 'REPOSITORY_INVALID' });
}

/** An e-mail address that is published. */
export function email(title: string, description = '写成 gongkai@benxi.example') {
  return formed({ title, description, written: WRITTEN.email, code: 'EMAIL_INVALID' });
}

/** A number that an office gave a website, letter for letter but for spaces; the description says how it looks. */
export function filingNumber(
  title: string,
  description: string,
  form: 'icpNumber' | 'policeNumber' | 'siteCode' | 'siteMark',
) {
  return formed({ title, description, written: WRITTEN[form], code: 'FILING_NUMBER_INVALID' }, (text) =>
    text.replace(/\s/g, ''),
  );
}
