import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { makeDistrict } from '@terrace/demonstration';
import { EnterpriseStore, type Enterprise } from '@terrace/enterprises';
import { readSettings } from '@terrace/hosting';
import { ConflictStore, UserStore, actorOf, hashPassword, type User } from '@terrace/identity';
import { Clock, type Actor, type Outcome, type Role } from '@terrace/kernel';
import {
  ActOnTask,
  DecisionPorts,
  SendEvent,
  StartInstance,
  uuidOf,
  type Instance,
  type Sent,
  type Task,
  type TaskWish,
} from '@terrace/workflow';
import { AppModule } from '../../apps/api/src/app.module';
import { paperDef } from '../../libs/cases/src/testing/paper-chart';
import { startTestPostgres, type TestPostgres } from '../support/test-postgres';

const password = 'authority-matrix';

const roles = {
  officer: ['officer'],
  colleague: ['officer'],
  head: ['head'],
  director: ['director'],
  /** Checks papers and judges them, though never the same one. */
  both: ['officer', 'reviewer'],
  one: ['reviewer'],
  two: ['reviewer'],
  company: ['enterprise'],
  stranger: ['enterprise'],
} as const satisfies Record<string, readonly Role[]>;

export type Who = keyof typeof roles;

/** The real API over PostgreSQL, with one programme: papers that are checked, judged and signed. */
export class Bureau {
  private readonly tokens = new Map<Who, string>();
  private opened = 0;

  private constructor(
    private readonly postgres: TestPostgres,
    private readonly root: string,
    readonly app: NestFastifyApplication,
    private readonly people: ReadonlyMap<Who, User>,
    readonly enterprise: Enterprise,
  ) {}

  get enterpriseId(): string {
    return this.enterprise.id;
  }

  static async open(): Promise<Bureau> {
    const postgres = await startTestPostgres();
    const root = mkdtempSync(join(tmpdir(), 'terrace-authority-'));
    const programmes = join(root, 'libs', 'programmes');
    for (const folder of ['charts', 'letters']) mkdirSync(join(programmes, folder), { recursive: true });
    cpSync('libs/eligibility/packs', join(root, 'libs', 'eligibility', 'packs'), { recursive: true });
    mkdirSync(join(root, 'libs', 'indicators', 'years'), { recursive: true });
    // JSON is YAML too.
    writeFileSync(join(programmes, 'charts', 'paper.yaml'), JSON.stringify(paperDef));
    cpSync('libs/programmes/letters/tasks.yaml', join(programmes, 'letters', 'tasks.yaml'));
    const settings = readSettings({ DATABASE_URL: postgres.url, TERRACE_ROOT: root });
    // As `createApp` makes it, without the portal: what serves files cannot be loaded by Jest on Node 20.
    const module = AppModule.forRoot(settings);
    const app = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(), {
      logger: ['error', 'warn'],
      abortOnError: false,
    });
    app.setGlobalPrefix('api/v1');
    await app.register(cookie);
    await app.register(multipart);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    const district = makeDistrict({ seed: 1, asOf: '2026-05-04', enterprises: 2 });
    await app.get(EnterpriseStore, { strict: false }).upsertMany(district.enterprises);
    const [own, other] = district.enterprises.map(({ enterprise }) => enterprise);
    const passwordHash = await hashPassword(password);
    const users = Object.entries(roles).map(([login, held]): [Who, User] => {
      const enterpriseId = login === 'company' ? own?.id : login === 'stranger' ? other?.id : undefined;
      const user = {
        id: uuidOf('matrix', login),
        login,
        name: login,
        roles: held,
        email: null,
        passwordHash,
      };
      return [login as Who, { ...user, enterpriseId: enterpriseId ?? null }];
    });
    await app.get(UserStore, { strict: false }).upsert(users.map(([, user]) => user));
    return new Bureau(postgres, root, app, new Map(users), own!);
  }

  get ports(): DecisionPorts {
    return this.app.get(DecisionPorts, { strict: false });
  }

  actor(who: Who): Actor {
    const user = this.people.get(who);
    if (!user) throw new Error(`nobody is called ${who}`);
    return actorOf(user);
  }

  async openCase(): Promise<Paper> {
    const command = {
      chartId: 'paper',
      subjectId: this.enterpriseId,
      businessKey: randomUUID(),
      on: '2026-05-04',
      data: { batchYear: 2026, batchNo: (this.opened += 1) },
    };
    const start = this.app.get(StartInstance, { strict: false });
    const begun = await start.start({ ...command, idempotencyKey: randomUUID() }, this.actor('head'));
    if (begun.kind === 'refused') throw new Error(begun.refusal.reason.en);
    return new Paper(this, begun.value.id, this.opened);
  }

  /** Binds somebody to the enterprise until the test lets them go. */
  async bind(who: Who): Promise<() => Promise<void>> {
    const { id, name } = this.actor(who);
    const conflicts = this.app.get(ConflictStore, { strict: false });
    const at = this.app.get(Clock, { strict: false }).now();
    const conflict = {
      id: randomUUID(),
      person: { id, name },
      enterpriseId: this.enterpriseId,
      kind: 'relative' as const,
      note: null,
      recordedBy: { id, name },
      recordedAt: at,
      liftedAt: null,
      liftedBy: null,
    };
    await conflicts.save(conflict);
    return () => conflicts.save({ ...conflict, liftedAt: at, liftedBy: { id, name } });
  }

  async tokenOf(who: Who): Promise<string> {
    const known = this.tokens.get(who);
    if (known) return known;
    const answer = await this.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: { login: who, password },
    });
    const { token } = answer.json<{ token: string }>();
    this.tokens.set(who, token);
    return token;
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.postgres.stop();
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** One case of the bureau. */
export class Paper {
  constructor(
    private readonly bureau: Bureau,
    readonly id: string,
    /** Of 2026; each case has a batch of its own, by which a decision finds it. */
    readonly batchNo: number,
  ) {}

  send(who: Who, event: string): Promise<Outcome<Sent>> {
    const command = { instanceId: this.id, event, expectedVersion: null, idempotencyKey: randomUUID() };
    return this.bureau.app.get(SendEvent, { strict: false }).send(command, this.bureau.actor(who));
  }

  async task(): Promise<Task> {
    const open = (await this.bureau.ports.store.tasksOf([this.id])).find(({ closedAt }) => closedAt === null);
    if (!open) throw new Error('no task is open');
    return open;
  }

  async act(who: Who, wish: TaskWish): Promise<Outcome<Task>> {
    const { id: taskId } = await this.task();
    const command = { instanceId: this.id, taskId, wish, note: null, expectedVersion: null };
    const act = this.bureau.app.get(ActOnTask, { strict: false });
    return act.act({ ...command, idempotencyKey: randomUUID() }, this.bureau.actor(who));
  }

  period(to: Who): Extract<TaskWish, { act: 'delegate' }> {
    const now = this.bureau.app.get(Clock, { strict: false }).now();
    const untilAt = new Date(now.getTime() + 3 * 86_400_000).toISOString();
    return { act: 'delegate', personId: this.bureau.actor(to).id, fromAt: now.toISOString(), untilAt };
  }

  async instance(): Promise<Instance> {
    const [instance] = await this.bureau.ports.store.load([this.id]);
    if (!instance) throw new Error('the case is gone');
    return instance;
  }
}
