import { done, refused, type Outcome, type Text } from '@terrace/kernel';
import {
  approvalLevels,
  carrierTypes,
  serviceKinds,
  tenantStages,
  type Fact,
  type FactKind,
} from './carrier-entry';

/** What is asked of a fact of a kind. */
export interface FactField {
  readonly name: string;
  readonly title: Text;
  readonly type: 'text' | 'day' | 'amount' | 'count' | 'enterprise' | 'case' | 'choice';
  readonly isRequired: boolean;
  readonly choices?: readonly { readonly value: string; readonly title: Text }[];
}

export interface FactForm {
  readonly kind: FactKind;
  readonly title: Text;
  readonly fields: readonly FactField[];
}

const text = (name: string, zh: string, en: string): FactField => ({
  ...{ name, title: { zh, en }, type: 'text', isRequired: true },
});
const of = (type: FactField['type'], name: string, zh: string, en: string, isRequired = true): FactField => ({
  ...{ name, title: { zh, en }, type, isRequired },
});
const choice = (
  name: string,
  title: Text,
  choices: Readonly<Record<string, readonly [string, string]>>,
): FactField => ({
  ...{ name, title, type: 'choice', isRequired: true },
  choices: Object.entries(choices).map(([value, [zh, en]]) => ({ value, title: { zh, en } })),
});
const optional = (field: FactField): FactField => ({ ...field, isRequired: false });

const on = of('day', 'on', '日期', 'Day');
const space = text('space', '单元', 'Unit');
const area = of('amount', 'areaM2', '面积（平方米）', 'Area (m²)');
const mentor = text('mentor', '姓名', 'Name');

const choices = {
  type: choice('type', { zh: '载体类型', en: 'Kind' }, {
    incubator: ['孵化器', 'incubator'],
    'maker-space': ['众创空间', 'maker space'],
    accelerator: ['加速器', 'accelerator'],
    community: ['众创社区', 'community'],
  } satisfies Record<(typeof carrierTypes)[number], readonly [string, string]>),
  level: choice('level', { zh: '认定级别', en: 'Level' }, {
    state: ['国家级', 'state'],
    province: ['省级', 'province'],
    city: ['市级', 'city'],
    district: ['区级', 'district'],
  } satisfies Record<(typeof approvalLevels)[number], readonly [string, string]>),
  stage: choice('stage', { zh: '阶段', en: 'Stage' }, {
    incubation: ['孵化期', 'incubation'],
    observation: ['观察期', 'observation'],
  } satisfies Record<(typeof tenantStages)[number], readonly [string, string]>),
  service: choice('service', { zh: '服务类别', en: 'Service' }, {
    statistics: ['企业统计', 'statistics'],
    resources: ['资源拓展', 'resources'],
    capital: ['资本服务', 'capital'],
    policy: ['政策服务', 'policy'],
    mentoring: ['导师辅导', 'mentoring'],
  } satisfies Record<(typeof serviceKinds)[number], readonly [string, string]>),
  as: choice(
    'as',
    { zh: '类别', en: 'As' },
    {
      mentor: ['创业导师', 'mentor'],
      adviser: ['行业顾问', 'adviser'],
    },
  ),
  use: choice(
    'use',
    { zh: '用途', en: 'Use' },
    {
      public: ['公共服务', 'public service'],
      own: ['自用', 'own use'],
    },
  ),
  outcome: choice(
    'outcome',
    { zh: '去向', en: 'Outcome' },
    {
      graduated: ['毕业', 'graduated'],
      exited: ['退出', 'left'],
    },
  ),
  grade: choice(
    'grade',
    { zh: '等次', en: 'Grade' },
    {
      A: ['A（优秀）', 'A'],
      B: ['B（良好）', 'B'],
      C: ['C（合格）', 'C'],
      D: ['D（不合格）', 'D'],
    },
  ),
};

const profile = [
  text('name', '载体名称', 'Name'),
  choices.type,
  of('enterprise', 'operatorId', '运营主体', 'Operator'),
  text('direction', '主导产业（一园一产业）', 'Industry it stands for'),
  text('street', '街道（镇）', 'Street'),
  of('day', 'openedOn', '投入运营日期', 'Open since'),
  of('count', 'desks', '创业工位数', 'Desks'),
];

const form = (kind: FactKind, zh: string, en: string, fields: readonly FactField[]): FactForm => ({
  ...{ kind, title: { zh, en }, fields },
});

/** What can be recorded of a carrier, and what each asks for. */
export const factForms: readonly FactForm[] = [
  form('opened', '登记载体', 'Record a carrier', profile),
  form('corrected', '更正基本信息', 'Correct who it is', [
    on,
    ...profile.filter(({ name }) => !['operatorId', 'openedOn'].includes(name)).map(optional),
  ]),
  form('approved', '登记认定（备案）', 'Record an approval', [
    on,
    choices.level,
    text('documentNumber', '文号', 'Document'),
  ]),
  form('approval-ended', '登记认定终止', 'Record the end of an approval', [on, choices.level]),
  form('area-added', '登记公共或自用面积', 'Record public or own space', [on, area, choices.use]),
  form('space-added', '登记单元', 'Record a unit', [on, space, area]),
  form('space-closed', '撤销单元', 'Close a unit', [on, space]),
  form('let', '登记入驻', 'Record a tenant', [
    on,
    space,
    of('enterprise', 'enterpriseId', '入驻企业', 'Tenant'),
    choices.stage,
    of('case', 'caseId', '入驻办件编号', 'Case of the tenancy', false),
  ]),
  form('stage-changed', '变更阶段', 'Change the stage', [on, space, choices.stage]),
  form('vacated', '登记毕业或退出', 'Record who leaves', [on, space, choices.outcome]),
  form('mentor-joined', '聘任导师、顾问', 'Engage a mentor or adviser', [
    on,
    mentor,
    choices.as,
    text('field', '专业领域', 'Field'),
  ]),
  form('mentor-left', '解聘导师、顾问', 'Let a mentor go', [on, mentor]),
  form('service-given', '登记服务', 'Record a service', [
    on,
    choices.service,
    of('enterprise', 'enterpriseId', '服务企业', 'For', false),
    of('amount', 'hours', '时长（小时）', 'Hours'),
    text('by', '服务人员（团队）', 'By'),
  ]),
  form('tax-paid', '登记入驻企业税收', 'Record a tenant’s tax', [
    of('day', 'on', '所属期末日', 'Last day of the period'),
    of('enterprise', 'enterpriseId', '入驻企业', 'Tenant'),
    of('amount', 'amountYuan', '缴纳税收（元）', 'Tax paid (yuan)'),
  ]),
  form('evaluated', '登记绩效评价', 'Record the yearly grade', [on, choices.grade]),
];

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const patterns: Readonly<Record<Exclude<FactField['type'], 'choice'>, RegExp>> = {
  text: /^\S(.{0,198}\S)?$/u,
  day: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  amount: /^\d{1,12}(\.\d{1,4})?$/,
  count: /^\d{1,6}$/,
  enterprise: uuid,
  case: uuid,
};

/** A fact from what somebody filled in; refused with the field that is not as it should be. */
export function readFact(kind: string, given: Readonly<Record<string, unknown>>): Outcome<Fact> {
  const known = factForms.find((each) => each.kind === kind);
  if (!known) return refused('invalid', noKind(kind));
  const fact: Record<string, unknown> = { kind };
  for (const field of known.fields) {
    const value = given[field.name];
    if (value === undefined || value === null || value === '') {
      if (field.isRequired) return refused('invalid', missing(field.title));
      continue;
    }
    const written = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
    const fits = field.choices
      ? field.choices.some((each) => each.value === written)
      : patterns[field.type as keyof typeof patterns].test(written);
    if (!fits) return refused('invalid', wrong(field.title));
    fact[field.name] = field.type === 'count' ? Number(written) : written;
  }
  if (kind === 'service-given') fact['enterpriseId'] ??= null;
  return done(fact as Fact);
}

const noKind = (kind: string) => ({
  zh: `没有“${kind}”这类登记。`,
  en: `Nothing of the kind "${kind}" is recorded of carriers.`,
});
const missing = ({ zh, en }: Text) => ({ zh: `请填写“${zh}”。`, en: `Fill in "${en}".` });
const wrong = ({ zh, en }: Text) => ({
  zh: `“${zh}”填写有误：日期为YYYY-MM-DD，面积、时长、金额为非负数，其余按选项填写。`,
  en: `"${en}" is not as it should be: days are YYYY-MM-DD, areas, hours and amounts numbers, others one of the choices.`,
});
