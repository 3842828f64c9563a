import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiDefaultResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { AddUser } from '@terrace/identity';
import type { Actor, Role } from '@terrace/kernel';
import {
  ArrayNotEmpty,
  IsArray,
  IsEmail,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  MinLength,
} from 'class-validator';
import { valueOf } from '../http/refused.exception';
import { ProblemSchema } from '../schema/text.schema';
import { CurrentActor } from '../session/session.guard';

const roles = [
  'enterprise',
  'officer',
  'head',
  'reviewer',
  'operator',
  'director',
  'admin',
] as const satisfies readonly Role[];

class NewUserRequest {
  @ApiProperty() @IsString() @IsNotEmpty() @MaxLength(100) login!: string;
  @ApiProperty() @IsString() @IsNotEmpty() @MaxLength(100) name!: string;
  @ApiProperty({ enum: roles, isArray: true })
  @IsArray()
  @ArrayNotEmpty()
  @IsIn(roles, { each: true })
  roles!: Role[];
  @ApiProperty({ type: String, nullable: true, description: 'Set for an enterprise’s own user' })
  @IsOptional()
  @IsUUID()
  enterpriseId: string | null = null;
  @ApiProperty({ type: String, nullable: true }) @IsOptional() @IsEmail() email: string | null = null;
  @ApiProperty() @IsString() @MinLength(10) @MaxLength(200) password!: string;
}

class NewUser {
  @ApiProperty() id!: string;
  @ApiProperty() login!: string;
}

@ApiTags('users')
@ApiDefaultResponse({ type: ProblemSchema })
@Controller('users')
export class UsersController {
  constructor(private readonly addUser: AddUser) {}

  @Post()
  @ApiCreatedResponse({ type: NewUser })
  async add(@Body() body: NewUserRequest, @CurrentActor() actor: Actor): Promise<NewUser> {
    const { id, login } = valueOf(await this.addUser.add(body, actor));
    return { id, login };
  }
}
