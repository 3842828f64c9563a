import { refused, type Actor, type Refusal, type Role, type Text } from '@terrace/kernel';
import type { TaskAct } from './tasks/task-rules';

/** Everything a person can ask of the system, apart from what charts decide state by state. */
export type Act =
  | 'case.read'
  | 'case.send'
  | 'case.start'
  | 'case.send-many'
  | 'case.undo-many'
  | 'document.upload'
  | 'document.read'
  | 'attachment.upload'
  | 'attachment.read-internal'
  | 'enterprise.read'
  | 'enterprise.import'
  | 'enterprise.export'
  | 'enterprise.resolve'
  | 'enterprise.state-figure'
  | 'enterprise.discover'
  | 'enterprise.watch'
  | 'policy.sum'
  | 'carrier.read'
  | 'carrier.record'
  | 'indicator.read'
  | 'indicator.report'
  | 'indicator.freeze'
  | 'clock.advance'
  | 'legal-time.read'
  | 'legal-time.amend'
  | 'migration.read'
  | 'migration.propose'
  | 'migration.approve'
  | 'migration.run'
  | 'history.export'
  | 'user.manage'
  | 'conflict.declare'
  | 'conflict.record'
  | 'conflict.lift'
  | 'people.read'
  | 'decision.record'
  | 'decision.settle'
  | 'cohort.read'
  | 'cohort.lead'
  | 'operations.read'
  | 'operations.retry'
  | TaskAct;

/** What an act is about; null where it is about nothing in particular. */
export interface Concern {
  /** The enterprise it is about. */
  readonly subjectId?: string | null;
  /** Who gave the order that is to be taken back. */
  readonly senderId?: string;
  /** Who wanted what is now to be approved. */
  readonly proposedBy?: string;
}

interface Rule {
  readonly roles: readonly Role[];
  readonly title: Text;
  /** Nobody may do it to what is their own proposal. */
  readonly bySecondPerson?: true;
}

const bureau: readonly Role[] = ['officer', 'head', 'director', 'admin'];
const staff: readonly Role[] = ['officer', 'head', 'director', 'reviewer', 'operator'];
const onTasks: readonly Role[] = ['enterprise', ...staff];

const rules: Readonly<Record<Act, Rule>> = {
  'case.read': {
    roles: ['enterprise', 'reviewer', 'operator', ...bureau],
    title: { zh: '查看案件', en: 'read cases' },
  },
  'case.send': {
    roles: ['enterprise', 'reviewer', 'operator', 'system', ...bureau],
    title: { zh: '办理案件', en: 'act on cases' },
  },
  // The system: a case that invokes another.
  'case.start': { roles: ['officer', 'head', 'system'], title: { zh: '立案', en: 'open cases' } },
  'case.send-many': {
    roles: ['officer', 'head'],
    title: { zh: '批量办理', en: 'act on many cases at once' },
  },
  'case.undo-many': {
    roles: ['officer', 'head', 'admin'],
    title: { zh: '撤回批量办理', en: 'take an order for many cases back' },
  },
  'document.upload': { roles: ['enterprise'], title: { zh: '上传材料', en: 'upload documents' } },
  'document.read': {
    roles: ['enterprise', 'reviewer', ...bureau],
    title: { zh: '查看材料', en: 'read documents' },
  },
  'attachment.upload': {
    roles: ['enterprise', 'reviewer', 'operator', ...bureau],
    title: { zh: '上传附件', en: 'upload attachments' },
  },
  'attachment.read-internal': {
    roles: bureau,
    title: { zh: '查阅内部附件', en: 'read attachments that are for the bureau' },
  },
  'enterprise.read': {
    roles: ['enterprise', 'operator', ...bureau],
    title: { zh: '查看企业', en: 'read the registry' },
  },
  'enterprise.import': { roles: ['officer', 'admin'], title: { zh: '导入企业', en: 'import enterprises' } },
  'enterprise.export': { roles: bureau, title: { zh: '导出企业名单', en: 'export the registry' } },
  'enterprise.resolve': {
    roles: ['officer', 'admin'],
    title: { zh: '处理疑似重复企业', en: 'resolve duplicates of the registry' },
  },
  'enterprise.discover': { roles: bureau, title: { zh: '培育摸排', en: 'look for candidates' } },
  'enterprise.watch': {
    roles: bureau,
    title: { zh: '查看资格维护预警', en: 'see what threatens certificates' },
  },
  'carrier.read': { roles: bureau, title: { zh: '查看载体', en: 'see carriers' } },
  'carrier.record': {
    roles: ['officer', 'head'],
    title: { zh: '登记载体事项', en: 'record what happens to carriers' },
  },
  'indicator.read': { roles: bureau, title: { zh: '查看年度指标', en: 'see the indicators' } },
  'indicator.report': {
    roles: ['officer', 'head', 'admin'],
    title: { zh: '填报指标外部数据', en: 'report figures for indicators' },
  },
  'indicator.freeze': {
    roles: ['officer', 'head', 'director'],
    title: { zh: '指标定稿', en: 'freeze indicators for a report' },
  },
  'policy.sum': { roles: bureau, title: { zh: '查看政策测算', en: 'see what policies come to' } },
  'enterprise.state-figure': {
    roles: ['officer', 'head', 'admin'],
    title: { zh: '填报规则所需数据', en: 'state figures that rules ask for' },
  },
  'clock.advance': { roles: ['admin'], title: { zh: '推进演示时间', en: "move the demonstration's time" } },
  'legal-time.read': { roles: bureau, title: { zh: '查看法定期限依据', en: 'see what legal time rests on' } },
  'legal-time.amend': {
    roles: ['admin'],
    title: { zh: '登记节假日和批次通知', en: 'enter notices of holidays and batches' },
  },
  'migration.read': {
    roles: ['admin', 'director', 'head'],
    title: { zh: '查看版本迁移', en: 'see migrations' },
  },
  'migration.propose': { roles: ['admin'], title: { zh: '提出版本迁移', en: 'propose a migration' } },
  'migration.approve': {
    roles: ['admin', 'director', 'head'],
    title: { zh: '批准版本迁移', en: 'approve a migration' },
    bySecondPerson: true,
  },
  'migration.run': { roles: ['admin'], title: { zh: '执行版本迁移', en: 'carry out a migration' } },
  'history.export': {
    roles: ['director', 'admin'],
    title: { zh: '导出事件日志', en: 'export the event log' },
  },
  'user.manage': { roles: ['admin'], title: { zh: '管理用户', en: 'manage users' } },
  'conflict.declare': { roles: [...staff, 'admin'], title: { zh: '申报回避', en: 'declare conflicts' } },
  'conflict.record': {
    roles: ['officer', 'head', 'director'],
    title: { zh: '登记回避', en: 'record conflicts' },
  },
  'conflict.lift': { roles: ['head', 'director'], title: { zh: '解除回避', en: 'lift conflicts' } },
  'people.read': { roles: [...staff, 'admin'], title: { zh: '查看人员', en: 'see who works here' } },
  'task.claim': { roles: onTasks, title: { zh: '签收任务', en: 'take tasks on' } },
  'task.release': { roles: onTasks, title: { zh: '释放任务', en: 'release tasks' } },
  'task.assign': { roles: ['officer', 'head', 'director'], title: { zh: '分派任务', en: 'assign tasks' } },
  'task.delegate': { roles: onTasks, title: { zh: '转办任务', en: 'hand tasks over' } },
  'task.ask-cosigner': { roles: staff, title: { zh: '邀请加签', en: 'ask for a further signature' } },
  'task.dismiss-cosigner': { roles: staff, title: { zh: '撤销加签', en: 'take that request back' } },
  'task.cosign': { roles: staff, title: { zh: '加签', en: 'co-sign' } },
  'task.urge': { roles: onTasks, title: { zh: '催办', en: 'urge' } },
  'task.copy': { roles: ['officer', 'head', 'director'], title: { zh: '抄送', en: 'send copies' } },
  'decision.record': {
    roles: ['officer', 'head'],
    title: { zh: '登记上级决定', en: 'record decisions from above' },
  },
  'decision.settle': {
    roles: ['officer', 'head'],
    title: { zh: '匹配上级决定', en: 'match decisions from above' },
  },
  'cohort.read': { roles: bureau, title: { zh: '查看班次和批次', en: 'see cohorts' } },
  'cohort.lead': {
    roles: ['officer', 'head'],
    title: { zh: '组建和管理班次、批次', en: 'lead cohorts' },
  },
  'operations.read': {
    roles: ['director', 'admin'],
    title: { zh: '查看运行情况', en: 'see how the system is doing' },
  },
  'operations.retry': { roles: ['admin'], title: { zh: '重试失败任务', en: 'have failures tried again' } },
};

/**
 * The one place where authority is decided, for every door: by role, and an enterprise's user only for its own enterprise.
 * Null: the act may go ahead.
 */
export function may(actor: Actor, act: Act, concern: Concern | null): Refusal | null {
  const { roles, title, bySecondPerson } = rules[act];
  if (!actor.roles.some((role) => roles.includes(role))) {
    return refused('forbidden', {
      zh: `您的角色无权${title.zh}。`,
      en: `Your role may not ${title.en}.`,
    }).refusal;
  }
  if (concern?.senderId !== undefined && concern.senderId !== actor.id && !actor.roles.includes('admin'))
    return refused('forbidden', senderOnly).refusal;
  const isOutsider = actor.enterpriseId !== null && concern?.subjectId !== actor.enterpriseId;
  if (isOutsider) return refused('forbidden', ownOnly).refusal;
  // An enterprise's role without an enterprise would see all of them.
  if (actor.enterpriseId === null && actor.roles.every((role) => role === 'enterprise'))
    return refused('forbidden', ownOnly).refusal;
  if (bySecondPerson && concern?.proposedBy === actor.id) return refused('forbidden', twoPeople).refusal;
  return null;
}

const twoPeople = {
  zh: '提出人不能批准自己提出的事项，请由另一人批准。',
  en: 'Whoever proposes may not approve: it takes a second person.',
};

const senderOnly = {
  zh: '批量办理只能由办理人本人或系统管理员撤回。',
  en: 'An order for many cases is taken back by whoever gave it, or by an administrator.',
};

const ownOnly = {
  zh: '企业用户只能查看和办理本企业的事项。',
  en: "An enterprise's user sees and handles its own enterprise only.",
};
