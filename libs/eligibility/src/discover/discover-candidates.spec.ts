import {
  EnterpriseIds,
  EnterpriseStore,
  StatedFigures,
  type EnterpriseRecord,
  type StatedFigure,
} from '@terrace/enterprises';
import { enterprise, packs, right, rights, stated, yearOf } from '../testing/packs';
import { RegistryPages } from '../records/registry-pages';
import { DiscoverCandidates } from './discover-candidates';
import { writeCandidatesCsv } from './write-candidates-csv';

type Year = Parameters<typeof yearOf>[1];

const record = (id: string, change: Year, ip = [right]): EnterpriseRecord => ({
  enterprise: { ...enterprise, id, creditCode: id, name: `企业${id}` },
  figures: [2017, 2018, 2019].map((year) => yearOf(year, change)),
  ip,
});

class Ids extends EnterpriseIds {
  constructor(private readonly ids: readonly string[]) {
    super();
  }
  override after(id: string | null): Promise<string[]> {
    return Promise.resolve(this.ids.filter((each) => id === null || each > id).slice(0, 2));
  }
}

class Said extends StatedFigures {
  constructor(private readonly said: readonly StatedFigure[]) {
    super();
  }
  override of(): Promise<StatedFigure[]> {
    return Promise.resolve([...this.said]);
  }
  override state(): Promise<void> {
    return Promise.reject(new Error('nothing is stated here'));
  }
}

function discovering(
  records: readonly EnterpriseRecord[],
  said: readonly StatedFigure[] = [],
): DiscoverCandidates {
  const recordsOf = (ids: readonly string[]) =>
    Promise.resolve(records.filter((each) => ids.includes(each.enterprise.id)));
  const ids = new Ids(records.map((each) => each.enterprise.id));
  const pages = new RegistryPages(ids, { recordsOf } as unknown as EnterpriseStore, new Said(said));
  return new DiscoverCandidates(pages, packs);
}

const on = '2020-06-01';
const all = { offset: 0, limit: 100 };

describe('discovering candidates', () => {
  it('goes through the whole registry and puts the nearest first, each with what it lacks', async () => {
    const found = await discovering([
      record('a', { rdStaffAverage: '1', hntIncomeYuan: '0', rdYuan: '0', rdDomesticYuan: '0' }, []),
      record('b', { rdStaffAverage: '5' }),
      record('c', {}),
      record('d', { rdStaffAverage: '9' }),
      record('e', { rdStaffAverage: '9', hntIncomeYuan: '5900000' }),
    ]).discover({ programme: 'hnte', on, mostLacks: 2 }, all);
    expect(found).toMatchObject({ total: 4, ready: 1 });
    expect(found?.items.map(({ enterpriseId }) => enterpriseId)).toEqual(['c', 'd', 'b', 'e']);
    expect(found?.items[0]).toMatchObject({ verdict: 'open', lacks: [] });
    expect(found?.items[1]?.lacks).toMatchObject([{ id: 'C4', gap: { zh: '1人' }, value: { zh: '9%' } }]);
  });

  it('tells of those who are shown, and counts the others', async () => {
    const found = await discovering([
      record('a', { rdStaffAverage: '9' }),
      record('b', {}),
      record('c', { rdStaffAverage: '5' }),
    ]).discover({ programme: 'hnte', on, mostLacks: 1 }, { offset: 1, limit: 1 });
    expect(found).toMatchObject({ total: 3, ready: 1, items: [{ enterpriseId: 'a' }] });
  });

  it('takes the nearest way of a choice for how far a candidate is', async () => {
    const found = await discovering(
      [record('a', { salesYuan: '4000000' }), record('b', { salesYuan: '1000000' })],
      [],
    ).discover({ programme: 'above-scale', on, mostLacks: 1 }, all);
    expect(found?.items.map(({ shortfall }) => shortfall)).toEqual([0.8, 0.95]);
    expect(found?.items[0]?.lacks).toMatchObject([
      { id: 'U2', value: { en: '4\u00a0000\u00a0000 yuan' }, gap: { en: '16\u00a0000\u00a0000 yuan' } },
    ]);
  });

  it('uses what was stated, and finds nobody for a programme without rules', async () => {
    const said = stated({ hnteValidUntil: '2021-01-01' }).map((figure) => ({ ...figure, enterpriseId: 'a' }));
    const recognised = record('a', {}, rights(1, { class: 'I' }));
    const one = { ...recognised, enterprise: { ...recognised.enterprise, tags: ['高新技术企业'] } };
    const leaders = await discovering([one], said).discover(
      { programme: 'innovation-leader', on, mostLacks: 0 },
      all,
    );
    expect(leaders?.items).toMatchObject([{ verdict: 'open', everRecognised: true }]);
    expect(await discovering([one]).discover({ programme: 'nonsense', on, mostLacks: 0 }, all)).toBeNull();
  });

  it('writes a list that a spreadsheet opens without running it', async () => {
    const odd = record('a', { rdStaffAverage: '9' });
    const named = { ...odd, enterprise: { ...odd.enterprise, name: '=1+1,"甲"' } };
    const found = await discovering([named]).discover({ programme: 'hnte', on, mostLacks: 1 }, all);
    const [head, line] = writeCandidatesCsv(found?.items ?? []).split('\r\n');
    expect(head?.startsWith('\uFEFF排名')).toBe(true);
    expect(line).toContain(`1,"'=1+1,""甲""",a,`);
    expect(line).toContain('科技人员占职工总数的比例');
  });
});
