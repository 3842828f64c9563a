import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startSystem, type RunningSystem } from '../support/running-system';
import { launchBrowser } from './launch-browser';

const patienceMs = 30_000;
const screenshots = join(process.cwd(), 'test', 'e2e', 'screenshots');

/** What the province signs its decisions with. */
export const source = { id: 'province', key: 'a key that only the province and the bureau know' };

/** The whole product with a person before it; for each test a browser that remembers nothing. */
export class Portal {
  private browser: Browser | null = null;
  private shown: Page | null = null;

  private constructor(
    readonly system: RunningSystem,
    readonly folder: string,
  ) {}

  static async open(): Promise<Portal> {
    mkdirSync(screenshots, { recursive: true });
    const folder = mkdtempSync(join(tmpdir(), 'terrace-portal-'));
    const sources = join(folder, 'sources.json');
    writeFileSync(sources, JSON.stringify([{ ...source, officer: 'officer' }]));
    const system = await startSystem({ TERRACE_SOURCES: sources });
    return new Portal(system, folder);
  }

  async close(): Promise<void> {
    await this.end();
    await this.system.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  get page(): Page {
    if (!this.shown) throw new Error('nobody sits before the portal');
    return this.shown;
  }

  /** A fresh browser: one that runs in a single process may die with the first page it closes. */
  async begin(): Promise<void> {
    await this.end();
    this.browser = await launchBrowser();
    const context = await this.browser.newContext({
      viewport: { width: 1280, height: 860 },
      locale: 'zh-CN',
      colorScheme: 'light',
    });
    context.setDefaultTimeout(patienceMs);
    this.shown = await context.newPage();
  }

  async end(): Promise<void> {
    await this.browser?.close();
    this.browser = null;
    this.shown = null;
  }

  async signIn(login: string): Promise<void> {
    const { page } = this;
    await page.goto(this.system.url);
    await page.getByLabel('账号', { exact: true }).fill(login);
    await page.getByLabel('密码', { exact: true }).fill(this.system.password);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('navigation', { name: '主导航' }).waitFor();
  }

  /** Somebody else sits down, at a page. */
  async seat(login: string, path: string): Promise<void> {
    await this.begin();
    await this.signIn(login);
    await this.goto(path);
  }

  async goto(path: string): Promise<void> {
    await this.page.goto(new URL(path, this.system.url).href);
  }

  /** What the API tells whoever is signed in. */
  async ask<T>(path: string): Promise<T> {
    const answer = await this.page.request.get(new URL(`/api/v1${path}`, this.system.url).href);
    if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  /** Agrees to what the topmost dialog asks. */
  async agree(to: string): Promise<void> {
    await this.page.getByRole('dialog').last().getByRole('button', { name: to, exact: true }).click();
  }

  async speakEnglish(): Promise<void> {
    await this.page.getByRole('button', { name: 'English' }).click();
    await this.page.locator('html[lang="en"]').waitFor();
  }

  async keep(name: string): Promise<void> {
    await this.page.screenshot({ path: join(screenshots, `${name}.png`) });
  }
}
