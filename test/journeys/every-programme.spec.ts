import { ApiClient } from '../../apps/cli/src/walk/api-client';
import type { CaseDetail } from '../../apps/cli/src/walk/api-shapes';
import { startSystem, type RunningSystem } from '../support/running-system';
import { walkMs } from '../support/walking';

interface Listed {
  readonly items: readonly { readonly id: string; readonly title?: { readonly zh: string } }[];
}

describe('every programme through the API', () => {
  let system: RunningSystem;
  let officer: ApiClient;
  let without: readonly string[];

  beforeAll(async () => {
    system = await startSystem();
    officer = await ApiClient.signIn(system.url, 'officer', system.password);
    without = await enterprisesWithoutCase(officer);
  }, walkMs);

  afterAll(async () => {
    await system.stop();
  }, walkMs);

  it('is offered, recognition first, and has a case of the demonstration', async () => {
    const { items } = await officer.get<Listed>('/charts');
    expect(items.length).toBeGreaterThanOrEqual(15);
    expect(items[0]?.id).toBe('hnte');
    for (const { id } of items)
      expect((await officer.get<Listed>(`/cases?chartId=${id}&limit=1`)).items).toHaveLength(1);
  });

  it(
    'can be opened for an enterprise and says what is to be done first',
    async () => {
      const { items } = await officer.get<Listed>('/charts');
      const [enterpriseId] = without;
      const opened = await Promise.all(
        items.map(({ id }) => officer.post<CaseDetail>('/cases', { chartId: id, enterpriseId })),
      );
      expect(opened.map(({ actions }) => actions.length > 0)).toEqual(items.map(() => true));
      expect(new Set(opened.map(({ businessKey }) => businessKey)).size).toBe(items.length);
    },
    walkMs,
  );

  it(
    'keeps the dates a form gave as deadlines of the case',
    async () => {
      const { id, version } = await officer.post<CaseDetail>('/cases', {
        chartId: 'hnte-maintenance',
        enterpriseId: without[1],
      });
      const year = new Date().getUTCFullYear() + 1;
      const data = { certificateNumber: 'GR202032000777', issuedOn: `${String(year - 1)}-12-05` };
      await officer.post(`/cases/${id}/events`, {
        event: 'record_certificate',
        data,
        version,
        note: null,
      });
      const { deadlines } = await officer.case(id);
      expect(deadlines.map(({ dueOn }) => dueOn).sort()).toEqual([
        `${String(year)}-05-31`,
        `${String(year + 2)}-12-04`,
      ]);
    },
    walkMs,
  );
});

async function enterprisesWithoutCase(officer: ApiClient): Promise<string[]> {
  const pages = await Promise.all(
    [0, 100].map((offset) =>
      officer.get<{ items: readonly { enterprise: { id: string } }[] }>(
        `/cases?offset=${String(offset)}&limit=100`,
      ),
    ),
  );
  const taken = new Set(pages.flatMap(({ items }) => items.map(({ enterprise }) => enterprise.id)));
  const { items } = await officer.get<Listed>('/enterprises?offset=300&limit=100');
  return items.map(({ id }) => id).filter((id) => !taken.has(id));
}
