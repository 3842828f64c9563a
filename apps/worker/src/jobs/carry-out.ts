import { Injectable } from '@nestjs/common';
import {
  CarryOutMigration,
  CheckDocument,
  Remind,
  ReplanDeadlines,
  RunImport,
  SendLetters,
  SendMail,
} from '@terrace/cases';
import type { MailOrder, Reminder } from '@terrace/cases';
import { Fault } from '@terrace/kernel';
import type { Payload } from '@terrace/queue';
import { DeliverMessages, RunBulk } from '@terrace/workflow';

/** Job to act. Each act may run again after a crash, and then changes nothing. */
@Injectable()
export class CarryOut {
  constructor(
    private readonly checkDocument: CheckDocument,
    private readonly sendLetters: SendLetters,
    private readonly sendMail: SendMail,
    private readonly remind: Remind,
    private readonly deliverMessages: DeliverMessages,
    private readonly carryOutMigration: CarryOutMigration,
    private readonly replanDeadlines: ReplanDeadlines,
    private readonly runBulk: RunBulk,
    private readonly runImport: RunImport,
  ) {}

  async checks(jobId: string, payload: Payload): Promise<void> {
    if (typeof payload['documentId'] === 'string') return this.checkDocument.check(payload['documentId']);
    return this.checkDocument.tell(text(payload, 'instanceId'), `settled:${jobId}`, {});
  }

  async letters(payload: Payload): Promise<void> {
    if (isMail(payload['mail'])) return this.sendMail.send(payload['mail']);
    await this.sendLetters.send({
      instanceId: text(payload, 'instanceId'),
      causeId: text(payload, 'causeId'),
      kind: text(payload, 'kind'),
      to: optional(payload, 'to'),
      personId: optional(payload, 'person'),
      by: optional(payload, 'by'),
      note: optional(payload, 'note'),
      dueOn: optional(payload, 'dueOn'),
    });
  }

  async timers(payload: Payload): Promise<void> {
    if (typeof payload['amendmentId'] === 'string')
      return this.replanDeadlines.replan(payload['amendmentId']);
    await this.remind.remind(reminderOf(payload));
  }

  async migrations(payload: Payload): Promise<void> {
    await this.carryOutMigration.carryOut(text(payload, 'migrationId'), text(payload, 'work'));
  }

  /** Whatever waits for the instance goes with it: a later message may come first from the queue, never to the instance. */
  async events(payload: Payload): Promise<void> {
    await this.deliverMessages.deliver(text(payload, 'to'));
  }

  async bulk(payload: Payload): Promise<void> {
    await this.runBulk.run(text(payload, 'bulkId'));
  }

  async imports(payload: Payload): Promise<void> {
    await this.runImport.run(text(payload, 'importId'));
  }
}

function reminderOf(payload: Payload): Reminder {
  return {
    id: text(payload, 'id'),
    instanceId: text(payload, 'instanceId'),
    name: text(payload, 'name'),
    letter: text(payload, 'letter'),
    dueOn: text(payload, 'dueOn'),
    holder: optional(payload, 'holder'),
    since: typeof payload['since'] === 'number' ? payload['since'] : null,
  };
}

const optional = (payload: Payload, key: string): string | null => {
  const value = payload[key];
  return typeof value === 'string' ? value : null;
};

function text(payload: Payload, key: string): string {
  const value = payload[key];
  if (typeof value === 'string') return value;
  throw new Fault('job.unreadable', `the job has no ${key}: ${JSON.stringify(payload)}`, {
    retryable: false,
  });
}

function isMail(value: unknown): value is MailOrder {
  return (
    typeof value === 'object' &&
    value !== null &&
    'letterId' in value &&
    'to' in value &&
    'subject' in value &&
    'text' in value
  );
}
