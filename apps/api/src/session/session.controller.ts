import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiDefaultResponse, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { SignIn } from '@terrace/identity';
import { type Actor, type Role } from '@terrace/kernel';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { valueOf } from '../http/refused.exception';
import { ProblemSchema } from '../schema/text.schema';
import { CurrentActor, Open, sessionCookie, tokenOf } from './session.guard';

class SignInRequest {
  @ApiProperty({ example: 'officer' }) @IsString() @IsNotEmpty() @MaxLength(100) login!: string;
  @ApiProperty() @IsString() @IsNotEmpty() @MaxLength(200) password!: string;
}

class SignedInUser {
  @ApiProperty() id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: [String] }) roles!: readonly Role[];
  @ApiProperty({ type: String, nullable: true }) enterpriseId!: string | null;
}

class Session {
  @ApiProperty({ type: SignedInUser }) user!: SignedInUser;
}

class NewSession extends Session {
  @ApiProperty({ description: 'For clients without cookies: Authorization: Bearer' }) token!: string;
}

@ApiTags('session')
@ApiDefaultResponse({ type: ProblemSchema })
@Controller('session')
export class SessionController {
  constructor(private readonly signIn: SignIn) {}

  @Post()
  @Open()
  @HttpCode(200)
  @ApiOkResponse({ type: NewSession })
  async begin(
    @Body() body: SignInRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NewSession> {
    const { user, token, expiresAt } = valueOf(await this.signIn.signIn(body.login, body.password));
    const secure = process.env['TERRACE_SECURE_COOKIE'] === '1';
    void reply.setCookie(sessionCookie, token, {
      httpOnly: true,
      sameSite: 'strict',
      path: '/',
      secure,
      expires: expiresAt,
    });
    return { user: viewOf(user), token };
  }

  @Get()
  @ApiOkResponse({ type: Session })
  current(@CurrentActor() actor: Actor): Session {
    return { user: viewOf(actor) };
  }

  @Delete()
  @HttpCode(204)
  async end(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const token = tokenOf(request);
    if (token) await this.signIn.signOut(token);
    void reply.clearCookie(sessionCookie, { path: '/' });
  }
}

const viewOf = ({ id, name, roles, enterpriseId }: Actor): SignedInUser => ({
  id,
  name,
  roles,
  enterpriseId,
});
