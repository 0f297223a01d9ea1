/** What sort of thing a question asks for, and whether a stretch of text says such a thing: how much → a sum, when → a day. */

export const FIELDS = ['howMuch', 'when'] as const;
export type Field = (typeof FIELDS)[number];

/** `asked` is looked for in the question as it was typed, `said` in folded text. */
const SORTS: Readonly<Record<Field, { readonly asked: RegExp; readonly said: RegExp }>> = {
  howMuch: { asked: /多少|多钱|几块|几万|几千|几个钱|价/, said: /\d[\d,]*\.?\d*元|\d万|\d\.\d\d/ },
  when: { asked: /啥时候|什么时候|哪天|哪年|几号|几点|多咱|到期/, said: /\d+月\d+日|\d+:\d\d|\d+年|\d点/ },
};

/** For each sort 1 where it is asked for and the stretch says one, else 0. */
export function fieldsAnswered(question: string): (stretch: string) => Readonly<Record<Field, number>> {
  const asked = new Set(FIELDS.filter((field) => SORTS[field].asked.test(question)));
  return (stretch) => {
    const is = (field: Field): number => Number(asked.has(field) && SORTS[field].said.test(stretch));
    return { howMuch: is('howMuch'), when: is('when') };
  };
}
