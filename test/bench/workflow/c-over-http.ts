import { Agent, request } from 'node:http';
import { hashPassword } from '@terrace/identity';
import { freePort } from '../../support/free-port';
import { callers, serviceRound } from './a-single-events';
import { caseId, fillCases, fillFacts } from './fill';
import type { Bench, Figure, Part } from './figure';
import { MeasuredProcess } from './measured-process';
import { inParallel, pairedRounds, timed, type Paired, type Round } from './rounds';
import { withService } from './service';
import { turnOf, type Sending } from './turn';

const password = 'terrace-bench';

export const overHttp: Part = {
  id: 'c',
  title: 'the same events over HTTP, 32 callers, against the service in this process',
  measure: ({ server, quick }: Bench) =>
    server.withDatabase('bench_c', (url) =>
      withService(url, async (service) => {
        const perSet = quick ? 160 : 640;
        await fillCases(service.owner, service.hnte, { from: 0, to: 2 * perSet, spread: false });
        await fillFacts(service.owner, service.hnte, { from: 0, to: 2 * perSet });
        await service.users.upsert(await people());
        const port = await freePort();
        const api = await MeasuredProcess.start('api', { DATABASE_URL: url, PORT: String(port) });
        try {
          const idsOf = (set: number): string[] =>
            Array.from({ length: perSet }, (_, i) => caseId(set * perSet + i));
          const [begun] = await service.store.load([caseId(0)]);
          const http = await HttpCallers.signIn(port);
          const paired = await pairedRounds(
            http.round(idsOf(0), begun?.version ?? 0),
            serviceRound(service.sendByRegistry, idsOf(1)),
            { rounds: quick ? 3 : 7, boundMs: 45_000 },
          );
          http.close();
          return [figureOf(paired)];
        } finally {
          await api.stop();
        }
      }),
    ),
};

/** Who sends the two events of a turn. */
async function people() {
  const passwordHash = await hashPassword(password);
  return (['officer', 'head'] as const).map((role, i) => ({
    id: `0000beef-0000-8000-a000-00000000000${String(i)}`,
    login: role,
    name: role,
    roles: [role],
    enterpriseId: null,
    email: null,
    passwordHash,
  }));
}

/** Callers that keep their connections, signed in as both. */
class HttpCallers {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: callers });
  private readonly tokens = new Map<string, string>();

  private constructor(private readonly port: number) {}

  static async signIn(port: number): Promise<HttpCallers> {
    const own = new HttpCallers(port);
    for (const login of ['officer', 'head']) {
      const { token } = (await own.post('session', { login, password })) as { token: string };
      own.tokens.set(login, token);
    }
    return own;
  }

  /** The version a person saw is stated, as the portal does; each turn raises it by one. */
  round(ids: readonly string[], firstVersion: number): Round {
    let turn = 0;
    return async () => {
      const n = turn++;
      const ms = await timed(() =>
        inParallel(ids, callers, (id) => this.send(turnOf(id, n), firstVersion + n)),
      );
      return { count: ids.length, ms };
    };
  }

  close(): void {
    this.agent.destroy();
  }

  private async send({ command, actor }: Sending, version: number): Promise<void> {
    const { instanceId, event, note, idempotencyKey } = command;
    const body = { event, version, ...(note ? { note } : {}) };
    await this.post(`cases/${instanceId}/events`, body, {
      authorization: `Bearer ${this.tokens.get(actor.roles[0] ?? '') ?? ''}`,
      'idempotency-key': idempotencyKey,
    });
  }

  private post(path: string, body: object, headers: Record<string, string> = {}): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const { agent, port } = this;
      const asked = request(
        {
          agent,
          port,
          host: '127.0.0.1',
          method: 'POST',
          path: `/api/v1/${path}`,
          headers: { 'content-type': 'application/json', ...headers },
        },
        (response) => {
          let text = '';
          response.on('data', (chunk: Buffer) => (text += chunk.toString()));
          response.on('end', () => {
            if (response.statusCode === 200) resolve(JSON.parse(text));
            else reject(new Error(`${String(response.statusCode)}: ${text}`));
          });
        },
      );
      asked.once('error', reject);
      asked.end(JSON.stringify(body));
    });
  }
}

const figureOf = ({ ours, reference, ratio }: Paired): Figure => ({
  id: 'c',
  title: 'the same over HTTP, with the case shown anew',
  unit: 'events/s',
  ours,
  reference,
  against: 'in process',
  ratio,
});
