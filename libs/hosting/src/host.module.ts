import { join } from 'node:path';
import { Module, type DynamicModule } from '@nestjs/common';
import { FileStorage } from '@terrace/documents';
import { RulePacks, loadPacks } from '@terrace/eligibility';
import { celExpressions } from '@terrace/expressions';
import { AddUser, SessionStore, SignIn, UserStore } from '@terrace/identity';
import { IndicatorYears, loadYears } from '@terrace/indicators';
import { Ids } from '@terrace/kernel';
import { PersistenceModule } from '@terrace/persistence';
import { Letters, YamlMigrationPlans, loadProgrammes } from '@terrace/programmes';
import { Witnesses } from '@terrace/simulation';
import { DiskStorage } from '@terrace/storage';
import { ChartCatalogue, MigrationPlans } from '@terrace/workflow';
import type { Settings } from './settings';

/** Tells a process its settings, by their own token. */
export const SETTINGS = Symbol('settings');

/** The adapters every process has: database, files, charts, letters. Chosen here and nowhere else. */
@Module({})
export class HostModule {
  static forRoot(settings: Settings): DynamicModule {
    const { catalogue, letters } = loadProgrammes(
      join(settings.rootFolder, 'libs', 'programmes'),
      celExpressions,
    );
    const packs = loadPacks(join(settings.rootFolder, 'libs', 'eligibility', 'packs'), celExpressions);
    const providers = [
      { provide: SETTINGS, useValue: settings },
      { provide: ChartCatalogue, useValue: catalogue },
      { provide: Letters, useValue: letters },
      { provide: RulePacks, useValue: packs },
      {
        provide: IndicatorYears,
        useValue: loadYears(join(settings.rootFolder, 'libs', 'indicators', 'years')),
      },
      { provide: Witnesses, useValue: celExpressions },
      { provide: MigrationPlans, useValue: new YamlMigrationPlans(catalogue, celExpressions) },
      { provide: FileStorage, useFactory: () => new DiskStorage(join(settings.dataFolder, 'files')) },
      {
        provide: SignIn,
        inject: [UserStore, SessionStore],
        useFactory: (users: UserStore, sessions: SessionStore) => new SignIn(users, sessions),
      },
      {
        provide: AddUser,
        inject: [UserStore, Ids],
        useFactory: (users: UserStore, ids: Ids) => new AddUser(users, ids),
      },
    ];
    return {
      module: HostModule,
      global: true,
      imports: [PersistenceModule.forRoot(settings.databaseUrl)],
      providers,
      exports: [...providers.map(({ provide }) => provide), PersistenceModule],
    };
  }
}
