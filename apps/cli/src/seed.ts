import { NestFactory } from '@nestjs/core';
import { ChangeMembers, OpenCohort } from '@terrace/cohorts';
import { RecordCarrier } from '@terrace/carriers';
import { CasesModule, OpenCase, UploadDocument } from '@terrace/cases';
import { batchOf, dateOf } from '@terrace/deadlines';
import { makeDistrict, makeHoldings, makeWalkCompany } from '@terrace/demonstration';
import { EnterpriseStore, Holdings } from '@terrace/enterprises';
import { HostModule, cohortActs, readSettings, type Settings } from '@terrace/hosting';
import { UserStore, actorOf, type User } from '@terrace/identity';
import { Clock } from '@terrace/kernel';
import { SendEvent, WorkflowStore } from '@terrace/workflow';
import { DemoCases } from './seed/demo-cases';
import { DemoCohorts } from './seed/demo-cohorts';
import { demoUsers } from './seed/demo-users';
import { seedCarriers } from './seed/demo-carriers';
import { certificateWalk, programmeWalks } from './seed/programme-walks';
import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';

/** Zhonglou's division code: the district is always the same. */
const seed = 320404;
const enterpriseCount = 640;
const caseCount = 120;
/** Enterprises at the end of the list that are recognised already. */
const certificateCount = 24;
/** Those before them are operators and tenants of carriers; the last tenants are recognised. */
const tenantCount = 37;

@Module({})
class SeedModule {
  static forRoot(settings: Settings): DynamicModule {
    return {
      module: SeedModule,
      imports: [HostModule.forRoot(settings), CasesModule.forPeople()],
      providers: cohortActs,
    };
  }
}

/** Fills an empty database with the demonstration district; a district that is there is left as it is. */
export async function seedDemonstration(
  databaseUrl: string,
  { dataDir }: { dataDir: string },
): Promise<void> {
  const settings = { ...readSettings({ ...process.env, DATABASE_URL: databaseUrl }), dataFolder: dataDir };
  const context = await NestFactory.createApplicationContext(SeedModule.forRoot(settings), {
    logger: ['error', 'warn'],
  });
  try {
    const users = context.get(UserStore);
    if (await users.byLogin('officer')) return;
    const today = dateOf(context.get(Clock).now());
    const { year } = batchOf({ openOn: today });
    const district = makeDistrict({ seed, asOf: today, enterprises: enterpriseCount });
    const complete = [0, 900].map((sequence) =>
      makeWalkCompany({ seed, asOf: today, sequence: 1_000 + sequence }),
    );
    await context.get(EnterpriseStore).upsertMany([...district.enterprises, ...complete]);
    await context.get(Holdings).record(makeHoldings(district.enterprises));
    const own = complete[0]?.enterprise;
    if (!own) return;
    const people = await demoUsers(own);
    const cases = new DemoCases(
      context.get(OpenCase),
      context.get(SendEvent),
      context.get(UploadDocument),
      context.get(WorkflowStore),
      new Map(people.map((user) => [user.login, user])),
    );
    await leadCases(cases, district, Number(today.slice(0, 4)));
    await cases.lead(own.id, 8);
    for (const company of complete.slice(1)) await cases.submit(company, year);
    await formCohorts(context, year, people);
    await openCarriers(context, year, people, district);
    // Last, for it tells the next start that the district is complete.
    await users.upsert(people);
  } finally {
    await context.close();
  }
}

async function openCarriers(
  context: INestApplicationContext,
  year: number,
  people: readonly User[],
  { enterprises }: ReturnType<typeof makeDistrict>,
): Promise<void> {
  const officer = people.find(({ login }) => login === 'officer');
  const ids = enterprises.slice(-(certificateCount + tenantCount)).map(({ enterprise }) => enterprise.id);
  if (officer) await seedCarriers(context.get(RecordCarrier), actorOf(officer), ids, year);
}

async function formCohorts(
  context: INestApplicationContext,
  year: number,
  people: readonly User[],
): Promise<void> {
  const officer = people.find(({ login }) => login === 'officer');
  if (!officer) return;
  const acts = [context.get(OpenCohort), context.get(ChangeMembers), context.get(WorkflowStore)] as const;
  await new DemoCohorts(...acts).form(year, actorOf(officer));
}

/** HNTE cases for the first enterprises, then one enterprise for each walk of the other programmes. */
async function leadCases(
  cases: DemoCases,
  district: ReturnType<typeof makeDistrict>,
  year: number,
): Promise<void> {
  const enterpriseIds = district.enterprises.map(({ enterprise }) => enterprise.id);
  for (const [index, id] of enterpriseIds.slice(0, caseCount).entries()) await cases.lead(id, stepsOf(index));
  for (const [index, walk] of programmeWalks(year).entries()) {
    const id = enterpriseIds[caseCount + index];
    if (id) await cases.walk(walk, id);
  }
  const certified = enterpriseIds.slice(-certificateCount);
  for (const [index, id] of certified.entries()) await cases.walk(certificateWalk(year, index), id);
}

/** Most cases are early on the way, fewer at each later step. */
const stepsOf = (index: number): number => [0, 0, 1, 1, 1, 2, 2, 3, 3, 4, 5, 6, 7, 8][index % 14] ?? 0;
