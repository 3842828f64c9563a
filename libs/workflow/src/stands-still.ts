import type { TimerOrigin } from './message';
import type { WorkflowStore } from './ports';

/**
 * Whether an instance has stood in a state since the entry that began it. One that has left and come back has other
 * deadlines now: what the old ones say on their way is not heard, else the new ones would seem to fall due too early.
 */
export async function standsStill(
  store: WorkflowStore,
  instanceId: string,
  { state, since }: TimerOrigin,
): Promise<boolean> {
  const [instance] = await store.load([instanceId]);
  if (!instance?.snapshot.configuration.includes(state)) return false;
  if (since === null) return true;
  const history = await store.history(instanceId);
  return !history.some(({ seq, left }) => seq > since && left.includes(state));
}
