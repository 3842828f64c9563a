import type { Declarations, Expressions } from '@terrace/engine';
import type { Path } from '@terrace/programmes';
import type { Formula } from './compiled-pack';
import type { Written } from './pack';

/** What is wrong in a pack, and where in its file. */
export interface PackMistake {
  readonly path: Path;
  readonly message: string;
  readonly cure: string;
}

const never: Formula = () => null;

/** Compiles a pack's formulas against what it may read, and keeps what is wrong with them. */
export class FormulaBench {
  readonly mistakes: PackMistake[] = [];
  private declarations: Declarations;

  constructor(
    private readonly expressions: Expressions,
    facts: Readonly<Record<string, string>>,
  ) {
    this.declarations = { facts, data: {} };
  }

  /** From here on formulas may read these as `data.<name>`. */
  declare(types: Readonly<Record<string, string>>): void {
    const { facts, data } = this.declarations;
    this.declarations = { facts, data: { ...data, ...types } };
  }

  compile(written: Written, path: Path): Formula {
    return this.typed(written, path).formula;
  }

  /** A condition that may be true, false or not known: as a number, for a bare condition takes what is not known for false. */
  condition(written: string, path: Path): Formula {
    const asNumber = this.compile(`(${written}) ? 1 : 0`, path);
    return (scope) => {
      const value = asNumber(scope);
      return value === null ? null : value === 1;
    };
  }

  typed(written: Written, path: Path): { formula: Formula; type: string } {
    const compiled = this.expressions.compile(String(written), this.declarations, 'any');
    if (compiled.kind === 'compiled') {
      const { expression, type = 'dyn' } = compiled;
      return { formula: (scope) => expression.evaluate(scope), type };
    }
    this.mistake(path, compiled.message, 'Correct the formula; what packs may read is in recorded-facts.ts.');
    return { formula: never, type: 'dyn' };
  }

  mistake(path: Path, message: string, cure: string): void {
    this.mistakes.push({ path, message, cure });
  }
}
