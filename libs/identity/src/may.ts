import { refused, type Actor, type Refusal, type Role, type Text } from '@terrace/kernel';

/** Everything a person can ask of the system, apart from what charts decide state by state. */
export type Act =
  | 'case.read'
  | 'case.send'
  | 'case.start'
  | 'document.upload'
  | 'document.read'
  | 'enterprise.read'
  | 'enterprise.import'
  | 'clock.advance'
  | 'user.manage';

/** What an act is about; null where it is about no enterprise. */
export interface Concern {
  readonly subjectId: string;
}

interface Rule {
  readonly roles: readonly Role[];
  readonly title: Text;
}

const bureau: readonly Role[] = ['officer', 'head', 'director', 'admin'];

const rules: Readonly<Record<Act, Rule>> = {
  'case.read': {
    roles: ['enterprise', 'reviewer', 'operator', ...bureau],
    title: { zh: '查看案件', en: 'read cases' },
  },
  'case.send': {
    roles: ['enterprise', 'reviewer', 'operator', 'system', ...bureau],
    title: { zh: '办理案件', en: 'act on cases' },
  },
  'case.start': { roles: ['officer', 'head'], title: { zh: '立案', en: 'open cases' } },
  'document.upload': { roles: ['enterprise'], title: { zh: '上传材料', en: 'upload documents' } },
  'document.read': {
    roles: ['enterprise', 'reviewer', ...bureau],
    title: { zh: '查看材料', en: 'read documents' },
  },
  'enterprise.read': {
    roles: ['enterprise', 'operator', ...bureau],
    title: { zh: '查看企业', en: 'read the registry' },
  },
  'enterprise.import': { roles: ['officer', 'admin'], title: { zh: '导入企业', en: 'import enterprises' } },
  'clock.advance': { roles: ['admin'], title: { zh: '推进演示时间', en: "move the demonstration's time" } },
  'user.manage': { roles: ['admin'], title: { zh: '管理用户', en: 'manage users' } },
};

/**
 * The one place where authority is decided, for every door: by role, and an enterprise's user only for its own enterprise.
 * Null: the act may go ahead.
 */
export function may(actor: Actor, act: Act, concern: Concern | null): Refusal | null {
  const { roles, title } = rules[act];
  if (!actor.roles.some((role) => roles.includes(role))) {
    return refused('forbidden', {
      zh: `您的角色无权${title.zh}。`,
      en: `Your role may not ${title.en}.`,
    }).refusal;
  }
  const isOutsider =
    actor.enterpriseId !== null && (concern === null || concern.subjectId !== actor.enterpriseId);
  if (isOutsider) return refused('forbidden', ownOnly).refusal;
  // An enterprise's role without an enterprise would see all of them.
  if (actor.enterpriseId === null && actor.roles.every((role) => role === 'enterprise'))
    return refused('forbidden', ownOnly).refusal;
  return null;
}

const ownOnly = {
  zh: '企业用户只能查看和办理本企业的事项。',
  en: "An enterprise's user sees and handles its own enterprise only.",
};
