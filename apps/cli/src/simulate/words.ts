/** What the report says, in both languages. */
const chinese = {
  counts: '各状态案件数',
  waits: '办理等待（天）：球在谁手里',
  missed: '逾期（天）',
  ends: '办结',
  refusals: '不予办理最多的条件',
  stuck: '期末未办结的案件停在哪里（天）',
  state: '状态',
  notBegun: '（尚未开始）',
  whose: '责任方',
  times: '次数',
  spread: ['中位', '九成以内', '最长'],
  late: ['逾期中位', '九成以内', '最长'],
  open: '仍在等待',
  unmet: '至今未办',
  clause: '依据',
  deadline: '期限',
  end: '结果',
  cases: '案件',
  share: '占比%',
  tookDays: '历时中位（天）',
  condition: '条件',
  reason: '原因',
  refusedBy: '主要卡在',
  none: '无',
};

const english: typeof chinese = {
  counts: 'Cases by state',
  waits: 'Waiting, in days, by holder of the ball',
  missed: 'Deadlines missed, in days',
  ends: 'Ends',
  refusals: 'Conditions that refused most often',
  stuck: 'Where cases stand at the end, in days',
  state: 'State',
  notBegun: '(not begun)',
  whose: 'Holder',
  times: 'n',
  spread: ['median', 'p90', 'max'],
  late: ['median late', 'p90', 'max'],
  open: 'still waiting',
  unmet: 'still unmet',
  clause: 'clause',
  deadline: 'Deadline',
  end: 'End',
  cases: 'cases',
  share: '%',
  tookDays: 'median days',
  condition: 'Condition',
  reason: 'reason',
  refusedBy: 'mostly refused by',
  none: 'none',
};

const holders: Readonly<Record<string, string>> = {
  enterprise: '企业',
  officer: '经办人',
  head: '审批人',
  reviewer: '评审专家',
  operator: '载体运营机构',
  director: '局领导',
  admin: '管理员',
};

export type Words = typeof chinese & { readonly holder: (role: string | null) => string };

export const wordsOf = (inEnglish: boolean): Words => ({
  ...(inEnglish ? english : chinese),
  holder: (role) =>
    inEnglish ? (role ?? 'nobody here') : role === null ? '外部或系统' : (holders[role] ?? role),
});
