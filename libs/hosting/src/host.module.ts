import { join } from 'node:path';
import { Module, type DynamicModule } from '@nestjs/common';
import { FileStorage } from '@terrace/documents';
import { celExpressions } from '@terrace/expressions';
import { SessionStore, SignIn, UserStore } from '@terrace/identity';
import { Clock } from '@terrace/kernel';
import { PersistenceModule } from '@terrace/persistence';
import { Letters, loadProgrammes } from '@terrace/programmes';
import { DiskStorage } from '@terrace/storage';
import { ChartCatalogue } from '@terrace/workflow';
import type { Settings } from './settings';

/** Tells a process its settings, by their own token. */
export const SETTINGS = Symbol('settings');

/** The adapters every process has: database, files, charts, letters. Chosen here and nowhere else. */
@Module({})
export class HostModule {
  static forRoot(settings: Settings): DynamicModule {
    const { catalogue, letters } = loadProgrammes(join(settings.rootFolder, 'libs', 'programmes'), celExpressions);
    const providers = [
      { provide: SETTINGS, useValue: settings },
      { provide: ChartCatalogue, useValue: catalogue },
      { provide: Letters, useValue: letters },
      { provide: FileStorage, useFactory: () => new DiskStorage(join(settings.dataFolder, 'files')) },
      {
        provide: SignIn,
        inject: [UserStore, SessionStore, Clock],
        useFactory: (users: UserStore, sessions: SessionStore, clock: Clock) => new SignIn(users, sessions, clock),
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
