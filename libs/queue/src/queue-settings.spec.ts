import { defaultQueueSettings, readQueueSettings } from './queue-settings';

describe('settings of the queues', () => {
  it('are the defaults where the environment says nothing', () => {
    expect(readQueueSettings({})).toEqual(defaultQueueSettings);
  });

  it('are read for one queue without touching another', () => {
    const { letters, checks } = readQueueSettings({
      TERRACE_QUEUE_LETTERS_CONCURRENCY: '2',
      TERRACE_QUEUE_LETTERS_RATE: '600/min',
      TERRACE_QUEUE_LETTERS_AHEAD: '50',
      TERRACE_QUEUE_LETTERS_ATTEMPTS: '3',
      TERRACE_QUEUE_LETTERS_BACKOFF_MS: '100',
      TERRACE_QUEUE_LETTERS_LOCK_MS: '4000',
    });
    expect(letters).toEqual({
      concurrency: 2,
      rate: { max: 600, perMs: 60_000 },
      ahead: 50,
      attempts: 3,
      backOffMs: 100,
      lockMs: 4_000,
    });
    expect(checks).toEqual(defaultQueueSettings.checks);
  });

  it.each([
    ['TERRACE_QUEUE_CHECKS_CONCURRENCY', '0'],
    ['TERRACE_QUEUE_CHECKS_RATE', '20 a day'],
    ['TERRACE_QUEUE_TIMERS_AHEAD', 'many'],
  ])('name %s when it cannot be read as %s', (name, value) => {
    expect(() => readQueueSettings({ [name]: value })).toThrow(`${name}=${value} is not`);
  });
});
