import type { Actor, FailedCondition } from '@terrace/kernel';
import type { LastMove } from '@terrace/workflow';

/** What one has sent oneself, or one's own enterprise has, may be taken back until somebody else has acted on it. */
export function ownAndUntouched(actor: Actor, { by, since }: LastMove): FailedCondition | null {
  const isOwn =
    by !== null &&
    (by.id === actor.id || (actor.enterpriseId !== null && by.enterpriseId === actor.enterpriseId));
  if (!isOwn) return notOwn(by);
  if (!since) return null;
  return {
    id: 'acted-since',
    reason: { zh: `${since.name}已开始办理，不能撤回`, en: `${since.name} has acted on it since` },
    remedy: {
      zh: '请联系办理人，由其退回。',
      en: 'Ask whoever is dealing with it to return it.',
    },
  };
}

const notOwn = (by: Actor | null): FailedCondition => ({
  id: 'acted-since',
  reason: {
    zh: `只有提交人可以撤回${by ? `，该事项由${by.name}提交` : ''}`,
    en: `Only whoever sent it may take it back${by ? `, and that was ${by.name}` : ''}`,
  },
  remedy: { zh: '请由提交人撤回。', en: 'Let whoever sent it take it back.' },
});
