import { makeWalkCompany, type WalkCompany } from '@terrace/demonstration';
import { writeEnterpriseWorkbook } from '@terrace/enterprises';
import { ApiClient, WalkError } from './api-client';
import type { CaseDetail, ImportRows } from './api-shapes';
import type { Narrator } from './narrator';
import { WalkedCase, type Party } from './party';
import { untilTaken } from './until-taken';
import { VirtualClock } from './virtual-clock';

export interface Gathered {
  readonly party: Party;
  readonly clock: VirtualClock;
  readonly company: WalkCompany;
  readonly walked: WalkedCase;
  readonly applicationYear: number;
}

/** Signs everybody in, brings time to the start of a year's round, imports a new enterprise and opens its case. */
export async function gather(url: string, password: string, narrator: Narrator): Promise<Gathered> {
  narrator.chapter('一、准备 · Preparation');
  const [officer, head, admin] = await Promise.all(
    ['officer', 'head', 'admin'].map((login) => ApiClient.signIn(url, login, password)),
  );
  if (!officer || !head || !admin) throw new WalkError('not everybody could sign in');
  const clock = new VirtualClock(admin, narrator);
  const applicationYear = await startOfRound(clock);
  const company = await newCompany(officer, applicationYear);
  await importCompany(officer, company, narrator);
  const enterpriseId = await idOf(officer, company.enterprise.creditCode);
  const deputy = await newUser(
    admin,
    url,
    password,
    `deputy-${company.enterprise.creditCode}`,
    '经办兼审批（演示）',
    ['officer', 'head'],
    null,
  );
  const enterprise = await newUser(
    admin,
    url,
    password,
    company.enterprise.creditCode,
    company.enterprise.name,
    ['enterprise'],
    enterpriseId,
  );
  const opened = await officer.post<CaseDetail>('/cases', { chartId: 'hnte', enterpriseId });
  narrator.step(officer.name, 'open a case', `${opened.businessKey} · ${opened.stateTitle.zh}`);
  const party = { officer, head, admin, deputy, enterprise };
  return { party, clock, company, walked: new WalkedCase(opened.id, narrator), applicationYear };
}

/** Batches open in spring: from April on the walk belongs to next year's round. */
async function startOfRound(clock: VirtualClock): Promise<number> {
  const now = await clock.now();
  const year = now.getUTCMonth() < 3 ? now.getUTCFullYear() : now.getUTCFullYear() + 1;
  await clock.advance(new Date(Date.UTC(year, 2, 1, 1)));
  return year;
}

/** The first invented company that the registry does not have yet. */
async function newCompany(officer: ApiClient, applicationYear: number): Promise<WalkCompany> {
  for (let sequence = 1; sequence < 1_000; sequence += 1) {
    const company = makeWalkCompany({ seed: 320404, asOf: `${String(applicationYear)}-03-01`, sequence });
    const { total } = await officer.get<{ total: number }>(
      `/enterprises?text=${company.enterprise.creditCode}`,
    );
    if (total === 0) return company;
  }
  throw new WalkError('a thousand walks have been made here: start with a new data folder');
}

async function importCompany(officer: ApiClient, company: WalkCompany, narrator: Narrator): Promise<void> {
  const { enterprise } = company;
  const misread = {
    ...company,
    enterprise: { ...enterprise, creditCode: enterprise.creditCode.slice(0, -1) },
  };
  const bytes = await writeEnterpriseWorkbook([company, misread]);
  const fileName = '企业名单.xlsx';
  const begun = await officer.beginImport({
    fileName,
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes,
  });
  const { created, taken, rejected } = (await untilTaken(officer, begun.id)).counts;
  narrator.step(
    officer.name,
    `import ${fileName}`,
    `${String(created)} created, ${String(rejected)} rejected`,
  );
  const { items } = await officer.get<ImportRows>(`/enterprises/imports/${begun.id}/rows?only=rejected`);
  for (const { row, problems } of items)
    narrator.note(`row ${String(row)}: ${problems.map(({ reason }) => reason.zh).join('；')}`);
  narrator.confirm(created === 1 && taken === 1, 'the enterprise is in the registry');
  narrator.confirm(rejected === 1, 'the row with a misread credit code is not, and the report says why');
}

async function idOf(officer: ApiClient, creditCode: string): Promise<string> {
  const { items } = await officer.get<{ items: { id: string; creditCode: string }[] }>(
    `/enterprises?text=${creditCode}`,
  );
  const found = items.find((item) => item.creditCode === creditCode);
  if (!found) throw new WalkError(`${creditCode} is not in the registry`);
  return found.id;
}

async function newUser(
  admin: ApiClient,
  url: string,
  password: string,
  login: string,
  name: string,
  roles: string[],
  enterpriseId: string | null,
): Promise<ApiClient> {
  // Only the enterprise has an address, for letters to it to be mailed where a mail server is set.
  const email = enterpriseId && `${login.toLowerCase()}@example.org`;
  await admin.post('/users', { login, name, roles, enterpriseId, email, password });
  return ApiClient.signIn(url, login, password);
}
