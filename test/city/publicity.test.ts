import { describe, expect, test } from 'vitest';
import { readPdf } from '../support/pdf.ts';
import { readSample, sampleFiles } from '../support/sample-city.ts';

const boards = () => sampleFiles('publicity/publicity.pdf').map((path) => path.split('/')[0] ?? '');

describe('the publicity boards of the sample city', () => {
  test('hang everywhere but in the two poor villages', () => {
    const sites = ['caisheng', 'dongxing', 'liuheyan', 'shangjia', 'wanwanchuan', 'xiejiawaizi'];
    expect(boards()).toEqual(sites);
  });

  test('the whole board is one page of its size, each sheet a page of its paper', async () => {
    for (const site of boards()) {
      const { sizesMm } = await readPdf(`${site}/publicity/publicity.pdf`);
      expect(sizesMm.map((size) => size.map(Math.round))).toEqual([[2400, 1200]]);
      const sheets = await readPdf(`${site}/publicity/publicity-sheets.pdf`);
      const panel = ['420×594', '210×297', '210×297'];
      expect(sheets.sizesMm.map((size) => size.map(Math.round).join('×'))).toEqual([
        ...[...panel, ...panel, ...panel, ...panel],
      ]);
    }
  });

  test('sheets say that they are samples, where they come from, and ask for no objections', async () => {
    const { text } = await readPdf('xiejiawaizi/publicity/publicity-sheets.pdf');
    for (const said of ['示例', '出处：县医疗保障局', '想问清楚，打', '这里现在没有贴东西'])
      expect(text).toContain(said);
    for (const wrong of ['公示期', '校验码', '盖章处', '异议']) expect(text).not.toContain(wrong);
  });

  test('the page has the texts themselves', () => {
    const page = readSample('xiejiawaizi/publicity/index.html');
    expect(page).toContain('id="text-2026-10-20-loan-note"');
    expect(page).toContain('大写再写一遍');
  });
});
