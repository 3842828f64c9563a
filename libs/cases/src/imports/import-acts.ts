import { EnterpriseStore, Holdings, ImportStore } from '@terrace/enterprises';
import { Clock, Ids, Outbox, UnitOfWork } from '@terrace/kernel';
import { built } from '../built';
import { BeginImport } from './begin-import';
import { ReadImport } from './read-import';
import { RunImport } from './run-import';
import { SeeImports } from './see-imports';
import { SettleRows } from './settle-rows';
import { TakeImport } from './take-import';

/** What people and machines do with lists of enterprises. */
export const importActs = [
  built(BeginImport, BeginImport, [ImportStore, UnitOfWork, Outbox, Ids, Clock]),
  built(TakeImport, TakeImport, [ImportStore, UnitOfWork, Outbox, Ids]),
  built(SeeImports, SeeImports, [ImportStore]),
  built(ReadImport, ReadImport, [ImportStore]),
  built(SettleRows, SettleRows, [ImportStore, EnterpriseStore, Holdings, UnitOfWork, Clock]),
  built(RunImport, RunImport, [ImportStore, ReadImport, SettleRows]),
];
