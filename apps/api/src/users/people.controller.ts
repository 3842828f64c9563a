import { Controller, Get } from '@nestjs/common';
import { ApiDefaultResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { UserStore, may } from '@terrace/identity';
import type { Actor } from '@terrace/kernel';
import { RefusedException } from '../http/refused.exception';
import { StaffList } from '../schema/task.schema';
import { ProblemSchema } from '../schema/text.schema';
import { CurrentActor } from '../session/session.guard';

/** Who works here, to hand tasks to: names and roles, nothing else. */
@ApiTags('users')
@ApiDefaultResponse({ type: ProblemSchema })
@Controller('people')
export class PeopleController {
  constructor(private readonly users: UserStore) {}

  @Get()
  @ApiOkResponse({ type: StaffList })
  async staff(@CurrentActor() actor: Actor): Promise<StaffList> {
    const refusal = may(actor, 'people.read', null);
    if (refusal) throw new RefusedException(refusal);
    const staff = await this.users.staff();
    return { items: staff.map(({ id, name, roles }) => ({ id, name, roles: [...roles] })) };
  }
}
