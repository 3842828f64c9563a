import { Environment } from '@marcbachmann/cel-js';
import type { Declarations } from '@terrace/engine';

/** Stand-ins: cel-js wants a class per type, but our own closures do the computing. */
class DecimalType {}
class DateType {}

const numbers = ['decimal', 'int', 'double'] as const;
const unused = (): never => {
  throw new Error('cel-js only checks types here');
};

/** One environment per chart: its declared facts and data, decimals, dates and the functions charts may call. */
const environments = new WeakMap<Declarations, Environment>();

export function environmentFor(declarations: Declarations): Environment {
  const known = environments.get(declarations);
  if (known) return known;
  const environment = base().clone();
  environment.registerVariable({ name: 'facts', ...nested(declarations.facts) });
  environment.registerVariable({ name: 'data', ...nested(declarations.data) });
  environment.registerVariable({ name: 'event', schema: { name: 'string', data: 'map<string, dyn>' } });
  environment.registerVariable({ name: 'actor', schema: { id: 'string', roles: 'list<string>' } });
  environments.set(declarations, environment);
  return environment;
}

type Schema = { [key: string]: string | Schema };

function nested(types: Readonly<Record<string, string>>): { schema: Schema } {
  const schema: Schema = {};
  for (const [path, type] of Object.entries(types)) {
    const parts = path.split('.');
    let level = schema;
    for (const part of parts.slice(0, -1)) {
      const inner = level[part];
      level = typeof inner === 'object' ? inner : (level[part] = {});
    }
    level[parts.at(-1) ?? path] = celType(type);
  }
  return { schema };
}

function celType(type: string): string {
  if (type === 'list') return 'list<dyn>';
  if (type === 'map') return 'map<string, dyn>';
  return type;
}

let shared: Environment | null = null;

function base(): Environment {
  if (shared) return shared;
  shared = new Environment({ homogeneousAggregateLiterals: false });
  shared.registerType('decimal', { ctor: DecimalType, fields: {} });
  shared.registerType('date', { ctor: DateType, fields: {} });
  registerOperators(shared);
  registerFunctions(shared);
  return shared;
}

function registerOperators(environment: Environment): void {
  const declare = (signature: string): void => {
    try {
      environment.registerOperator(signature, unused);
    } catch {
      // Equality is symmetric in cel-js: the mirrored overload is there already.
    }
  };
  for (const a of numbers) {
    for (const b of numbers) {
      if (a === b && a !== 'decimal') continue;
      for (const op of ['<', '<=', '>', '>=', '==']) declare(`${a} ${op} ${b}: bool`);
      for (const op of ['+', '-', '*', '/', '%']) declare(`${a} ${op} ${b}: decimal`);
    }
  }
  declare('-decimal: decimal');
  for (const other of ['date', 'string'])
    for (const op of ['<', '<=', '>', '>=', '==']) declare(`date ${op} ${other}: bool`);
  for (const op of ['<', '<=', '>', '>=']) declare(`string ${op} date: bool`);
  for (const type of ['decimal', 'date', 'int', 'double', 'string', 'bool', 'list<dyn>', 'map<string, dyn>'])
    declare(`${type} == null: bool`);
}

function registerFunctions(environment: Environment): void {
  const declare = (signature: string): unknown => environment.registerFunction(signature, unused);
  declare('In(string): bool');
  for (const type of [...numbers, 'string']) declare(`decimal(${type}): decimal`);
  for (const type of numbers) declare(`abs(${type}): ${type}`);
  for (const name of ['min', 'max']) {
    declare(`${name}(int, int): int`);
    for (const a of numbers)
      for (const b of numbers) if (a !== 'int' || b !== 'int') declare(`${name}(${a}, ${b}): decimal`);
  }
  for (const type of ['date', 'string']) {
    declare(`date(${type}): date`);
    for (const unit of ['Days', 'Months', 'Years']) declare(`add${unit}(${type}, int): date`);
    declare(`yearOf(${type}): int`);
    for (const other of ['date', 'string']) declare(`daysBetween(${type}, ${other}): int`);
  }
}
