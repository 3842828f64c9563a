import { join } from 'node:path';
import { celExpressions } from '@terrace/expressions';
import type { User } from '@terrace/identity';
import type { Letter } from '@terrace/notifications';
import { connect, Database } from '@terrace/persistence';
import { loadProgrammes } from '@terrace/programmes';
import {
  entryOf,
  instanceOf,
  timerColumns,
  timerOf,
  type EventRow,
  type InstanceRow,
  type TimerRow,
} from '../../libs/persistence/src/workflow/instance-row';
import { userColumns } from '../../libs/persistence/src/identity/postgres-user-store';
import type { Evidence } from './checks/evidence';
import { groupBy } from './checks/group-by';

export type Held = Pick<
  Evidence,
  'instances' | 'histories' | 'timers' | 'undelivered' | 'letters' | 'people' | 'charts'
>;

/** What the database holds when the run is over, and the charts it was run by. */
export async function readEvidence(databaseUrl: string, programmesRoot: string): Promise<Held> {
  const database = new Database(await connect(databaseUrl));
  const rows = <T>(sql: string): Promise<T[]> => database.query<T>(sql);
  try {
    const events = await rows<EventRow>('SELECT * FROM events ORDER BY instance_id, seq');
    const undelivered = await rows<{ said: string }>(undeliveredStatement);
    const programmes = join(programmesRoot, 'libs', 'programmes');
    return {
      instances: (await rows<InstanceRow>('SELECT * FROM instances')).map(instanceOf),
      histories: groupBy(events.map(entryOf), ({ instanceId }) => instanceId),
      timers: (await rows<TimerRow>(`SELECT ${timerColumns} FROM timers`)).map(timerOf),
      undelivered: undelivered.map(({ said }) => said),
      letters: await rows<Letter>(lettersStatement),
      people: await rows<User>(`SELECT ${userColumns} FROM users`),
      charts: loadProgrammes(programmes, celExpressions).catalogue.all(),
    };
  } finally {
    await database.dataSource.destroy();
  }
}

const undeliveredStatement = `
  SELECT concat(topic, ' ', message_id, ' ', payload, ' ', cause_code, ' ', cause_message) AS said FROM outbox
  UNION ALL SELECT concat('delayed ', message_id, ' ', payload) FROM delayed_messages`;

const lettersStatement = `
  SELECT letter_id AS id, cause_id AS "causeId", kind, instance_id AS "instanceId", recipient_id AS "recipientId",
    subject, body, created_at AS "createdAt", read_at AS "readAt" FROM letters`;
