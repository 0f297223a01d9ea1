/** How words about persons are shown to a clerk: few enough to be read, and none forgotten. */
import { expect, test } from 'vitest';
import { toldNote } from '../../../scripts/check/told-note.ts';

const line = (file: string, words: string) => ({ file, line: 7, words });

test('by file, each with its line', () => {
  expect(toldNote([line('a.yaml', '谢金荣，门一直锁着'), line('b.md', '张翠兰家翻建房屋。')]))
    .toBe(`新写的话里，有 2 处写到了具体的人：
  a.yaml
    第 7 行：谢金荣，门一直锁着
  b.md
    第 7 行：张翠兰家翻建房屋。
`);
});

test('twenty at most, and where the others are', () => {
  const many = Array.from({ length: 27 }, (_, index) =>
    line(`${Math.floor(index / 4)}.yaml`, `第${index}句`),
  );
  const note = toldNote(many);
  expect(note.match(/第 7 行/g)).toHaveLength(20);
  expect(note).toContain('有 27 处写到了具体的人');
  expect(note).toContain('  还有 7 处，在 5.yaml、6.yaml 里，请打开看。\n');
  const files = Array.from({ length: 30 }, (_, index) => line(`${index}.yaml`, '某句'));
  expect(toldNote(files)).toContain('在 20.yaml、21.yaml、22.yaml、23.yaml、24.yaml 等 10 个文件 里');
});

test('what is very long goes on in the file', () => {
  expect(toldNote([line('a.md', '长'.repeat(500))])).toContain(`${'长'.repeat(200)}……（后面的看文件）\n`);
});
