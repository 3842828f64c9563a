import { PersistentClient, type Failures } from './persistent-client';

const dayMs = 86_400_000;

/** The district's administrator, who moves its time on so that deadlines fall due while the run lasts. */
export class DistrictClock {
  private constructor(private readonly admin: PersistentClient) {}

  static async of(url: string, failures: Failures): Promise<DistrictClock> {
    return new DistrictClock(await PersistentClient.signIn(url, 'admin', failures));
  }

  async now(): Promise<Date> {
    const answer = await this.admin.get<{ now: string }>('/clock');
    if (answer.kind === 'refused') throw new Error('the clock is not told');
    return new Date(answer.value.now);
  }

  async forward(days: number): Promise<void> {
    const to = new Date((await this.now()).getTime() + days * dayMs).toISOString();
    const answer = await this.admin.post('/clock', { to }, `clock-${to}`);
    // A repetition of one that went through comes too late to move anything.
    if (answer.kind === 'refused' && answer.status !== 400)
      throw new Error(`the clock does not move: ${JSON.stringify(answer.problem)}`);
  }
}
