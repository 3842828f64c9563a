import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const stampFile = join(root, 'node_modules', '.terrace-lock');
const oldest = [20, 19];

/** Ends the process, with a sentence, on a node that cannot run this. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  process.stderr.write(`Node ${oldest.join('.')} or newer is needed; this is ${process.versions.node}.\n`);
  process.stderr.write(`需要 Node ${oldest.join('.')} 或更新版本；当前为 ${process.versions.node}。\n`);
  process.exit(1);
}

/** Installs the packages of package-lock.json, unless exactly they are installed. */
export function install() {
  const stamp = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  process.stdout.write('Installing packages… 正在安装依赖…\n');
  const windows = process.platform === 'win32';
  // Not `npm ci`: it refuses a lock that lacks the binaries of other platforms, which some registries do not carry.
  const words = ['install', '--no-save', '--no-audit', '--no-fund', '--include=dev', '--loglevel=error'];
  execFileSync(windows ? 'npm.cmd' : 'npm', words, { cwd: root, stdio: ['ignore', 2, 2], shell: windows });
  writeFileSync(stampFile, stamp);
}

/** As `install`, but a failure is told and ends the process. */
export function installOrExit() {
  try {
    install();
  } catch (error) {
    process.stderr.write(
      `npm install failed (${error.message}): see its words above.\nnpm install 失败，原因见上。\n`,
    );
    process.exit(1);
  }
}
