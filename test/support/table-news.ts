import { EventEmitter, on } from 'node:events';
import { Client } from 'pg';

/** Hears of every change to a row of one table the moment it is committed, by a trigger that only tests have. */
export class TableNews<Row> {
  private readonly heard = new EventEmitter();

  private constructor(readonly owner: Client) {
    owner.on('notification', ({ payload }) => {
      this.heard.emit('row', JSON.parse(payload ?? '{}') as Row);
    });
  }

  /** `columns` are what is told of each row. */
  static async listen<Row>(
    ownerUrl: string,
    table: string,
    columns: readonly string[],
  ): Promise<TableNews<Row>> {
    const owner = new Client({ connectionString: ownerUrl });
    await owner.connect();
    const pairs = columns.map((column) => `'${column}', NEW.${column}`).join(', ');
    await owner.query(`
      CREATE FUNCTION tell_${table}() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('tell_${table}', json_build_object(${pairs})::text);
        RETURN NEW;
      END $$;
      CREATE TRIGGER tell_${table} AFTER UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION tell_${table}();
      LISTEN tell_${table}`);
    return new TableNews<Row>(owner);
  }

  /** Every row that changes from when `begin` has been called. */
  async *rows(begin: () => Promise<unknown>): AsyncGenerator<Row> {
    const told = on(this.heard, 'row') as AsyncIterable<[Row]>;
    await begin();
    for await (const [row] of told) yield row;
  }

  /** The first row that is as wanted after `begin` has been called. */
  async first(isWanted: (row: Row) => boolean, begin: () => Promise<unknown>): Promise<Row> {
    for await (const row of this.rows(begin)) if (isWanted(row)) return row;
    throw new Error('nothing more is told');
  }

  async close(): Promise<void> {
    await this.owner.end();
  }
}
