import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { signatureOf } from '@terrace/decisions';
import { source, type Portal } from '../portal';

const walkMs = 120_000;

interface Case {
  readonly businessKey: string;
  readonly enterprise: { readonly name: string; readonly creditCode: string };
}

/** Another last sign: the code is wrong, the enterprise can be recognised. */
const misspelt = (code: string): string => code.slice(0, -1) + (code.endsWith('X') ? 'Y' : 'X');

export function decisionsInThePortal(portalOf: () => Portal): void {
  async function announce(enterprise: Case['enterprise'], documentNumber: string): Promise<void> {
    const body = JSON.stringify({
      idempotencyKey: randomUUID(),
      chartId: 'hnte',
      kind: 'publicity',
      creditCode: enterprise.creditCode,
      enterpriseName: enterprise.name,
      evidence: { documentNumber, date: '2026-10-20' },
    });
    const timestamp = String(Math.floor(Date.now() / 1_000));
    const answer = await fetch(`${portalOf().system.url}/api/v1/decisions/${source.id}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-terrace-timestamp': timestamp,
        'x-terrace-signature': signatureOf(source.key, timestamp, Buffer.from(body)),
      },
      body,
    });
    expect([answer.status, await answer.json()]).toMatchObject([200, { status: 'unmatched' }]);
  }

  it(
    'lets an officer match a decision whose code is misspelt, and set aside one that is about nobody here',
    async () => {
      const portal = portalOf();
      await portal.seat('officer', '/decisions');
      const { items } = await portal.ask<{ items: Case[] }>('/cases?chartId=hnte&state=identified&limit=1');
      const [about] = items;
      if (!about) throw new Error('no case is at its beginning');
      const { name, creditCode } = about.enterprise;
      await announce({ name, creditCode: misspelt(creditCode) }, '国高企办〔2026〕21号');
      await announce(
        { name: '外地乙科技有限公司', creditCode: '91440300708461136T' },
        '国高企办〔2026〕22号',
      );
      await portal.page.reload();
      const card = portal.page.locator('.ant-card', { hasText: '国高企办〔2026〕21号' });
      const other = portal.page.locator('.ant-card', { hasText: '国高企办〔2026〕22号' });
      await card.getByText('待匹配', { exact: true }).waitFor();
      await other.getByText('企业库中没有相近的企业，请核对来文。').waitFor();
      await portal.keep('decisions-unmatched');

      const candidate = card.locator('li', { hasText: about.businessKey });
      await candidate.getByRole('button', { name: '匹配到该案件' }).click();
      await card.getByText('等待案件办至相应环节').waitFor();
      await card.getByRole('link', { name: '查看案件' }).waitFor();
      await other.getByLabel('不予匹配的理由').fill('企业不在本区，已退回来文单位。');
      await other.getByRole('button', { name: '不予匹配', exact: true }).click();
      await other.waitFor({ state: 'hidden' });
      await portal.keep('decisions-matched');
      await portal.speakEnglish();
      await portal.keep('decisions-english');
    },
    walkMs,
  );

  it(
    'lets an officer see what a list of decisions would do, record it, and find what waits for a person',
    async () => {
      const portal = portalOf();
      await portal.seat('officer', '/decisions');
      const { page } = portal;
      await page.getByRole('button', { name: '导入决定名单' }).click();
      await page.getByLabel('文号').fill('苏高企协办〔2026〕5号');
      await page.getByLabel('文件日期').fill('2026-01-20');
      const rows = [
        '统一社会信用代码,企业名称,批次,结果',
        '91320404MA1WX0024Y,名单中的外地企业有限公司,2026-1,公示',
        ',没有代码的企业有限公司,2026-1,公示',
      ];
      const buffer = Buffer.from(rows.join('\n'));
      await page
        .locator('input[type="file"]')
        .setInputFiles({ name: '名单.csv', mimeType: 'text/csv', buffer });
      const preview = page.getByTestId('decision-list-preview');
      await preview.getByText('预览 2 行，尚未登记').waitFor();
      await preview.getByText('统一社会信用代码：信用代码为空').waitFor();
      await portal.keep('decision-list-preview');
      await preview.getByRole('button', { name: '确认登记' }).click();
      const result = page.getByTestId('decision-list-result');
      await result.getByText('已处理 2 行').waitFor();
      const download = page.waitForEvent('download');
      await result.getByText('下载登记结果').click();
      expect((await download).suggestedFilename()).toBe('名单-登记结果.csv');
      await portal.keep('decision-list-result');
      await result.getByText('查看待匹配决定').click();
      await page.getByText('名单中的外地企业有限公司').waitFor();
    },
    walkMs,
  );
}
