import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { countOn } from '../count/count';
import type { KnownWorld } from '../known-world';
import { readYear } from '../load-years';
import { readIndicator } from '../read-indicator';
import { writeReport } from './write-report';

const text = readFileSync(join(process.cwd(), 'libs', 'indicators', 'years', '2020.yaml'), 'utf8');
const { year } = readYear('2020.yaml', text);
const nothing: KnownWorld = { casesOf: () => [], carriers: [], stays: [], figures: [] };

describe('the report of a year', () => {
  it('prints every indicator with its target, in Chinese letters that can be read from the file', async () => {
    const readings = year!.indicators.map((each) => readIndicator(each, nothing, '2020-12-31'));
    const bytes = await writeReport(
      {
        title: '2020年度科技创新指标完成情况',
        basis: year!.basis,
        on: '2020-12-31',
        frozen: '定稿：2020-12-31，王志远。上报区政府',
        writtenAt: new Date('2021-01-05T02:00:00Z'),
      },
      readings,
      'zh',
    );
    const library = await PDFiumLibrary.init();
    const pdf = await library.loadDocument(Buffer.from(bytes));
    const pages = [...pdf.pages()].map((page) => page.getText());
    library.destroy();
    for (const { id, title } of year!.indicators) {
      expect(pages.join('')).toContain(id);
      expect(pages.join('').replace(/\s/g, '')).toContain(title.zh.replace(/\s/g, ''));
    }
    expect(pages[0]).toContain('暂无数据');
  });

  it('counts nothing where there is nothing, but says so of what nobody reported', () => {
    const [legalPersons] = year!.indicators.filter(({ id }) => id === 'K08');
    expect(countOn(legalPersons!.count, nothing, '2020-12-31')).toMatchObject({ value: null });
  });
});
