import { OpenCase, UploadDocument } from '@terrace/cases';
import { makePapers, paperCompanyOf, type WalkCompany } from '@terrace/demonstration';
import { actorOf, type User } from '@terrace/identity';
import { Fault, type Actor } from '@terrace/kernel';
import { SendEvent, WorkflowStore, uuidOf } from '@terrace/workflow';
import type { ProgrammeWalk, Step } from './programme-walks';

/** The main path as far as people alone take it. */
const path: readonly Step[] = [
  ['screen', 'officer'],
  ['admit', 'head'],
  ['nurture', 'officer'],
  ['plan_training', 'officer'],
  ['record_attendance', 'officer'],
  ['record_coaching', 'officer'],
  ['begin_drafting', 'enterprise'],
  ['self_evaluate', 'enterprise', { techField: '八（二）先进制造工艺与装备' }],
];

/** Opens the demonstration's cases and takes each part of the way, through the same acts as everybody else. */
export class DemoCases {
  constructor(
    private readonly openCase: OpenCase,
    private readonly sendEvent: SendEvent,
    private readonly uploadDocument: UploadDocument,
    private readonly instances: WorkflowStore,
    private readonly people: ReadonlyMap<string, User>,
  ) {}

  /** Takes one HNTE case `steps` steps along the path. */
  lead(enterpriseId: string, steps: number): Promise<string> {
    return this.walk({ chartId: 'hnte', steps: path.slice(0, steps) }, enterpriseId);
  }

  /** Opens a case and takes it along; a refusal on the way leaves it where it stands, as in life. */
  async walk({ chartId, steps }: ProgrammeWalk, enterpriseId: string): Promise<string> {
    const opened = await this.openCase.open(
      { chartId, enterpriseId, idempotencyKey: `demo:${enterpriseId}` },
      this.actor('officer'),
    );
    if (opened.kind === 'refused')
      throw new Fault('seed.case', opened.refusal.reason.en, { retryable: false });
    for (const [event, by, data] of steps) {
      const actor = by === 'enterprise' ? representative(enterpriseId) : this.actor(by);
      if (!(await this.send(opened.value.id, event, actor, data ?? {}))) break;
    }
    return opened.value.id;
  }

  /** Takes a complete application to the machine check: the worker opens its papers as soon as it runs. */
  async submit(company: WalkCompany, applicationYear: number): Promise<void> {
    const caseId = await this.lead(company.enterprise.id, path.length);
    const actor = representative(company.enterprise.id);
    for (const { slot, fileName, bytes } of await makePapers(paperCompanyOf(company, applicationYear))) {
      const idempotencyKey = uuidOf('demo-paper', caseId, slot);
      const uploaded = await this.uploadDocument.upload(
        { instanceId: caseId, slot, fileName, bytes, idempotencyKey },
        actor,
      );
      if (uploaded.kind === 'refused')
        throw new Fault('seed.paper', uploaded.refusal.reason.en, { retryable: false });
    }
    await this.send(caseId, 'submit', actor, {});
  }

  private async send(
    instanceId: string,
    event: string,
    actor: Actor,
    data: Readonly<Record<string, string | number>>,
  ): Promise<boolean> {
    const command = { instanceId, event, data, expectedVersion: null, idempotencyKey: `demo:${event}` };
    return (await this.sendEvent.send(command, actor)).kind === 'done';
  }

  private actor(login: string): Actor {
    const user = this.people.get(login);
    if (!user) throw new Fault('seed.people', `nobody signs in as ${login}`, { retryable: false });
    return actorOf(user);
  }
}

/** Whoever acts for an enterprise that has no user of its own in the demonstration. */
const representative = (enterpriseId: string): Actor => ({
  id: uuidOf('demo-representative', enterpriseId),
  name: '企业经办人（演示）',
  roles: ['enterprise'],
  enterpriseId,
});
