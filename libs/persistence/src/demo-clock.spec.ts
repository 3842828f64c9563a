import { jest } from '@jest/globals';
import { startTestPostgres, type TestPostgres } from '../../../test/support/test-postgres';
import { connect } from './connect';
import { Database } from './database';
import { DemoClock } from './demo-clock';
import { Signals } from './signals';

const twoDaysMs = 2 * 86_400_000;

/** The way of a question and its answer, and what is taken for it. */
const nearMs = 2_000;

describe('the district’s clock', () => {
  let postgres: TestPostgres;
  let database: Database;
  let signals: Signals;

  beforeAll(async () => {
    postgres = await startTestPostgres();
    database = new Database(await connect(postgres.url));
    signals = new Signals(database, postgres.url);
    await signals.open();
  }, 120_000);

  afterEach(() => {
    jest.restoreAllMocks();
  });

  afterAll(async () => {
    await signals.close();
    await database.dataSource.destroy();
    await postgres.stop();
  }, 60_000);

  const opened = async (): Promise<DemoClock> => {
    const clock = new DemoClock(database, signals);
    await clock.open();
    clock.close();
    return clock;
  };

  it('is right on a machine that began two days ahead', async () => {
    const now = Date.now();
    jest.spyOn(Date, 'now').mockReturnValue(now + twoDaysMs);
    const clock = await opened();
    expect(Math.abs(clock.now().getTime() - now)).toBeLessThan(nearMs);
  });

  it('stays right when the machine’s clock jumps', async () => {
    const clock = await opened();
    const now = Date.now();
    jest.spyOn(Date, 'now').mockReturnValue(now - twoDaysMs);
    expect(Math.abs(clock.now().getTime() - now)).toBeLessThan(nearMs);
  });

  it('is where it was moved to, for whoever begins afterwards too', async () => {
    const clock = await opened();
    const to = new Date(clock.now().getTime() + twoDaysMs);
    await clock.advance(to);
    expect(clock.now().getTime()).toBeGreaterThanOrEqual(to.getTime());
    const later = await opened();
    expect(Math.abs(later.now().getTime() - clock.now().getTime())).toBeLessThan(nearMs);
  });
});
