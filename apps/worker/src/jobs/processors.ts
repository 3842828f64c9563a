import { Processor, WorkerHost } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import { OutboxRelay } from '@terrace/persistence';
import { asJobFailure } from '@terrace/queue';
import type { Job } from 'bullmq';
import { CarryOut, type Payload } from './carry-out';

/** A job done is reported to the outbox, so that reconciliation leaves it alone. */
@Injectable()
export class JobEnds {
  constructor(private readonly outbox: OutboxRelay) {}

  async around(job: Job, act: (id: string, payload: Payload) => Promise<void>): Promise<void> {
    const id = job.id ?? '';
    try {
      await act(id, job.data as Payload);
    } catch (error) {
      throw asJobFailure(error);
    }
    await this.outbox.markDone(id);
  }
}

/** A worker that is killed was at fault, not its job: however often that happens, the job is tried again. */
const maxStalledCount = 100;

/** OCR holds a core for seconds: one check at a time. */
@Processor('checks', { concurrency: 1, maxStalledCount })
export class ChecksProcessor extends WorkerHost {
  constructor(
    private readonly carryOut: CarryOut,
    private readonly ends: JobEnds,
  ) {
    super();
  }

  override process(job: Job): Promise<void> {
    return this.ends.around(job, (id, payload) => this.carryOut.checks(id, payload));
  }
}

@Processor('letters', { concurrency: 8, maxStalledCount })
export class LettersProcessor extends WorkerHost {
  constructor(
    private readonly carryOut: CarryOut,
    private readonly ends: JobEnds,
  ) {
    super();
  }

  override process(job: Job): Promise<void> {
    return this.ends.around(job, (_id, payload) => this.carryOut.letters(payload));
  }
}

@Processor('timers', { concurrency: 8, maxStalledCount })
export class TimersProcessor extends WorkerHost {
  constructor(
    private readonly carryOut: CarryOut,
    private readonly ends: JobEnds,
  ) {
    super();
  }

  override process(job: Job): Promise<void> {
    return this.ends.around(job, (_id, payload) => this.carryOut.timers(payload));
  }
}

@Processor('events', { concurrency: 8, maxStalledCount })
export class EventsProcessor extends WorkerHost {
  constructor(
    private readonly carryOut: CarryOut,
    private readonly ends: JobEnds,
  ) {
    super();
  }

  override process(job: Job): Promise<void> {
    return this.ends.around(job, (_id, payload) => this.carryOut.events(payload));
  }
}
