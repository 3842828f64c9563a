import type { EngineRefusal } from '@terrace/engine';
import { refused, type Counterfactual, type FailedCondition, type Refusal, type Text } from '@terrace/kernel';

/** What a change of one figure comes to, in words; null where people have no name for that figure. */
export type SayChange = (change: Counterfactual) => Text | null;

/** The engine's refusal as people read it: every failed condition with its clause, figure and cure. */
export function explainRefusal(refusal: EngineRefusal, sayChange: SayChange = () => null): Refusal {
  switch (refusal.kind) {
    case 'not-enabled':
      return refused('not-enabled', {
        zh: '该事项在当前状态下不能办理，请刷新后查看可办理的事项。',
        en: 'This cannot be done in the current state. Reload to see what can be done now.',
      }).refusal;
    case 'forbidden':
      return refused('forbidden', {
        zh: `该事项应由以下角色办理：${refusal.by.map((role) => roleNames[role]?.zh ?? role).join('、') || '系统'}。`,
        en: `This is for: ${refusal.by.map((role) => roleNames[role]?.en ?? role).join(', ') || 'the system'}.`,
      }).refusal;
    case 'guard-failed':
      return guardFailed(
        refusal.conditions
          .filter((condition) => !condition.holds)
          .map((condition) => inWords(readable(condition), sayChange)),
      );
  }
}

function guardFailed(failed: readonly FailedCondition[]): Refusal {
  const zh = failed.map((condition) => condition.reason.zh).join('；');
  const en = failed.map((condition) => condition.reason.en).join('; ');
  return refused('guard-failed', { zh: `不符合办理条件：${zh}`, en: `Conditions not met: ${en}` }, failed)
    .refusal;
}

/** Signs as forms print them: `≥ 0.1`, not `>= 0.1`. */
const signs: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤', '==': '=', '!=': '≠' };

function readable(condition: FailedCondition): FailedCondition {
  if (condition.threshold === undefined) return condition;
  return {
    ...condition,
    threshold: condition.threshold.replace(/^(>=|<=|==|!=)/, (sign) => signs[sign] ?? sign),
  };
}

function inWords(condition: FailedCondition, sayChange: SayChange): FailedCondition {
  if (condition.counterfactuals === undefined) return condition;
  const counterfactuals = condition.counterfactuals.map((change) => {
    const words = sayChange(change);
    return words ? { ...change, words } : change;
  });
  return { ...condition, counterfactuals };
}

const roleNames: Readonly<Record<string, { zh: string; en: string }>> = {
  enterprise: { zh: '企业', en: 'the enterprise' },
  officer: { zh: '区科技局经办人', en: 'bureau officer' },
  head: { zh: '区科技局审批人', en: 'head of section' },
  reviewer: { zh: '评审专家', en: 'reviewer' },
  operator: { zh: '载体运营方', en: 'carrier operator' },
  director: { zh: '局领导', en: 'director' },
  admin: { zh: '系统管理员', en: 'administrator' },
  system: { zh: '系统', en: 'the system' },
};
