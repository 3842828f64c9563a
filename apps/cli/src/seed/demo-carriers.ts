import type { Fact, RecordCarrier } from '@terrace/carriers';
import { Fault, type Actor } from '@terrace/kernel';
import { uuidOf } from '@terrace/workflow';

/** Invented, as everything of the demonstration: the name says so. */
const carriers = [
  {
    name: '演示大数据孵化器',
    type: 'incubator',
    direction: '大数据',
    street: '新闸街道',
    units: 24,
    areaM2: '420',
  },
  {
    name: '演示智能装备加速器',
    type: 'accelerator',
    direction: '智能装备',
    street: '邹区镇',
    units: 10,
    areaM2: '1800',
  },
  {
    name: '演示创客众创空间',
    type: 'maker-space',
    direction: '软件',
    street: '南大街街道',
    units: 12,
    areaM2: '65.5',
  },
] as const;

/** Of four units one is idle. */
const idleEvery = 4;

/** The demonstration's carriers with units, tenants, mentors and a service each; `enterpriseIds` are their operators and tenants. */
export async function seedCarriers(
  recordCarrier: RecordCarrier,
  officer: Actor,
  enterpriseIds: readonly string[],
  year: number,
): Promise<void> {
  let taken = carriers.length;
  for (const [index, { units, areaM2, ...profile }] of carriers.entries()) {
    const tenants = enterpriseIds.slice(taken, taken + units);
    taken += units;
    const since = `${String(year - 1)}-03-01`;
    const facts: Fact[] = [
      {
        kind: 'opened',
        ...profile,
        operatorId: enterpriseIds[index] ?? '',
        openedOn: since,
        desks: units * 4,
      },
      ...furnished(since, `演示〔${String(year - 1)}〕${String(index + 1)}号`),
      ...tenants.flatMap((enterpriseId, at) => unitOf(at + 1, areaM2, enterpriseId, year)),
    ];
    await record(recordCarrier, officer, uuidOf('demo-carrier', profile.name), facts);
  }
}

const furnished = (since: string, documentNumber: string): Fact[] => [
  { kind: 'area-added', on: since, areaM2: '800', use: 'public' },
  { kind: 'approved', on: since, level: 'district', documentNumber },
  { kind: 'mentor-joined', on: since, mentor: '演示导师', as: 'mentor', field: '创业辅导' },
  {
    ...{ kind: 'service-given', on: since, service: 'policy', enterpriseId: null },
    ...{ hours: '2', by: '政策服务组' },
  },
];

function unitOf(unit: number, areaM2: string, enterpriseId: string, year: number): Fact[] {
  const space = `${String(unit).padStart(2, '0')}室`;
  const added: Fact = { kind: 'space-added', on: `${String(year - 1)}-03-01`, space, areaM2 };
  if (unit % idleEvery === 0) return [added];
  const stage = unit % 3 === 0 ? 'observation' : 'incubation';
  return [
    added,
    { kind: 'let', on: `${String(year - 1)}-06-01`, space, enterpriseId, stage },
    { kind: 'tax-paid', on: `${String(year - 1)}-12-31`, enterpriseId, amountYuan: String(unit * 12_500) },
  ];
}

async function record(
  act: RecordCarrier,
  officer: Actor,
  carrierId: string,
  facts: readonly Fact[],
): Promise<void> {
  for (const [at, fact] of facts.entries()) {
    const outcome = await act.record({ carrierId, key: `demo ${String(at)}`, fact, note: null }, officer);
    if (outcome.kind === 'refused')
      throw new Fault('seed.carrier', outcome.refusal.reason.en, { retryable: false });
  }
}
