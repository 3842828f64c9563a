import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The registry, the papers, the people and their letters. */
export class BeginDistrict implements MigrationInterface {
  readonly name = 'BeginDistrict1795500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(registry);
    await runner.query(papers);
    await runner.query(people);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE demo_clock, deliveries, letters, sessions, users, workbooks, documents,
      intellectual_property, yearly_figures, enterprises`);
  }
}

const registry = `
  CREATE TABLE enterprises (
    enterprise_id uuid PRIMARY KEY,
    credit_code text NOT NULL UNIQUE,
    name text NOT NULL,
    street text NOT NULL,
    registered_on date NOT NULL,
    -- The rest of the record, as the registry's own type.
    record jsonb NOT NULL,
    updated_at timestamptz NOT NULL DEFAULT clock_timestamp()
  );
  CREATE INDEX enterprises_name ON enterprises (name);
  CREATE INDEX enterprises_street ON enterprises (street);

  CREATE TABLE yearly_figures (
    enterprise_id uuid NOT NULL REFERENCES enterprises,
    fiscal_year integer NOT NULL,
    sales_yuan numeric NOT NULL,
    total_income_yuan numeric NOT NULL,
    hnt_income_yuan numeric NOT NULL,
    rd_yuan numeric NOT NULL,
    rd_domestic_yuan numeric NOT NULL,
    net_assets_yuan numeric NOT NULL,
    total_assets_yuan numeric NOT NULL,
    staff_average numeric NOT NULL,
    rd_staff_average numeric NOT NULL,
    source text NOT NULL,
    PRIMARY KEY (enterprise_id, fiscal_year)
  );

  CREATE TABLE intellectual_property (
    enterprise_id uuid NOT NULL REFERENCES enterprises,
    no text NOT NULL,
    title text NOT NULL,
    kind text NOT NULL,
    class text NOT NULL,
    granted_on date NOT NULL,
    used_in_application text,
    PRIMARY KEY (enterprise_id, no)
  );`;

const papers = `
  CREATE TABLE documents (
    document_id uuid PRIMARY KEY,
    instance_id uuid NOT NULL REFERENCES instances,
    slot text NOT NULL,
    version integer NOT NULL,
    file_name text NOT NULL,
    mime text,
    bytes integer NOT NULL,
    sha256 text NOT NULL,
    storage_key text NOT NULL,
    uploaded_by text NOT NULL,
    uploaded_at timestamptz NOT NULL,
    status text NOT NULL,
    findings jsonb NOT NULL,
    page_count integer,
    UNIQUE (instance_id, slot, version)
  );

  CREATE TABLE workbooks (
    workbook_id uuid PRIMARY KEY,
    file_name text NOT NULL,
    bytes bytea NOT NULL,
    created_at timestamptz NOT NULL
  );`;

const people = `
  CREATE TABLE users (
    user_id uuid PRIMARY KEY,
    login text NOT NULL UNIQUE,
    name text NOT NULL,
    roles text[] NOT NULL,
    enterprise_id uuid REFERENCES enterprises,
    email text,
    password_hash text NOT NULL
  );
  CREATE INDEX users_enterprise ON users (enterprise_id);

  CREATE TABLE sessions (
    token_hash text PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES users,
    expires_at timestamptz NOT NULL
  );

  CREATE TABLE letters (
    letter_id uuid PRIMARY KEY,
    cause_id uuid NOT NULL,
    kind text NOT NULL,
    instance_id uuid REFERENCES instances,
    recipient_id uuid NOT NULL REFERENCES users,
    subject jsonb NOT NULL,
    body jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    read_at timestamptz,
    -- One cause, one letter of a kind, to one person, however often the job runs.
    UNIQUE (cause_id, kind, recipient_id)
  );
  CREATE INDEX letters_inbox ON letters (recipient_id, created_at DESC);
  CREATE INDEX letters_instance ON letters (instance_id);

  CREATE TABLE deliveries (
    letter_id uuid NOT NULL REFERENCES letters,
    channel text NOT NULL,
    claimed_until timestamptz NOT NULL,
    sent_at timestamptz,
    PRIMARY KEY (letter_id, channel)
  );

  CREATE TABLE demo_clock (
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    offset_ms bigint NOT NULL
  );`;
