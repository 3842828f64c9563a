import { Module, type DynamicModule } from '@nestjs/common';
import { CasesModule } from '@terrace/cases';
import { HostModule, type Settings } from '@terrace/hosting';

/** The acts that people do, for commands that do them. */
@Module({})
export class PeopleModule {
  static forRoot(settings: Settings): DynamicModule {
    return { module: PeopleModule, imports: [HostModule.forRoot(settings), CasesModule.forPeople()] };
  }
}
