import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { Client } from 'pg';
import { DataFolder } from '../../../apps/cli/src/embedded/data-folder';
import { embeddedUrls } from '../../../apps/cli/src/embedded/embedded-database';
import type { Portal } from '../portal';

const walkMs = 120_000;

/** A notice that was lost while its deadlines were to be worked out, as by a restored backup. */
const lost = { source: '国务院办公厅关于临时放假的通知', dated_on: '2026-06-01' };

export function operationsInThePortal(portalOf: () => Portal): void {
  async function asOwner<T>(work: (owner: Client) => Promise<T>): Promise<T> {
    const urls = embeddedUrls(new DataFolder(portalOf().system.dataFolder));
    const owner = new Client({ connectionString: urls?.ownerUrl });
    await owner.connect();
    try {
      return await work(owner);
    } finally {
      await owner.end();
    }
  }

  it(
    'shows what failed for good with its cause, and has it tried again by an administrator once the cause is gone',
    async () => {
      const portal = portalOf();
      const amendmentId = randomUUID();
      await asOwner(async (owner) => {
        const payload = JSON.stringify({ amendmentId });
        await owner.query(`INSERT INTO outbox (message_id, topic, payload) VALUES ($1, 'timers', $2)`, [
          randomUUID(),
          payload,
        ]);
        await owner.query(`SELECT pg_notify('outbox', '')`);
      });
      await portal.seat('director', '/operations');
      const row = () => portal.page.locator('tr', { hasText: amendmentId });
      await row().getByText('amendment.missing').waitFor();
      expect(await portal.page.getByRole('button', { name: /^重试/ }).count()).toBe(0);

      await portal.seat('admin', '/operations');
      await row().getByRole('checkbox').check();
      const retry = portal.page.getByRole('button', { name: '重试所选 1 项' });
      await retry.waitFor();
      await portal.keep('operations-failure');
      await asOwner((owner) =>
        owner.query(
          `INSERT INTO legal_amendments (amendment_id, notice, source, dated_on, entered_by, entered_at)
           VALUES ($1, $2, $3, $4, $5, now())`,
          [
            amendmentId,
            { kind: 'calendar', days: [{ date: '2026-06-03', isWorkingDay: false, name: '临时放假' }] },
            lost.source,
            lost.dated_on,
            { id: 'admin', name: '系统管理员', roles: ['admin'], enterpriseId: null },
          ],
        ),
      );
      await retry.click();
      await portal.page.getByText('没有失败任务').waitFor();
      await portal.goto('/legal-time');
      const notice = portal.page.getByTestId('legal-notice').filter({ hasText: lost.source });
      await notice.getByText(/^已重新计算/).waitFor();
      await portal.goto('/operations');
      await portal.page.getByText('没有失败任务').waitFor();
      await portal.speakEnglish();
      await portal.keep('operations-english');
    },
    walkMs,
  );
}
