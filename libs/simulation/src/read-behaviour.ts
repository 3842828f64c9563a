import type { Chart } from '@terrace/engine';
import { actionMetaOf, parsePositioned } from '@terrace/programmes';
import { defaultBehaviour, type Behaviour, type Habit } from './behaviour';
import {
  choices,
  count,
  duration,
  fields,
  json,
  oneKeyOf,
  ordered,
  record,
  share,
  text,
  weight,
  whole,
  type Check,
} from './behaviour-checks';
import type { FileProblem } from './file-problem';

export type ReadBehaviour =
  | { readonly kind: 'read'; readonly behaviour: Behaviour }
  | { readonly kind: 'wrong'; readonly problems: readonly FileProblem[] };

type Given = { readonly [key in keyof Behaviour]?: Partial<Behaviour[key]> };

/** A behaviour as YAML or JSON: what it says replaces the defaults, the rest of them stays. */
export function readBehaviour(source: string, chart: Chart): ReadBehaviour {
  const yaml = parsePositioned(source);
  const problems: FileProblem[] = yaml.faults.map(({ message, ...place }) => ({
    ...place,
    message: { zh: `文件不是有效的 YAML 或 JSON：${message}`, en: message },
    cure: { zh: '请检查缩进和引号。', en: 'Check indentation and quotes.' },
  }));
  if (problems.length === 0)
    behaviourOf(chart)(yaml.value ?? {}, [], ({ path, ...wrong }) =>
      problems.push({ ...yaml.locate(path), ...wrong }),
    );
  if (problems.length > 0) return { kind: 'wrong', problems };
  return { kind: 'read', behaviour: over(defaultBehaviour, (yaml.value ?? {}) as Given) };
}

function over(standard: Behaviour, given: Given): Behaviour {
  const roles = Object.entries(standard.roles).map(([role, habit]): [string, Habit] => {
    const own: Partial<Habit> = given.roles?.[role] ?? {};
    return [role, { ...habit, ...own }];
  });
  return {
    roles: Object.fromEntries(roles),
    tones: { ...standard.tones, ...given.tones },
    events: { ...standard.events, ...(given.events as Behaviour['events']) },
    states: { ...standard.states, ...(given.states as Behaviour['states']) },
    forms: { ...standard.forms, ...(given.forms as Behaviour['forms']) },
    papers: { ...standard.papers, ...given.papers },
    able: (given.able as number | undefined) ?? standard.able,
    helpAfter: (given.helpAfter as number | undefined) ?? standard.helpAfter,
  };
}

const habit = fields({
  people: count,
  takes: duration,
  retries: duration,
  forgets: share,
  afterReminder: duration,
  recalls: duration,
});

const rule = oneKeyOf({
  value: json,
  oneOf: choices,
  between: ordered(2),
  daysAhead: ordered(2),
  pattern: text,
  openBatch: oneOfWords('year', 'no'),
  yearsAhead: whole,
});

function behaviourOf(chart: Chart): Check {
  const transitions = chart.all.flatMap(({ on }) => on);
  const events = transitions.flatMap(({ descriptors }) => descriptors);
  const states = chart.all.filter(({ kind }) => kind === 'atomic').map(({ id }) => id);
  const formFields = transitions.flatMap(({ def }) => actionMetaOf(def).form.map(({ name }) => name));
  return fields({
    roles: record(habit, Object.keys(defaultBehaviour.roles)),
    tones: fields({ primary: weight, default: weight, danger: weight }),
    events: record(weight, events),
    states: record(duration, states),
    forms: record(rule, formFields),
    papers: fields({ found: share, optional: share, defective: share }),
    able: share,
    helpAfter: count,
  });
}

function oneOfWords(...words: readonly string[]): Check {
  return (value, path, wrong) => {
    if (typeof value === 'string' && words.includes(value)) return;
    const known = words.join('、');
    wrong({
      path,
      message: {
        zh: `${JSON.stringify(value)} 不在可选值内`,
        en: `${JSON.stringify(value)} is none of the choices`,
      },
      cure: { zh: `请选择：${known}。`, en: `Choose from ${words.join(', ')}.` },
    });
  };
}
