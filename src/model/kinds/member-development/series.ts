/** Who trains and introduces is a full member (中国共产党发展党员工作细则): not somebody whose own posting still runs. */
import type { FileOf } from '../../disclosure/disclosure-fields.ts';
import type { SiteFinding } from '../../schema/finding.ts';
import type { MemberDevelopment } from './schema.ts';

type Posting = FileOf<MemberDevelopment>;

/** A warning for each of them who by the other postings of the site is no full member yet. */
export function memberDevelopmentSeries(files: readonly Posting[]): SiteFinding[] {
  return files.flatMap((one) =>
    one.content.persons.flatMap((person, index) =>
      (['contacts', 'introducers'] as const).flatMap((key) =>
        (person[key] ?? []).flatMap((name, at): SiteFinding[] => {
          const own = newestOf(files, name, one);
          if (own === undefined || isFullBy(own, one)) return [];
          return [
            {
              file: one.file,
              finding: {
                code: 'FILES_DISAGREE',
                severity: 'warning',
                path: ['persons', index, key, at],
                message: `${key === 'contacts' ? '培养联系人' : '入党介绍人'}${name}自己还不是正式党员：${own.file} 里他在公示“${own.content.stage}”。`,
                hint: '联系人、介绍人要由正式党员担任，请换一名；是同名的两个人，可以不改。',
              },
            },
          ];
        }),
      ),
    ),
  );
}

/** The newest other posting of that name by then. */
function newestOf(files: readonly Posting[], name: string, { id, content }: Posting): Posting | undefined {
  return files
    .filter((file) => file.id !== id && file.content.publishedOn <= content.publishedOn)
    .filter((file) => file.content.persons.some((person) => person.name === name))
    .sort((a, b) => (a.content.publishedOn < b.content.publishedOn ? -1 : 1))
    .at(-1);
}

function isFullBy({ content: own }: Posting, { content }: Posting): boolean {
  return own.stage === '预备党员转正' && own.posting.until < (content.decidedOn ?? content.publishedOn);
}
