import fc from 'fast-check';
import type { Subject } from './records/subject';
import { assess, cardOf, enterprise, stated, subject, yearOf } from './testing/packs';

type Values = Record<string, string | number | boolean>;

const given = (values: Values, more: Partial<Subject> = {}): Subject =>
  subject({ stated: stated(values), ...more });

/** An incubator that stands exactly on every threshold. */
const incubator: Values = {
  operatingSince: '2017-06-01',
  statisticsYears: 2,
  areaSquareMetres: 10_000,
  tenantAreaSquareMetres: 7_500,
  fundYuan: 5_000_000,
  tenants: 50,
  fundedTenants: 5,
  fundCases: 3,
  staff: 10,
  professionals: 8,
  mentors: 5,
  patentTenants: 25,
  ipTenants: 0,
  graduates: 20,
};

const failing = (programme: string, values: Values): string[] =>
  assess(programme, given(values))
    .conditions.filter(({ status }) => status === 'fail')
    .map(({ id }) => id);

describe('a national incubator', () => {
  it('is recognised exactly on every threshold, save that fifty tenants on a hectare are five for each 1 000 m²', () => {
    expect(assess('incubator-national', given(incubator)).verdict).toBe('meets');
  });

  it.each([
    ['operatingSince', '2017-06-02', 'I1a'],
    ['statisticsYears', 1, 'I1b'],
    ['tenantAreaSquareMetres', 7_499.99, 'I2b'],
    ['fundYuan', 4_999_999.99, 'I3a'],
    ['fundedTenants', 4, 'I3b'],
    ['fundCases', 2, 'I3c'],
    ['professionals', 7, 'I4a'],
    ['mentors', 4, 'I4c'],
    ['patentTenants', 24, 'I5'],
    ['graduates', 19, 'I7'],
  ] as const)('is not with %s of %s', (name, value, id) => {
    expect(failing('incubator-national', { ...incubator, [name]: value })).toContain(id);
  });

  it('wants three tenants for each 1 000 m², counted exactly', () => {
    const of = (areaSquareMetres: number) =>
      cardOf('incubator-national', 'I6b', given({ ...incubator, areaSquareMetres })).status;
    expect(of(16_666.66)).toBe('pass');
    expect(of(16_666.67)).toBe('fail');
  });

  it('may have rights in three tenants of ten instead of applications in half', () => {
    expect(failing('incubator-national', { ...incubator, patentTenants: 0, ipTenants: 15 })).toEqual([]);
    expect(failing('incubator-national', { ...incubator, patentTenants: 0, ipTenants: 14 })).toEqual(['I5']);
  });

  it('that is specialised needs fewer tenants, most of one field', () => {
    const small = { ...incubator, specialised: true, tenants: 30, graduates: 15, oneFieldTenants: 23 };
    expect(failing('incubator-national', small)).toEqual([]);
    expect(failing('incubator-national', { ...small, oneFieldTenants: 22 })).toEqual(['I8']);
    expect(failing('incubator-national', { ...small, specialised: false })).toEqual(['I6a', 'I7']);
  });

  it('in a remote area may have a fifth less', () => {
    const remote = { ...incubator, areaSquareMetres: 8_000, fundYuan: 4_000_000, tenants: 40, graduates: 16 };
    expect(failing('incubator-national', { ...remote, remoteArea: true })).toEqual([]);
    expect(failing('incubator-national', remote)).toEqual(['I2a', 'I3a', 'I6a', 'I7']);
  });

  it('does worse with no figure that grows, space aside', () => {
    const names = [
      'fundYuan',
      'fundedTenants',
      'fundCases',
      'professionals',
      'mentors',
      'patentTenants',
      'graduates',
    ] as const;
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(40), fc.nat(40), (name, value, more) => {
        const before = failing('incubator-national', { ...incubator, [name]: value });
        const after = failing('incubator-national', { ...incubator, [name]: value + more });
        return after.every((id) => before.includes(id));
      }),
    );
  });

  it('asks for what nobody has stated', () => {
    const { verdict, asked } = assess('incubator-national', subject());
    expect(verdict).toBe('unknown');
    expect(asked.find(({ name }) => name === 'tenants')).toMatchObject({
      value: null,
      unit: { zh: '家' },
      asOf: '2020-06-01',
    });
  });
});

describe('a nationally filed maker space', () => {
  const space: Values = {
    operatingSince: '2018-12-01',
    areaSquareMetres: 500,
    deskAreaSquareMetres: 375,
    desks: 0,
    residentTeams: 20,
    newFirms: 10,
    financedTenants: 0,
    typicalCases: 3,
    professionals: 3,
    mentors: 3,
    yearlyEvents: 10,
    statisticsComplete: true,
    directionClear: true,
  };

  it('meets every condition on its threshold', () => {
    expect(assess('maker-space-national', given(space)).verdict).toBe('meets');
  });

  it.each([
    ['operatingSince', '2018-12-02', 'M2'],
    ['deskAreaSquareMetres', 374, 'M4'],
    ['residentTeams', 19, 'M5'],
    ['typicalCases', 2, 'M7'],
    ['professionals', 2, 'M8a'],
    ['mentors', 2, 'M8b'],
    ['yearlyEvents', 9, 'M9'],
    ['statisticsComplete', false, 'M10'],
  ] as const)('fails with %s of %s', (name, value, id) => {
    expect(failing('maker-space-national', { ...space, [name]: value })).toEqual([id]);
  });

  it('may have thirty desks instead of the space, and five financed instead of ten new firms', () => {
    const other = { ...space, areaSquareMetres: 400, desks: 30, newFirms: 9, financedTenants: 5 };
    expect(failing('maker-space-national', other)).toEqual([]);
    expect(failing('maker-space-national', { ...other, desks: 29, financedTenants: 4 })).toEqual([
      'M3',
      'M6',
    ]);
  });
});

describe('a tenant', () => {
  const young = (registeredOn: string, values: Values = {}): Subject =>
    given(values, { enterprise: { ...enterprise, registeredOn } });
  const statusOf = (id: string, who: Subject) => cardOf('tenancy-admission', id, who).status;

  it('is at most twenty-four months old at entry, to the day', () => {
    expect(statusOf('T3', young('2018-06-01'))).toBe('pass');
    expect(statusOf('T3', young('2018-05-31'))).toBe('fail');
    expect(statusOf('T3', young('2016-05-31', { admittedOn: '2018-05-31' }))).toBe('pass');
  });

  it('stays for forty-eight months, in some fields for sixty, a figure nobody has confirmed', () => {
    const stay = (admittedOn: string, longIncubation: boolean) =>
      cardOf('tenancy-admission', 'T4', young('2015-01-01', { admittedOn, longIncubation }));
    expect(stay('2016-06-01', false)).toMatchObject({ status: 'pass', unconfirmed: true });
    expect(stay('2016-05-31', false).status).toBe('fail');
    expect(stay('2015-06-01', true).status).toBe('pass');
    expect(stay('2015-05-31', true).status).toBe('fail');
  });

  it('is not asked how long it has stayed before it comes', () => {
    const { conditions, verdict } = assess('tenancy-admission', young('2019-01-01'));
    expect(conditions.map(({ id }) => id)).toEqual(['T1', 'T2', 'T3']);
    expect(verdict).toBe('open');
  });

  it.each([
    ['hnteFiled', true, 'G1'],
    ['investmentYuan', '5000000.01', 'G2'],
    ['acquiredOrListed', true, 'G4'],
  ] as const)('graduates by %s alone', (name, value, id) => {
    const figures = [yearOf(2018, { salesYuan: '0' }), yearOf(2019, { salesYuan: '0' })];
    const who = (values: Values) =>
      given({ acquiredOrListed: false, investmentYuan: 5_000_000, ...values }, { figures });
    expect(cardOf('tenancy-graduation', id, who({ [name]: value })).status).toBe('pass');
    expect(assess('tenancy-graduation', who({ [name]: value })).verdict).toBe('meets');
    expect(assess('tenancy-graduation', who({})).verdict).toBe('fails');
  });

  it('graduates by more than ten million of revenue in two consecutive years', () => {
    const earning = (first: string, second: string) =>
      cardOf(
        'tenancy-graduation',
        'G3',
        subject({ figures: [yearOf(2018, { salesYuan: first }), yearOf(2019, { salesYuan: second })] }),
      );
    expect(earning('4000000', '6000000.01').status).toBe('pass');
    expect(earning('4000000', '6000000')).toMatchObject({
      status: 'fail',
      threshold: { zh: '> 10\u00a0000\u00a0000元' },
    });
  });
});
