export type Step = readonly [
  event: string,
  by: 'officer' | 'head' | 'enterprise',
  data?: Readonly<Record<string, string | number>>,
];

/** A programme and how far along it one of the demonstration's cases has come. */
export interface ProgrammeWalk {
  readonly chartId: string;
  readonly steps: readonly Step[];
}

/** A case or two of every other programme, so that the portal has something to show of each. */
export function programmeWalks(year: number): ProgrammeWalk[] {
  return [...policyWalks(year), ...titleWalks(year), ...buildingWalks(year), ...officeWalks(year)];
}

/** One of the certificates in force: a third each of the last three years. */
export function certificateWalk(year: number, index: number): ProgrammeWalk {
  const issued = year - 1 - (index % 3);
  const certificateNumber = `GR${String(issued)}32${String(1_000 + index).padStart(6, '0')}`;
  const data = { certificateNumber, issuedOn: `${String(issued)}-12-0${String(2 + (index % 7))}` };
  return { chartId: 'hnte-maintenance', steps: [['record_certificate', 'officer', data]] };
}

function titleWalks(year: number): ProgrammeWalk[] {
  const issued: Step = [
    'record_certificate',
    'officer',
    { certificateNumber: `GR${String(year - 1)}32000123`, issuedOn: `${String(year - 1)}-12-05` },
  ];
  const opened: Step = ['open_year', 'officer', { year, windowEnd: `${String(year)}-09-30` }];
  const scored: Step = ['enter_figures', 'enterprise', techSme];
  const cutoff = { cutoff: `${String(year)}-10-31` };
  return [
    { chartId: 'hnte-maintenance', steps: [issued] },
    { chartId: 'hnte-maintenance', steps: [issued, changed(year)] },
    { chartId: 'tech-sme', steps: [opened] },
    { chartId: 'tech-sme', steps: [opened, scored, ['submit', 'enterprise'], ['pass_review', 'officer']] },
    { chartId: 'innovation-leader', steps: [['serve', 'officer', { line: '电动工具', contact: '周敏' }]] },
    { chartId: 'above-scale', steps: [revenue(year), ['mark_near', 'officer', cutoff]] },
  ];
}

const changed = (year: number): Step => [
  'report_change',
  'enterprise',
  { changedOn: `${String(year)}-01-15`, change: '企业名称变更' },
];

const revenue = (year: number): Step => [
  'record_revenue',
  'officer',
  { revenue: '1760', industry: 'C3489', to: `${String(year)}-01-31` },
];

const techSme = {
  staff: 60,
  sales: '4200',
  assets: '3100',
  staffRatio: '25',
  rdSales: '5.2',
  rdCost: '5.6',
  classOne: 1,
  classTwo: 3,
  direct: '无',
};

function buildingWalks(year: number): ProgrammeWalk[] {
  const day = (rest: string) => `${String(year)}-${rest}`;
  const centre: Step = ['record_district_centre', 'officer', { basis: '场地620平方米', date: day('01-10') }];
  const agreed: Step = [
    'record_agreement',
    'officer',
    { partner: '江苏大学', business: '研发', date: day('01-12') },
  ];
  const opening = { kind: '众创空间', area: '1200', direction: '智能装备', date: day('01-08') };
  const wanted = { carrier: '钟楼天安数码城', industry: '工业软件', area: '120' };
  return [
    { chartId: 'rd-institution', steps: [centre, ['invite', 'officer', { cutoff: day('08-12') }]] },
    { chartId: 'new-type-rd', steps: [agreed] },
    {
      chartId: 'science-project',
      steps: [['announce', 'officer', { plan: '重大科技成果转化计划', cutoff: day('12-31') }]],
    },
    { chartId: 'carrier', steps: [['record_opening', 'officer', opening]] },
    { chartId: 'tenancy', steps: [['apply', 'enterprise', wanted]] },
  ];
}

function policyWalks(year: number): ProgrammeWalk[] {
  const policy = { policy: '高企培育奖励', cutoff: `${String(year)}-12-31` };
  const lead = { project: '机器人关节', industry: '智能装备', investment: '5000', source: '校友' };
  return [
    { chartId: 'policy-subsidy', steps: [['announce', 'officer', policy]] },
    { chartId: 'policy-subsidy', steps: [['match', 'officer', policy]] },
    { chartId: 'recruitment', steps: [['record_contact', 'officer', lead]] },
  ];
}

function officeWalks(year: number): ProgrammeWalk[] {
  const event = { theme: '高企申报专题培训', heldOn: `${String(year)}-12-20`, budget: '8000' };
  const article = { headline: '钟楼企业攻克伺服系统难题', text: '……' };
  return [
    {
      chartId: 'training-event',
      steps: [
        ['propose', 'officer', event],
        ['approve', 'head'],
      ],
    },
    { chartId: 'publicity-article', steps: [['send_for_review', 'officer', article]] },
    { chartId: 'party-duties', steps: [['open_year', 'officer', { year, plan: '按月按季安排' }]] },
  ];
}
