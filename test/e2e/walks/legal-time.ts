import { expect, it } from '@jest/globals';
import type { Portal } from '../portal';

const walkMs = 120_000;

interface Case {
  readonly id: string;
}

interface Detail {
  readonly deadlines: readonly { readonly dueOn: string }[];
}

export function legalTimeInThePortal(portalOf: () => Portal): void {
  it(
    'shows an administrator what a holiday would do to the pending deadlines before it is entered, and who entered it',
    async () => {
      const portal = portalOf();
      await portal.seat('admin', '/legal-time');
      const { page } = portal;
      const due = await anyDueDate(portal);
      await page.getByRole('button', { name: '登记放假安排' }).click();
      const dialog = page.getByRole('dialog');
      const confirm = dialog.getByRole('button', { name: '确认登记' });
      await dialog.getByLabel('文件名称或文号').fill('国办发明电〔2026〕7号');
      await dialog.getByLabel('发文日期').fill('2026-11-01');
      await dialog.getByLabel('日期', { exact: true }).fill(due);
      await dialog.getByLabel('说明', { exact: true }).fill('临时放假');
      expect(await confirm.isDisabled()).toBe(true);
      await dialog.getByRole('button', { name: '预览影响' }).click();
      await dialog.getByText(/依此计算的未届满期限共 \d+ 个，其中 \d+ 个将变动/).waitFor();
      expect(await dialog.getByTestId('foreseen-dates').innerText()).toContain(due);
      await portal.keep('legal-time-preview');
      await confirm.click();
      const notice = page.getByTestId('legal-notice').filter({ hasText: '国办发明电〔2026〕7号' });
      await notice.getByText(/已重新计算，\d+ 个期限有变动/).waitFor();
      await notice.getByText(/^系统管理员 于 .+ 登记$/).waitFor();
      await portal.keep('legal-time');
    },
    walkMs,
  );

  it(
    'takes the dates of a batch the same way, and shows officers the notices without letting them enter any',
    async () => {
      const portal = portalOf();
      await portal.seat('admin', '/legal-time');
      await portal.page.getByRole('button', { name: '登记批次日期' }).click();
      const dialog = portal.page.getByRole('dialog');
      await dialog.getByLabel('文件名称或文号').fill('苏高企协办〔2027〕1号');
      await dialog.getByLabel('发文日期').fill('2026-11-02');
      await dialog.getByLabel('年度').fill('2027');
      await dialog.getByLabel('批次', { exact: true }).fill('1');
      const dates = [
        ['区级截止', '2027-05-14'],
        ['市级截止', '2027-06-04'],
        ['省级截止', '2027-06-25'],
      ] as const;
      for (const [label, date] of dates) await dialog.getByLabel(label).fill(date);
      await dialog.getByRole('button', { name: '预览影响' }).click();
      await dialog.getByTestId('foreseen-dates').waitFor();
      await portal.keep('legal-time-batch');
      await dialog.getByRole('button', { name: '确认登记' }).click();
      await dialog.waitFor({ state: 'hidden' });

      await portal.seat('officer', '/');
      await portal.page.getByRole('button', { name: '更多' }).click();
      await portal.page.getByRole('link', { name: '期限依据' }).click();
      await portal.page.getByText('2027 年第 1 批').waitFor();
      expect(await portal.page.getByRole('button', { name: /^登记/ }).count()).toBe(0);
      await portal.speakEnglish();
      await portal.keep('legal-time-english');
    },
    walkMs,
  );
}

/** A day on which some review ends. */
async function anyDueDate(portal: Portal): Promise<string> {
  const { items } = await portal.ask<{ items: Case[] }>('/cases?chartId=publicity-article&limit=1');
  const { deadlines } = await portal.ask<Detail>(`/cases/${items[0]?.id ?? ''}`);
  const [first] = deadlines;
  if (!first) throw new Error('no deadline is pending');
  return first.dueOn;
}
