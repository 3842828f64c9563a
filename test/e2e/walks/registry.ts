import { it } from '@jest/globals';
import type { Portal } from '../portal';

const walkMs = 120_000;

/** What officers find by going through the whole registry. */
export function registryInThePortal(portalOf: () => Portal): void {
  it(
    'lists the enterprises nearest to a programme with what each lacks',
    async () => {
      const portal = portalOf();
      const { page } = portal;
      await portal.signIn('officer');
      await page.goto(new URL('/candidates', portal.system.url).href);
      await page.getByRole('combobox', { name: '对照项目' }).click();
      await page.getByTitle('规模以上工业企业入库（小升规）').click();
      await page.getByText(/列入清单 \d+ 家/).waitFor();
      // The nearest come first: whoever lacks something is at the end.
      await page.locator('.ant-pagination-item').last().click();
      await page.locator('.candidate-lacks li').first().waitFor();
      await portal.keep('candidates');
    },
    walkMs,
  );

  it(
    'shows what threatens the certificates in force, the most pressing first',
    async () => {
      const portal = portalOf();
      const { page } = portal;
      await portal.signIn('officer');
      await page.goto(new URL('/radar', portal.system.url).href);
      await page.getByText(/紧急 \d+ 家，预警 \d+ 家，关注 \d+ 家/).waitFor();
      const first = page.locator('.ant-table-row').first();
      await first.getByText(/GR20\d{2}32\d{6}/).waitFor();
      await first.locator('.candidate-lacks li').first().waitFor();
      await portal.keep('radar');
    },
    walkMs,
  );

  it(
    'shows what each policy comes to, and on an enterprise’s page what it may use',
    async () => {
      const portal = portalOf();
      const { page } = portal;
      await portal.signIn('officer');
      await page.goto(new URL('/policies', portal.system.url).href);
      const row = page.locator('.ant-table-row', { hasText: '研发费用加计扣除减税' });
      await row
        .getByText(/\d+\.\d{2}/)
        .first()
        .waitFor();
      await portal.keep('policies');
      await page.goto(new URL('/candidates', portal.system.url).href);
      await page.locator('.ant-table-row a').first().click();
      const card = page.locator('.ant-card', { hasText: '可享政策' }).last();
      await card.getByText('政策：高新技术企业减按15%征收企业所得税').waitFor();
      await card.scrollIntoViewIfNeeded();
      await portal.keep('policies-of-enterprise');
    },
    walkMs,
  );
}
