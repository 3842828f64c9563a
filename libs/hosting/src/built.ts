import type { Type } from '@nestjs/common';

type Token = abstract new (...args: never[]) => unknown;

/** A class built from what its constructor needs, in order; keeps the libraries free of decorators. */
export const built = <T>(useClass: new (...args: never[]) => T, inject: Token[]) => ({
  provide: useClass,
  inject: inject as Type[],
  useFactory: (...dependencies: unknown[]): T =>
    new (useClass as new (...args: unknown[]) => T)(...dependencies),
});
