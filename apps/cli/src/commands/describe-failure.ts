import { codeOf } from '../embedded/code-of';
import { Trouble } from '../embedded/trouble';

/** What the person at the terminal is told: what happened and what to do, or the whole trace when we do not know. */
export function describeFailure(error: unknown): string {
  if (error instanceof Trouble) return error.message;
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (/ENOSPC|No space left on device|Check free disk space/.test(text) || codeOf(error) === '53100')
    return noSpace;
  return text;
}

const noSpace = [
  'The disk is full. Free some space, or put the data elsewhere: TERRACE_DATA=/other/disk npm start',
  '磁盘已满。请清理空间，或把数据放到别处：TERRACE_DATA=/other/disk npm start',
].join('\n');
