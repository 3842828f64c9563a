import { randomUUID } from 'node:crypto';
import { BeginImport, ImportDecisions, RunImport } from '@terrace/cases';
import { ChangeMembers, OpenCohort, SignalCohort } from '@terrace/cohorts';
import { makeWalkCompany } from '@terrace/demonstration';
import { writeEnterpriseWorkbook } from '@terrace/enterprises';
import { Ids, Outbox, type Refusal } from '@terrace/kernel';
import {
  BeginBulk,
  BulkStore,
  DeliverMessages,
  RunBulk,
  SendEvent,
  StartInstance,
  StopInstance,
  messageTopic,
} from '@terrace/workflow';
import type { Bureau, Paper } from './bureau';
import type { Door } from './cells';
import type { Attempt } from './situations';

/** What came back: null when nothing was refused. */
type Refused = Pick<Refusal, 'kind' | 'reason' | 'conditions'> | null;

type GoThrough = (bureau: Bureau, paper: Paper, attempt: Attempt) => Promise<Refused>;

/** The same attempt by each door. */
export const goThrough: Readonly<Record<Door, GoThrough>> = {
  http: async (bureau, paper, attempt) => {
    const answer = await bureau.app.inject({
      method: 'POST',
      url: await addressOf(paper, attempt),
      headers: {
        authorization: `Bearer ${await bureau.tokenOf(attempt.who)}`,
        'idempotency-key': randomUUID(),
      },
      payload: await bodyOf(paper, attempt),
    });
    return answer.statusCode < 300 ? null : answer.json<NonNullable<Refused>>();
  },
  /** An order for many cases, this one among them, carried out as the worker does. */
  bulk: async (bureau, paper, attempt) => {
    const command = {
      event: 'event' in attempt ? attempt.event : `task.${attempt.wish.act}`,
      targets: [{ instanceId: paper.id, expectedVersion: null }],
      idempotencyKey: randomUUID(),
    };
    const begin = bureau.app.get(BeginBulk, { strict: false });
    const begun = await begin.begin(command, bureau.actor(attempt.who));
    if (begun.kind === 'refused') return begun.refusal;
    return carriedOut(bureau, begun.value.id);
  },
  /** A signal to a cohort whose one member it is, carried out in the same way. */
  cohort: async (bureau, paper, attempt) => {
    const event = 'event' in attempt ? attempt.event : `task.${attempt.wish.act}`;
    const cohortId = await sittingOf(bureau, paper);
    const signals = bureau.app.get(SignalCohort, { strict: false });
    const command = { cohortId, event, idempotencyKey: randomUUID() };
    const begun = await signals.send(command, bureau.actor(attempt.who));
    return begun.kind === 'refused' ? begun.refusal : carriedOut(bureau, begun.value.id);
  },
  /** What a command of the command line calls, as the person it runs for. */
  cli: (_bureau, paper, attempt) => actAs(paper, attempt),
  /** What a decision from outside ends in, once its case is found: the same event, sent as the person who stands for its source. */
  external: (_bureau, paper, attempt) => actAs(paper, attempt),
  /** A row of a list that says the event was decided, about this case by its batch. */
  list: async (bureau, paper, attempt) => {
    const { creditCode, name } = bureau.enterprise;
    const kind = 'event' in attempt ? attempt.event : attempt.wish.act;
    const header = '信用代码,企业名称,批次,文号,日期,结果';
    const row = [creditCode, name, `2026-${String(paper.batchNo)}`, randomUUID(), '2026-05-04', kind].join();
    const act = bureau.app.get(ImportDecisions, { strict: false });
    const defaults = { kind: null, batch: null, documentNumber: null, date: null, link: null };
    const bytes = Buffer.from(`${header}\n${row}`);
    const command = { chartId: 'paper', defaults, fileName: '名单.csv', bytes, dryRun: false };
    const outcome = await act.import({ ...command, idempotencyKey: randomUUID() }, bureau.actor(attempt.who));
    return outcome.kind === 'refused' ? outcome.refusal : (outcome.value.rows[0]?.refusal ?? null);
  },
  import: async (bureau, _paper, { who }) => {
    const { enterprise, figures, ip } = makeWalkCompany({ seed: 7, asOf: '2026-05-04', sequence: 1 });
    const bytes = await writeEnterpriseWorkbook([{ enterprise, figures, ip }]);
    const act = bureau.app.get(BeginImport, { strict: false });
    const command = { fileName: '企业.xlsx', bytes, takesAtOnce: true, idempotencyKey: randomUUID() };
    const begun = await act.begin(command, bureau.actor(who));
    if (begun.kind === 'refused') return begun.refusal;
    await bureau.app.get(RunImport, { strict: false }).run(begun.value.id);
    return null;
  },
  /** A message on its way to the case, of the same name: what timers and other cases say reaches it so. */
  worker: async (bureau, paper, attempt) => {
    const name = 'event' in attempt ? attempt.event : `task.${attempt.wish.act}`;
    const content = { kind: 'event', name, data: {}, from: null };
    const id = bureau.app.get(Ids, { strict: false }).next();
    const outbox = bureau.app.get(Outbox, { strict: false });
    await outbox.put([{ id, topic: messageTopic, payload: { to: paper.id, content } }]);
    const { ports } = bureau;
    const [starts, sends, stops] = [new StartInstance(ports), new SendEvent(ports), new StopInstance(ports)];
    await new DeliverMessages(ports.store, starts, sends, stops).deliver(paper.id);
    return null;
  },
};

/** As the worker does; what became of the one case. */
async function carriedOut(bureau: Bureau, bulkId: string): Promise<Refused> {
  const bulks = bureau.app.get(BulkStore, { strict: false });
  await new RunBulk(bureau.ports, bulks).run(bulkId);
  const [item] = await bulks.items(bulkId, { offset: 0, limit: 1 });
  return item?.refusal ?? null;
}

async function sittingOf(bureau: Bureau, paper: Paper): Promise<string> {
  const title = { zh: '评审会', en: 'Sitting' };
  const command = { chartId: 'paper', kind: 'sitting', title, year: 2026, idempotencyKey: randomUUID() };
  const head = bureau.actor('head');
  const opened = await bureau.app.get(OpenCohort, { strict: false }).open(command, head);
  if (opened.kind === 'refused') throw new Error(opened.refusal.reason.en);
  const { id: cohortId } = opened.value;
  const members = bureau.app.get(ChangeMembers, { strict: false });
  const added = await members.add({ cohortId, instanceIds: [paper.id] }, head);
  if (added.kind === 'refused') throw new Error(added.refusal.reason.en);
  return cohortId;
}

async function actAs(paper: Paper, attempt: Attempt): Promise<Refused> {
  const outcome =
    'event' in attempt
      ? await paper.send(attempt.who, attempt.event)
      : await paper.act(attempt.who, attempt.wish);
  return outcome.kind === 'refused' ? outcome.refusal : null;
}

async function addressOf(paper: Paper, attempt: Attempt): Promise<string> {
  const address = `/api/v1/cases/${paper.id}`;
  return 'event' in attempt
    ? `${address}/events`
    : `${address}/tasks/${(await paper.task()).id}/${attempt.wish.act}`;
}

async function bodyOf(paper: Paper, attempt: Attempt): Promise<Record<string, unknown>> {
  const { version } = await paper.instance();
  if ('event' in attempt) return { event: attempt.event, version };
  const { act: _, ...wish } = attempt.wish;
  return { ...wish, version };
}
