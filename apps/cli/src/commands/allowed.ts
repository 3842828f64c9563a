import { Fault, type Outcome } from '@terrace/kernel';

/** What was asked for; a refusal ends the command with its reason. */
export function allowed<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'done') return outcome.value;
  const { kind, reason } = outcome.refusal;
  throw new Fault(`command.${kind}`, `${reason.en} ${reason.zh}`, { retryable: false });
}
