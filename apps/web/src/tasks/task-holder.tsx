import type { Task } from '../api/client';
import { useLanguage } from '../language/language-context';
import { roleTitle } from '../language/role-title';

/** Who has taken a task on; while nobody has, whose it may be. */
export function TaskHolder({ task }: { task: Pick<Task, 'claimant' | 'roles'> }) {
  const { t } = useLanguage();
  if (task.claimant) return <span>{task.claimant.name}</span>;
  const roles = t.general.listed(task.roles.map((role) => roleTitle(t, role)));
  return (
    <span>
      {t.tasks.unclaimed}
      <span className="muted">{t.general.inBrackets(t.tasks.forRoles(roles))}</span>
    </span>
  );
}
