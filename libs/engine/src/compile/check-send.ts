import type { Action } from '../types';
import { didYouMean } from './nearest';
import type { Path, Problems } from './problem';

const delayForm = /^\d+(\.\d+)?(ms|s|m|h|d)$/;

/** A send says how long it waits and whom it is for in words the host understands. */
export function checkSend(
  { delay, to }: Extract<Action, { send: string }>,
  path: Path,
  invocations: readonly string[],
  problems: Problems,
): void {
  if (delay !== undefined && !delayForm.test(delay))
    problems.add(
      [...path, 'delay'],
      `'${delay}' is not a delay.`,
      'Write a number and ms, s, m, h or d: 90s.',
    );
  const addresses = ['#_parent', ...invocations.map((id) => `#_${id}`)];
  if (to !== undefined && !addresses.includes(to))
    problems.add([...path, 'to'], `Nobody is found under '${to}'.`, didYouMean(to, addresses));
}
