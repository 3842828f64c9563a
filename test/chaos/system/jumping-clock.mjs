/**
 * Preloaded into a process under test: its wall clock can be moved by a message, as a bad time server moves it. The
 * monotonic clock, on which timeouts run, is left alone, as the system leaves it alone.
 */
const SystemDate = Date;
let offsetMs = 0;

globalThis.Date = new Proxy(SystemDate, {
  construct: (date, words, made) =>
    Reflect.construct(date, words.length > 0 ? words : [date.now() + offsetMs], made),
  apply: (date) => new date(date.now() + offsetMs).toString(),
  get: (date, name, receiver) =>
    name === 'now' ? () => date.now() + offsetMs : Reflect.get(date, name, receiver),
});

process.on('message', (message) => {
  if (message?.kind === 'clock') offsetMs = message.offsetMs;
});

// A run that was killed leaves nobody behind.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
