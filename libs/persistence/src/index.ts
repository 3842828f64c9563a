export { appRole, asApp } from './app-role';
export { connect, migrate } from './connect';
export { Database } from './database';
export { DemoClock } from './demo-clock';
export { OutboxRelay } from './outbox/outbox-relay';
export { PersistenceModule } from './persistence.module';
export { Signals } from './signals';
export type { Channel } from './signals';
export { UuidV7Ids } from './uuid-v7-ids';
