import { addDays, batchOf, dateOf } from '@terrace/deadlines';
import type { EnabledEvent, Json } from '@terrace/engine';
import { actionMetaOf, type FormField } from '@terrace/programmes';
import type { FieldRule } from './behaviour';
import type { Random } from './random';
import { spreadAround } from './spread-around';
import type { OneCase } from './one-case';

/** How often a field that may stay empty is filled. */
const optionalFilled = 0.7;

/** Days ahead of a deadline that somebody sets. */
const deadlineDays = [60, 180] as const;

/** What somebody enters in the form of an event: by the rule for the field, else by its type and what the chart asks of it. */
export function fillForm(
  event: Pick<EnabledEvent, 'meta'>,
  life: OneCase,
): { data: Record<string, Json>; note: string | null } {
  const { form, needsReason } = actionMetaOf(event);
  const filled = form.filter(({ required }) => required || life.random.chance(optionalFilled));
  return {
    data: Object.fromEntries(filled.map((field) => [field.name, valueOf(field, life)])),
    note: needsReason ? '模拟' : null,
  };
}

function valueOf(field: FormField, life: OneCase): Json {
  const { behaviour, board, now } = life.world;
  const today = dateOf(now);
  const rule = Object.hasOwn(behaviour.forms, field.name) ? behaviour.forms[field.name] : undefined;
  if (rule) return byRule(rule, field, today, life.random);
  if (field.type === 'date')
    return board.deadlineData.has(field.name) ? addDays(today, life.random.integer(...deadlineDays)) : today;
  if (field.type === 'url') return 'https://example.org/simulated';
  return byExample(field, life);
}

function byRule(rule: FieldRule, { type }: FormField, today: string, random: Random): Json {
  if ('value' in rule) return rule.value;
  if ('oneOf' in rule) return random.pick(rule.oneOf);
  if ('between' in rule) {
    const [from, to] = rule.between;
    return type === 'int' ? random.integer(from, to) : random.between(from, to).toFixed(2);
  }
  if ('daysAhead' in rule) return addDays(today, random.integer(...rule.daysAhead));
  if ('pattern' in rule) return rule.pattern.replaceAll('#', () => String(random.integer(0, 9)));
  if ('openBatch' in rule) return batchOf({ openOn: today })[rule.openBatch];
  return Number(today.slice(0, 4)) + rule.yearsAhead;
}

/** What the chart's conditions ask for, mostly; where they ask for nothing, a small number or a word. */
function byExample({ name, title, type }: FormField, { random, world }: OneCase): Json {
  const example = world.examples.get(`data.${name}`);
  const able = random.chance(world.behaviour.able);
  if (type === 'int') {
    const wanted = typeof example === 'number' ? example : null;
    return wanted === null ? random.integer(1, 20) : able ? wanted : Math.round(spreadAround(wanted, random));
  }
  if (type === 'decimal') {
    const wanted = example === undefined || example === '' ? NaN : Number(example);
    if (Number.isNaN(wanted)) return String(random.integer(1, 100));
    return able ? String(example) : spreadAround(wanted, random).toFixed(2);
  }
  return able && typeof example === 'string' && example !== '' ? example : `${title.zh}（模拟）`;
}
