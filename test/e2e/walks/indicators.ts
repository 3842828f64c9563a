import { expect, it } from '@jest/globals';
import type { Portal } from '../portal';

const walkMs = 120_000;

export function indicatorsInThePortal(portalOf: () => Portal): void {
  it(
    'shows an officer how the year stands, takes a figure no record holds, and keeps a report as it was',
    async () => {
      const portal = portalOf();
      await portal.seat('officer', '/indicators');
      const { page } = portal;
      const row = (id: string) =>
        page.locator('tbody tr').filter({ has: page.getByText(id, { exact: true }) });
      await row('K20').getByText('暂无数据').first().waitFor();
      await page.getByText(/暂沿用2020年目标/).waitFor();
      await page.getByRole('button', { name: '填报外部数据' }).click();
      const figure = page.getByRole('dialog');
      await figure.getByRole('radio', { name: '已建成国家级平台数' }).check();
      await figure.getByLabel('数值').fill('1');
      await figure.getByLabel('数据来源').fill('区工信局来函');
      await portal.agree('确认');
      await page.getByText('已填报').waitFor();
      await row('K20').getByText('差1个').waitFor();
      await portal.keep('indicators');

      await page.getByRole('button', { name: '定稿', exact: true }).click();
      const freeze = page.getByRole('dialog');
      await freeze.getByLabel('定稿名称').fill('年度报告');
      await freeze.getByLabel('用途说明').fill('上报区政府');
      await freeze.getByRole('button', { name: '定稿', exact: true }).click();
      await page.getByRole('link', { name: '年度报告' }).click();
      await page.getByRole('heading', { name: '年度报告' }).waitFor();
      await row('K07').waitFor();
      expect(await page.getByText('与现值不同').count()).toBe(0);
      await portal.keep('indicator-snapshot');
    },
    walkMs,
  );

  it(
    'shows who is behind a number, its course over the year and what it may come to',
    async () => {
      const portal = portalOf();
      await portal.seat('officer', '/indicators/K07');
      const { page } = portal;
      await page.getByRole('img', { name: '年内走势' }).locator('circle').first().waitFor();
      await page.getByTestId('forecast').locator('strong').waitFor();
      const listed = page.locator('tbody tr').filter({ hasText: '打开' });
      await listed.nth(10).waitFor();
      await portal.keep('indicator');
      await listed.first().getByRole('link').first().click();
      const lifeLine = page.getByTestId('life-line');
      await lifeLine.getByRole('link', { name: '登记证书' }).waitFor();
      await lifeLine.scrollIntoViewIfNeeded();
      await portal.keep('life-line');
      await lifeLine.getByRole('link', { name: '登记证书' }).click();
      await page.locator('.case-head').waitFor();
    },
    walkMs,
  );
}
