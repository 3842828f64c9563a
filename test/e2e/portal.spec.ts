import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { Portal } from './portal';
import { carriersInThePortal } from './walks/carriers';
import { conflictsInThePortal } from './walks/conflicts';
import { decisionsInThePortal } from './walks/decisions';
import { importingInThePortal } from './walks/importing';
import { indicatorsInThePortal } from './walks/indicators';
import { legalTimeInThePortal } from './walks/legal-time';
import { migrationsInThePortal } from './walks/migrations';
import { operationsInThePortal } from './walks/operations';
import { recordInThePortal } from './walks/record';
import { registryInThePortal } from './walks/registry';

const startMs = 180_000;
const walkMs = 90_000;
/** Fills any date a form asks for: the demonstration's rules look at its presence. */
const someDate = '2026-06-30';

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

describe('the portal in a browser', () => {
  it(
    'shows an officer the counts per stage and the cases behind them',
    async () => {
      await portal.signIn('officer');
      const strip = page.getByRole('group', { name: '各环节办件数' });
      await strip.waitFor();
      const counts = await strip.locator('.stage-count').allInnerTexts();
      expect(counts.map(Number).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0);
      await caseLinks().first().waitFor();
      await portal.keep('cases');
    },
    walkMs,
  );

  it(
    'lets an officer act on a case and shows where it then stands',
    async () => {
      await portal.signIn('officer');
      await openCaseWith(page.getByTestId(/^action-/));
      const before = { state: await stateOfCase(), moves: await historyCount() };
      await portal.keep('case');
      await page
        .getByTestId(/^action-/)
        .first()
        .click();
      await fillDialog();
      const buffer = Buffer.from('%PDF-1.7\nminutes');
      const minutes = { name: '会议纪要.pdf', mimeType: 'application/pdf', buffer };
      await page.getByRole('dialog').locator('input[type="file"]').setInputFiles(minutes);
      await page.getByRole('dialog').getByText('会议纪要.pdf').waitFor();
      await portal.keep('case-action-attachment');
      await page.getByRole('dialog').getByRole('button', { name: '确认办理' }).click();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await page.locator('.history li').nth(before.moves).waitFor();
      expect(await historyCount()).toBeGreaterThan(before.moves);
      expect(await stateOfCase()).not.toBe('');
      const download = page.waitForEvent('download');
      await page.locator('.history').getByText('会议纪要.pdf', { exact: true }).first().click();
      expect((await download).suggestedFilename()).toBe('会议纪要.pdf');
      await portal.keep('case-after-action');
    },
    walkMs,
  );

  it(
    'says why a barred action cannot be taken',
    async () => {
      await portal.signIn('enterprise');
      await openCaseWith(page.getByTestId(/^barred-/));
      const barred = page.getByTestId(/^barred-/).first();
      expect(await barred.getByRole('button').isDisabled()).toBe(true);
      expect((await barred.locator('.refusal').innerText()).trim()).not.toBe('');
      await portal.keep('why-not');
    },
    walkMs,
  );

  it(
    'speaks English when asked and remembers it',
    async () => {
      await portal.signIn('officer');
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('heading', { name: 'Cases', level: 1 }).waitFor();
      await page.reload();
      await page.getByRole('heading', { name: 'Cases', level: 1 }).waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      await portal.keep('cases-english');
    },
    walkMs,
  );

  it(
    'lets an officer act on many cases at once, see beforehand what becomes of each, and take it back',
    async () => {
      await portal.signIn('officer');
      await page.goto(new URL('/cases?state=identified', portal.system.url).href);
      await caseLinks().first().waitFor();
      const boxes = page.locator('tbody').getByRole('checkbox');
      await boxes.nth(0).check();
      await boxes.nth(1).check();
      await page.getByText('已选 2 件', { exact: true }).waitFor();
      await portal.keep('bulk-selection');
      await page.getByRole('button', { name: '批量办理', exact: true }).click();
      await page.getByRole('radio', { name: /摸排评估/ }).check();
      await fillDialog();
      await page.getByRole('button', { name: '预览结果' }).click();
      await page.getByText('2 件均可以办理').waitFor();
      await portal.keep('bulk-preview');
      await page.getByRole('button', { name: '确认办理 2 件' }).click();
      const done = page.getByTestId('bulk-item-moved');
      await done.nth(1).waitFor();
      await page.getByText(/通知将于 .+ 发出，此前可以撤回/).waitFor();
      await portal.keep('bulk-order');
      await done.first().getByRole('button', { name: '撤回' }).click();
      await confirmUndo();
      await page.getByTestId('bulk-item-undone').first().waitFor();
      await page.getByRole('button', { name: '全部撤回' }).click();
      await confirmUndo();
      await page.getByTestId('bulk-item-undone').nth(1).waitFor();
      expect(await done.count()).toBe(0);
      await page.getByTestId('bulk-item-undone').first().getByRole('link').click();
      expect(await stateOfCase()).toBe('摸排线索');
    },
    walkMs,
  );

  it(
    'compares an enterprise with the conditions of another programme and judges anew what an officer states',
    async () => {
      await portal.signIn('officer');
      await page.goto(new URL('/enterprises', portal.system.url).href);
      await page.locator('main a[href^="/enterprises/"]').first().click();
      await page.getByTestId('condition-C5a').waitFor();
      await page.getByRole('combobox', { name: '对照项目' }).click();
      await page.getByTitle('孵化器毕业企业条件').click();
      const investment = page.getByTestId('condition-G2');
      await investment.getByText('数据不足').waitFor();
      await page.getByText(/需另行填报的数据/).click();
      await page.getByTestId('state-investmentYuan').click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(/天使投资或风险投资/).fill('5000000.01');
      await dialog.getByLabel('依据').fill('投资协议及到账凭证');
      await dialog.getByRole('button', { name: '填报' }).click();
      await dialog.waitFor({ state: 'hidden' });
      await investment.getByText('余量较小').waitFor();
      await page.getByRole('combobox', { name: '对照项目' }).scrollIntoViewIfNeeded();
      await portal.keep('eligibility-graduation');
    },
    walkMs,
  );

  it(
    'prints the card of an enterprise on the command line as the portal shows it',
    async () => {
      await portal.signIn('officer');
      await page.goto(new URL('/enterprises', portal.system.url).href);
      await page.locator('main a[href^="/enterprises/"]').first().click();
      const shown = await page.getByTestId('condition-C5a').locator('dd').first().innerText();
      const code = await page.locator('.mono').filter({ hasText: /^9\d/ }).first().innerText();
      const card = await onCommandLine('eligibility', code);
      expect(card).toContain('高新技术企业认定');
      expect(card).toContain(`现值：${shown}`);
      expect(await onCommandLine('eligibility', code, '--programme=tech-sme', '--language=en')).toMatch(
        /A6-2a Staff .*\n.*Required: ≤ 500 persons/,
      );
    },
    walkMs,
  );

  registryInThePortal(() => portal);

  it(
    'shows an enterprise its own cases and its eligibility on a phone',
    async () => {
      await page.setViewportSize({ width: 390, height: 844 });
      await portal.signIn('enterprise');
      await page.getByText('条件对照', { exact: true }).waitFor();
      await page.locator('.condition-cards li').first().waitFor();
      await portal.keep('enterprise-phone');
    },
    walkMs,
  );

  for (const walk of [
    migrationsInThePortal,
    decisionsInThePortal,
    operationsInThePortal,
    recordInThePortal,
    legalTimeInThePortal,
    conflictsInThePortal,
    indicatorsInThePortal,
    carriersInThePortal,
    importingInThePortal,
  ])
    walk(() => portal);
});

async function onCommandLine(...words: string[]): Promise<string> {
  const env = {
    ...process.env,
    NODE_OPTIONS: '',
    TERRACE_DATA: portal.system.dataFolder,
    TERRACE_ROOT: process.cwd(),
  };
  const main = join(process.cwd(), 'dist', 'apps', 'cli', 'main.js');
  const { stdout } = await promisify(execFile)(process.execPath, [main, ...words], { env });
  return stdout;
}

const caseLinks = () => page.locator('main a[href^="/cases/"]');

/** Opens listed cases in turn until one shows what is looked for. */
async function openCaseWith(sought: Locator): Promise<void> {
  await caseLinks().first().waitFor();
  const addresses = await caseLinks().evaluateAll((links) =>
    links.map((link) => link.getAttribute('href') ?? ''),
  );
  for (const address of [...new Set(addresses)]) {
    await page.goto(new URL(`${address}?tab=history`, portal.system.url).href);
    await page.locator('.case-head').waitFor();
    await page.locator('.history li').first().waitFor();
    if ((await sought.count()) > 0) return;
  }
  throw new Error('None of the cases listed offers what this test looks for.');
}

const stateOfCase = () => page.getByTestId('case-state').innerText();
const historyCount = () => page.locator('.history li').count();

async function fillDialog(): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  for (const field of await dialog.locator('input[type="date"]').all()) await field.fill(someDate);
  for (const field of await dialog.locator('input[role="spinbutton"]').all()) await field.fill('1');
  for (const field of await dialog.locator('input[type="text"]:not([role])').all()) await field.fill('演示');
  for (const field of await dialog.locator('textarea:visible').all()) await field.fill('演示办理。');
}

const confirmUndo = () => page.getByRole('dialog').last().getByRole('button', { name: '撤回' }).click();
