import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from '@jest/globals';
import type { Portal } from '../portal';

const walkMs = 120_000;

interface Record {
  events: { seq: number; actor: { name: string } }[];
}

export function recordInThePortal(portalOf: () => Portal): void {
  it(
    'shows an enterprise its case as of a past moment, and the record it takes home is found whole, a changed one broken',
    async () => {
      const portal = portalOf();
      await portal.begin();
      await portal.signIn('enterprise');
      const { items } = await portal.ask<{ items: { id: string }[] }>('/cases?chartId=hnte&limit=1');
      await portal.goto(`/cases/${items[0]?.id ?? ''}?tab=history`);
      const { page } = portal;
      await page.locator('.history li').last().getByRole('button', { name: '此时情形' }).click();
      const asOf = page.getByTestId('as-of');
      await asOf.waitFor();
      expect(await asOf.innerText()).toContain('摸排线索');
      await portal.keep('history-as-of');
      await page.getByRole('button', { name: '关闭' }).click();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });

      const record = await download('下载办理记录', 'record.json');
      const checker = await download('离线核验页', 'check-record.html');
      await portal.keep('history');
      await page.context().setOffline(true);
      await page.goto(pathToFileURL(checker).href);
      await page.locator('input[name="record"]').setInputFiles(record);
      await page.locator('#verdict.whole').waitFor();
      await portal.keep('record-whole');

      const content = JSON.parse(readFileSync(record, 'utf8')) as Record;
      const changed = join(portal.folder, 'changed.json');
      const [first] = content.events;
      if (!first) throw new Error('the record tells nothing');
      first.actor.name = '他人';
      writeFileSync(changed, JSON.stringify(content));
      await page.locator('input[name="record"]').setInputFiles(changed);
      await page.locator('#verdict.broken').waitFor();
      expect(await page.locator('#verdict').innerText()).toContain('事件 #0 的内容与其校验码不符');
      await portal.keep('record-broken');
    },
    walkMs,
  );

  async function download(link: string, name: string): Promise<string> {
    const { page, folder } = portalOf();
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: link }).click();
    const path = join(folder, name);
    await (await downloading).saveAs(path);
    return path;
  }
}
