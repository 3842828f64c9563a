import { it } from '@jest/globals';
import type { Portal } from '../portal';

const walkMs = 120_000;

export function carriersInThePortal(portalOf: () => Portal): void {
  it(
    'shows idle units, takes a tenant in, refuses the same unit twice, and judges by the rules of its kind',
    async () => {
      const portal = portalOf();
      await portal.seat('officer', '/carriers');
      const { page } = portal;
      await page.getByRole('link', { name: '演示大数据孵化器' }).waitFor();
      await portal.keep('carriers');
      await page.getByRole('link', { name: '演示大数据孵化器' }).click();
      const unit = page.locator('tbody tr').filter({ hasText: '04室' });
      await unit.getByText('空置').waitFor();
      await letUnit();
      await unit.getByText('孵化期').waitFor();
      await letUnit();
      await page.getByText(/单元“04室”自.+起已有企业入驻/).waitFor();
      await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
      await portal.keep('carrier');
      await page.getByRole('tab', { name: '评价' }).click();
      await page.getByText(/国家级科技企业孵化器认定/).waitFor();
      await page.getByRole('tab', { name: '登记记录' }).click();
      await page.locator('.ant-timeline').getByText('登记入驻').first().waitFor();

      async function letUnit(): Promise<void> {
        await page.getByRole('button', { name: '登记事项' }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByLabel('单元').fill('04室');
        await dialog.getByLabel('入驻企业').fill('常州');
        await page.locator('.ant-select-item-option').first().click();
        await dialog.getByLabel('阶段').click();
        await page.getByTitle('孵化期').last().click();
        await dialog.getByRole('button', { name: '确认' }).click();
      }
    },
    walkMs,
  );
}
