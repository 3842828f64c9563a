import { expect, it } from '@jest/globals';
import type { Portal } from '../portal';

const walkMs = 120_000;
const list = [
  '统一社会信用代码,企业名称,成立日期,2025年销售收入（万元）,研发费用（万元）',
  '91320404MA1WX0024Y,钟楼名单科技有限公司,2019-05-20,100,5',
  '91320404,钟楼缺码科技有限公司,2019-05-20,1,1',
].join('\n');

export function importingInThePortal(portalOf: () => Portal): void {
  it(
    'shows what would come of a list before it is taken, and why a row is returned',
    async () => {
      const portal = portalOf();
      await portal.seat('officer', '/import');
      const { page } = portal;
      const report = page.getByTestId('import-report');
      const file = { name: '名单.csv', mimeType: 'text/csv', buffer: Buffer.from(list) };
      await page.locator('input[type=file]').setInputFiles(file);
      await report.getByText('预览，尚未入库').waitFor();
      await report.getByText('信用代码应为18位，现为8位').waitFor();
      await report.getByText('列“研发费用（万元）”未注明年度').waitFor();
      await portal.keep('import-preview');
      await report.getByRole('button', { name: '确认导入' }).click();
      await report.getByText('已入库').waitFor();
      const result = report.getByRole('link', { name: '下载结果名单' });
      expect(await result.getAttribute('href')).toMatch(/\/enterprises\/imports\/[0-9a-f-]{36}\/list$/);
      await portal.keep('import');
      await page.getByRole('link', { name: '全部名单' }).click();
      await page.locator('tr', { hasText: '名单.csv' }).filter({ hasText: '已入库' }).first().waitFor();
      await portal.keep('imports');
    },
    walkMs,
  );
}
