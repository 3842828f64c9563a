import type { Type } from '@nestjs/common';

export type Token = abstract new (...args: never[]) => unknown;

/** A class built from what its constructor needs, in order; keeps the libraries free of decorators. */
export const built = <T>(provide: Token, useClass: new (...args: never[]) => T, inject: Token[] = []) => ({
  provide,
  inject: inject as Type[],
  useFactory: (...dependencies: unknown[]): T =>
    new (useClass as new (...args: unknown[]) => T)(...dependencies),
});
