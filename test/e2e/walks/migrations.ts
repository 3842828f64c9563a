import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { articlePlan } from '../../support/article-bureau';
import type { Portal } from '../portal';

const walkMs = 120_000;

export function migrationsInThePortal(portalOf: () => Portal): void {
  it(
    'takes running cases to a new version: proposed, examined, approved by a second person, run and taken back',
    async () => {
      const portal = portalOf();
      const card = () => portal.page.getByTestId('migration').first();
      const step = async (name: string) => {
        await card().getByRole('button', { name, exact: true }).click();
        await portal.agree(name);
      };
      await portal.seat('admin', '/migrations');
      await portal.page.getByLabel('迁移方案（YAML）').fill(readFileSync(articlePlan, 'utf8'));
      await portal.page.getByRole('button', { name: '提出方案' }).click();
      await card()
        .getByText(/试运行：在办案件 \d+ 件，均可以迁移/)
        .waitFor();
      await card().getByText('须由提出人以外的负责人批准。').waitFor();
      expect(await card().getByRole('button', { name: '批准', exact: true }).count()).toBe(0);
      await portal.keep('migration-examined');

      await portal.seat('head', '/migrations');
      await step('批准');
      await card().getByText('已批准', { exact: true }).waitFor();
      expect(await card().getByRole('button', { name: '执行', exact: true }).count()).toBe(0);
      await portal.keep('migration-approved');

      await portal.seat('admin', '/migrations');
      await step('执行');
      await card().getByText('已执行', { exact: true }).waitFor();
      await card().getByTestId('outcome-moved').waitFor();
      await portal.keep('migration-done');
      await step('撤回');
      await card().getByTestId('outcome-reverted').waitFor();
      expect(await card().getByTestId('outcome-moved').count()).toBe(0);
      await portal.speakEnglish();
      await portal.keep('migration-reverted-english');
    },
    walkMs,
  );

  it(
    'names each mistake of a plan with its place',
    async () => {
      const portal = portalOf();
      await portal.seat('admin', '/migrations');
      const wrong = readFileSync(articlePlan, 'utf8').replace('reviewing: first', 'reviewin: first');
      await portal.page.getByLabel('迁移方案（YAML）').fill(wrong);
      await portal.page.getByRole('button', { name: '提出方案' }).click();
      await portal.page.getByText(/第 \d+ 行第 \d+ 列/).waitFor();
      await portal.keep('migration-mistake');
    },
    walkMs,
  );
}
