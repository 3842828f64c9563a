import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const command = join('apps', 'cli', 'run.mjs');

describe('npx terrace', () => {
  let folder = '';
  let asked: string[] = [];
  const registry = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(404).end();
  });

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'terrace-npx-'));
    asked = [];
    await new Promise<void>((resolve) => registry.listen(0, '127.0.0.1', resolve));
  });

  afterEach(async () => {
    rmSync(folder, { recursive: true });
    await new Promise((resolve) => registry.close(resolve));
  });

  it('runs the checkout’s own command and asks no registry', async () => {
    const checkout = join(folder, 'checkout');
    mkdirSync(join(checkout, 'apps', 'cli'), { recursive: true });
    for (const file of ['package.json', 'package-lock.json']) cpSync(file, join(checkout, file));
    const standIn = '#!/usr/bin/env node\nconsole.log(`ours: ${process.argv.slice(2).join(" ")}`);\n';
    writeFileSync(join(checkout, command), standIn, { mode: 0o755 });
    const env = {
      ...process.env,
      NODE_OPTIONS: '',
      npm_config_cache: join(folder, 'cache'),
      npm_config_registry: `http://127.0.0.1:${String((registry.address() as AddressInfo).port)}/`,
      npm_config_update_notifier: 'false',
    };
    const words = ['terrace', 'chart', 'validate'];
    const { stdout } = await run('npx', words, { cwd: checkout, env, shell: process.platform === 'win32' });
    expect(stdout).toBe('ours: chart validate\n');
    expect(asked).toEqual([]);
  });

  it('finds a command that can be run as it stands', () => {
    const { bin } = JSON.parse(readFileSync('package.json', 'utf8')) as { bin: Record<string, string> };
    expect(bin).toEqual({ terrace: command.replaceAll('\\', '/') });
    expect(readFileSync(command, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
    expect(process.platform === 'win32' || (statSync(command).mode & 0o111) === 0o111).toBe(true);
  });
});
