import { describeFailure } from './describe-failure';

type Command = (words: readonly string[]) => Promise<number>;

/** Loaded when asked for: `walk` needs no database and should not wait for one's library. */
const commands: Record<string, () => Promise<Command>> = {
  start: async () => (await import('./start')).start,
  migrate: async () => (await import('./migrate')).migrateDatabase,
  seed: async () => (await import('./seed')).seedDatabase,
  walk: async () => (await import('../walk/walk')).walk,
  export: async () => (await import('./export')).exportLog,
  verify: async () => (await import('./verify')).verify,
  queue: async () => (await import('./queue')).queue,
  import: async () => (await import('./import')).importList,
  decisions: async () => (await import('./decisions')).decisions,
  chart: async () => (await import('./chart')).chart,
  indicators: async () => (await import('./indicators')).indicators,
  policies: async () => (await import('./policies')).policies,
  radar: async () => (await import('./radar')).radar,
  eligibility: async () => (await import('./eligibility')).eligibility,
};

const usage = `terrace <${Object.keys(commands).join(' | ')}>\n`;

/** Carries out one command of the command line; the answer is the exit code. */
export async function run([name = '', ...words]: readonly string[]): Promise<number> {
  const load = commands[name];
  if (!load) {
    process.stderr.write(usage);
    return 2;
  }
  try {
    const command = await load();
    return await command(words);
  } catch (error) {
    process.stderr.write(`${describeFailure(error)}\n`);
    return 1;
  }
}
