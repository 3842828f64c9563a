import { existsSync } from 'node:fs';
import { chromium as playwright, type Browser } from 'playwright-core';

const quiet = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];

/** The browser named by CHROMIUM, the system's, or the one that ships inside npm. */
export async function launchBrowser(): Promise<Browser> {
  const installed = [process.env['CHROMIUM'], '/usr/bin/chromium'].find(
    (path) => path !== undefined && existsSync(path),
  );
  if (installed) return playwright.launch({ executablePath: installed, args: quiet });
  const { default: packed } = await import('@sparticuz/chromium');
  return playwright.launch({
    executablePath: await packed.executablePath(),
    args: [...packed.args, ...quiet],
  });
}
