import { setTimeout as sleep } from 'node:timers/promises';
import type { Ledger } from './ledger';
import { PersistentClient, type Failures } from './persistent-client';

interface CaseView {
  readonly id: string;
  readonly state: string;
  readonly version: number;
}

/** Which way an errand goes, by its number: so many are left with their head, so that every reminder falls due. */
const isLeft = (number: number): boolean => number % 6 === 0;
const isReturned = (number: number): boolean => number % 3 === 1;

const people = 8;
const lookMs = 700;

/** What waits for the officer once machines and time have done their part. */
const desk = [
  { chartId: 'inspection', state: 'recording', event: 'record_result' },
  { chartId: 'errand', state: 'closing', event: 'close' },
] as const;

/** People at the API: errands are opened, reviewed, returned, released and closed, each act under a key of its own. */
export class Errands {
  /** Where each case has to be in the end. */
  readonly destinations = new Map<string, 'reviewing' | 'closed'>();
  /** Answers that no person can make sense of: none is expected. */
  readonly surprises: string[] = [];
  private next = 0;

  private constructor(
    private readonly officer: PersistentClient,
    private readonly head: PersistentClient,
    private readonly ledger: Ledger,
    private readonly enterpriseIds: readonly string[],
  ) {}

  static async begin(
    url: string,
    ledger: Ledger,
    failures: Failures,
    enterpriseIds: readonly string[],
  ): Promise<Errands> {
    const officer = await PersistentClient.signIn(url, 'officer', failures);
    const head = await PersistentClient.signIn(url, 'head', failures);
    return new Errands(officer, head, ledger, enterpriseIds);
  }

  /** Opens them evenly over the time given, several at once; resolves when each was taken as far as people can. */
  async walkAll(overMs: number): Promise<void> {
    const began = performance.now();
    const gapMs = overMs / this.enterpriseIds.length;
    const walker = async (): Promise<void> => {
      for (let number = this.next++; number < this.enterpriseIds.length; number = this.next++) {
        await sleep(Math.max(began + number * gapMs - performance.now(), 0));
        await this.walk(number, this.enterpriseIds[number] ?? '');
      }
    };
    await Promise.all(Array.from({ length: people }, walker));
  }

  /** Does what has come to somebody's desk meanwhile, until told to stop. */
  async finishAll(isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      for (const { chartId, state, event } of desk) {
        const path = `/cases?chartId=${chartId}&state=${state}&limit=100`;
        const found = await this.officer.get<{ items: CaseView[] }>(path);
        if (found.kind === 'done')
          await Promise.all(found.value.items.map((each) => this.act(this.officer, each, event, {}, 1)));
      }
      await sleep(lookMs);
    }
  }

  private async walk(number: number, enterpriseId: string): Promise<void> {
    const opened = await this.open(number, enterpriseId);
    if (!opened) return;
    let current = await this.act(this.officer, opened, 'send_for_review', { data: { subject: '演练' } }, 1);
    if (isReturned(number)) {
      current = await this.act(this.head, current, 'return_errand', { note: '请补充。' }, 1);
      current = await this.act(this.officer, current, 'send_for_review', { data: { subject: '再报' } }, 2);
    }
    if (!isLeft(number)) await this.act(this.head, current, 'release', {}, 1);
    this.destinations.set(opened.id, isLeft(number) ? 'reviewing' : 'closed');
  }

  private async open(number: number, enterpriseId: string): Promise<CaseView | null> {
    const key = `errand-${String(number)}-open`;
    this.ledger.sending(key, 'started', null);
    const answer = await this.officer.post<CaseView>('/cases', { chartId: 'errand', enterpriseId }, key);
    if (answer.kind === 'refused') {
      this.surprises.push(`opening ${key}: ${JSON.stringify(answer.problem)}`);
      return null;
    }
    this.ledger.acknowledge(key, answer.value.id);
    return answer.value;
  }

  /** Sends until it is done; another's event in between only means to look again. */
  private async act(
    by: PersistentClient,
    from: CaseView,
    event: string,
    content: { readonly note?: string; readonly data?: object },
    round: number,
  ): Promise<CaseView> {
    const key = `${from.id}-${event}-${String(round)}`;
    for (let { version } = from; ; version = await this.versionOf(from.id)) {
      this.ledger.sending(key, event, from.id);
      const body = { event, version, ...content };
      const answer = await by.post<{ case: CaseView }>(`/cases/${from.id}/events`, body, key);
      if (answer.kind === 'done') {
        this.ledger.acknowledge(key, from.id);
        return answer.value.case;
      }
      if (answer.problem.kind === 'stale-version') continue;
      this.surprises.push(`${event} on ${from.id}: ${JSON.stringify(answer.problem)}`);
      return from;
    }
  }

  private async versionOf(caseId: string): Promise<number> {
    const found = await this.officer.get<CaseView>(`/cases/${caseId}`);
    return found.kind === 'done' ? found.value.version : 0;
  }
}
