import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Portal } from './portal';

const startMs = 180_000;
const walkMs = 120_000;

let portal: Portal;
let page: Page;

beforeAll(async () => {
  portal = await Portal.open();
}, startMs);

afterAll(async () => {
  await portal?.close();
}, startMs);

beforeEach(async () => {
  await portal.begin();
  ({ page } = portal);
});

afterEach(async () => {
  await portal.end();
});

describe('classes and batches in a browser', () => {
  it(
    'shows the class of the demonstration, where its members stand and who added them',
    async () => {
      await portal.signIn('officer');
      await page.getByRole('link', { name: '班次批次' }).click();
      await page.getByRole('link', { name: /第一批高企认定申报/ }).waitFor();
      await portal.keep('cohorts');
      await page.getByRole('link', { name: /第一期高企申报培训班/ }).click();
      await memberStates().nth(1).waitFor();
      await portal.keep('cohort');
      await page.getByRole('tab', { name: '变更记录' }).click();
      await page.getByText('组建', { exact: true }).first().waitFor();
      expect(await page.locator('.ant-timeline').innerText()).toContain('加入');
      await portal.keep('cohort-record');
    },
    walkMs,
  );

  it(
    'forms a class, adds cases from the list, acts on all members, shows each outcome, and takes it back',
    async () => {
      await portal.signIn('officer');
      await portal.goto('/cohorts');
      await page.getByRole('button', { name: '组建班次、批次' }).click();
      const name = page.getByLabel('名称（中文）');
      expect(await name.inputValue()).toMatch(/^\d{4}年高新技术企业认定培训班$/);
      await portal.keep('cohort-form');
      await name.fill('专题培训班');
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /确\s*认/ })
        .click();
      await page.getByRole('heading', { name: /专题培训班/, level: 1 }).waitFor();
      await addCasesOf('enrolled', 2);
      await addCasesOf('identified', 1);
      await openCohort('专题培训班');
      await memberStates().nth(2).waitFor();
      expect((await memberStates().allInnerTexts()).sort()).toEqual(
        ['已报名培训', '已报名培训', '摸排线索'].sort(),
      );

      await page.getByRole('button', { name: '统一办理', exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('radio', { name: /登记培训签到/ }).check();
      await dialog.getByRole('button', { name: '预览结果' }).click();
      await dialog.getByText('2 件可以办理，1 件不在可办环节').waitFor();
      await portal.keep('cohort-signal-preview');
      await dialog.getByRole('button', { name: '确认办理 2 件' }).click();
      await page.getByTestId('bulk-item-moved').nth(1).waitFor();
      await page.getByTestId('bulk-item-impossible').waitFor();
      await page.getByText(/通知将于 .+ 发出，此前可以撤回/).waitFor();
      await portal.keep('cohort-signal');

      await page.getByRole('link', { name: '面向“专题培训班”全体成员' }).click();
      await page.getByRole('link', { name: '登记培训签到' }).waitFor();
      await portal.keep('cohort-signals');
      await page.getByRole('link', { name: '登记培训签到' }).click();
      await page.getByRole('button', { name: '全部撤回' }).click();
      await page.getByRole('dialog').last().getByRole('button', { name: '撤回' }).click();
      await page.getByTestId('bulk-item-undone').nth(1).waitFor();
    },
    walkMs,
  );

  it(
    'shows an enterprise in its case the batch it was taken into',
    async () => {
      await portal.signIn('enterprise');
      await portal.goto('/mine');
      await page.locator('main a[href^="/cases/"]').first().click();
      const cohorts = page.getByTestId('case-cohorts');
      await cohorts.waitFor();
      expect(await cohorts.innerText()).toContain('第一批高企认定申报');
      expect(await cohorts.getByRole('link').count()).toBe(0);
      await portal.keep('case-cohorts');
    },
    walkMs,
  );
});

const memberStates = () => page.getByTestId('member-state');

/** From the cohort to the list of cases, and there so many of those that stand in a state. */
async function addCasesOf(state: string, count: number): Promise<void> {
  await openCohort('专题培训班');
  await page.getByRole('button', { name: '加入办件' }).click();
  await page.getByRole('button', { name: '加入“专题培训班”' }).waitFor();
  const address = new URL(page.url());
  address.searchParams.set('state', state);
  await page.goto(address.href);
  const boxes = page.locator('tbody').getByRole('checkbox');
  await boxes.first().waitFor();
  for (let i = 0; i < count; i += 1) await boxes.nth(i).check();
  await page.getByRole('button', { name: '加入“专题培训班”' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '加入办件' }).click();
  await page.getByText(`已加入 ${String(count)} 件`).waitFor();
}

async function openCohort(title: string): Promise<void> {
  await portal.goto('/cohorts');
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('heading', { name: new RegExp(title), level: 1 }).waitFor();
}
