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

  it(
    'lets an officer say that two records of one name are one enterprise, and says which is kept',
    async () => {
      const portal = portalOf();
      await portal.seat('officer', '/import');
      const { page } = portal;
      const rows = ['91320404MA1WX1024G', '91320404MA1WX1035C'].map(
        (code) => `${code},钟楼重复科技有限公司,2019-05-20,100,5`,
      );
      const buffer = Buffer.from([list.split('\n')[0], ...rows].join('\n'));
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: '重复.csv', mimeType: 'text/csv', buffer });
      await page.getByRole('button', { name: '确认导入' }).click();
      await page.getByTestId('import-report').getByText('已入库').waitFor();
      await portal.goto('/duplicates');
      const pair = page.getByTestId('suspects').filter({ hasText: '钟楼重复科技有限公司' });
      await pair.getByText('名称相同').waitFor();
      await portal.keep('duplicates');
      await pair.getByRole('button', { name: '保留此条，合并另一条' }).first().click();
      await page.getByLabel('判断依据').fill('对照营业执照');
      await page.getByRole('button', { name: /确\s?定/ }).click();
      await pair.waitFor({ state: 'detached' });
      await portal.goto('/enterprises?text=钟楼重复科技');
      await page.getByRole('link', { name: '钟楼重复科技有限公司' }).waitFor();
      expect(await page.getByRole('link', { name: '钟楼重复科技有限公司' }).count()).toBe(1);
    },
    walkMs,
  );

  it(
    'shows what an enterprise has to show beside its rights, with its term',
    async () => {
      const portal = portalOf();
      await portal.seat('officer', '/enterprises');
      const { items } = await portal.ask<{ items: { id: string }[] }>('/enterprises?limit=20');
      const details = await Promise.all(
        items.map(({ id }) => portal.ask<{ holdings: { no: string }[] }>(`/enterprises/${id}`)),
      );
      const at = details.findIndex(({ holdings }) => holdings.length > 0);
      await portal.goto(`/enterprises/${items[at]?.id ?? ''}`);
      const row = portal.page.locator('tr', { hasText: 'RD01' });
      await row.getByText('核心部件可靠性研究').waitFor();
      await row.scrollIntoViewIfNeeded();
      await portal.keep('holdings');
      expect(await portal.page.locator('tr', { hasText: '质量管理体系认证证书' }).count()).toBe(1);
    },
    walkMs,
  );
}
