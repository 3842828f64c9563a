import { expect, it } from '@jest/globals';
import type { Portal } from '../portal';

const walkMs = 120_000;

interface Case {
  readonly id: string;
  readonly enterprise: { readonly name: string };
}

export function conflictsInThePortal(portalOf: () => Portal): void {
  async function declare(enterprise: string, kind: string): Promise<void> {
    const { page } = portalOf();
    await page.getByRole('button', { name: '申报回避' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('回避企业').fill(enterprise);
    await page.locator('.ant-select-item-option', { hasText: enterprise }).click();
    await dialog.getByLabel('事由').click();
    await page.locator('.ant-select-item-option', { hasText: kind }).click();
    await dialog.getByLabel('说明').fill('本人主动申报。');
  }

  it(
    'keeps an officer who declares a conflict out of that enterprise’s case until another head lifts it',
    async () => {
      const portal = portalOf();
      await portal.seat('officer', '/conflicts');
      const { items } = await portal.ask<{ items: Case[] }>('/cases?chartId=hnte&state=identified&limit=1');
      const [about] = items;
      if (!about) throw new Error('no case is at its beginning');
      const { name } = about.enterprise;
      const row = () => portal.page.locator('tr', { hasText: name });
      await declare(name, '近亲属在该企业任职或持股');
      await portal.keep('conflict-declare');
      await portal.agree('确认登记');
      await row().getByText('回避中').waitFor();
      expect(await row().getByRole('button', { name: '解除' }).count()).toBe(0);
      await portal.keep('conflicts');
      await portal.goto(`/cases/${about.id}`);
      await portal.page
        .getByTestId(/^barred-/)
        .first()
        .getByText(/回避|利害关系/)
        .first()
        .waitFor();
      expect(await portal.page.getByTestId(/^action-/).count()).toBe(0);
      await portal.keep('conflict-barred');

      await portal.seat('head', '/conflicts');
      await row().getByRole('button', { name: '解除' }).click();
      await portal.keep('conflict-lift');
      await portal.agree('解除');
      await row()
        .getByText(/于 .+ 解除$/)
        .waitFor();
      await portal.speakEnglish();
      await portal.keep('conflicts-english');

      await portal.seat('officer', `/cases/${about.id}`);
      await portal.page
        .getByTestId(/^action-/)
        .first()
        .waitFor();
    },
    walkMs,
  );

  it(
    'lets an expert declare a conflict with an enterprise whose case they see, and see their own only',
    async () => {
      const portal = portalOf();
      await portal.seat('expert', '/conflicts');
      const { items } = await portal.ask<{ items: Case[] }>('/cases?limit=1');
      const name = items[0]?.enterprise.name ?? '';
      await declare(name, '为该企业提供过咨询、代理或审计服务');
      await portal.agree('确认登记');
      await portal.page.locator('tr', { hasText: name }).getByText('回避中').waitFor();
      expect(await portal.page.locator('tbody tr', { hasText: '王志远' }).count()).toBe(
        await portal.page.locator('tbody tr.ant-table-row').count(),
      );
    },
    walkMs,
  );
}
