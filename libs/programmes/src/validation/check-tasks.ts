import type { ChartDef, Json } from '@terrace/engine';
import { isTaskEntry, taskSpecOf, type TaskSpec } from '@terrace/workflow';
import { isRecord, isText } from '../json-value';
import { isRole, roles } from '../roles';
import type { Mistake } from './mistake';
import { statePlaces, transitionPlaces, type StatePlace } from './places';

/** A state's task says who it is for, what decides it, and keeps to what can be carried out. */
export function checkTasks(def: ChartDef): Mistake[] {
  const places = statePlaces(def);
  const withTask = new Set(places.filter(({ state }) => taskSpecOf(state)).map(({ id }) => id));
  return places.flatMap((place) => [
    ...reservedNames(place),
    ...(place.state.meta?.['task'] === undefined ? [] : taskMistakes(place, withTask)),
  ]);
}

function reservedNames(place: StatePlace): Mistake[] {
  return transitionPlaces(place)
    .filter(({ event }) => event?.split(/\s+/).some(isTaskEntry))
    .map(({ path, event }) => ({
      path,
      message: `${event ?? ''} is a name the record keeps for what is done about tasks`,
      cure: 'Choose a name that does not begin with `task.`.',
    }));
}

function taskMistakes(place: StatePlace, withTask: ReadonlySet<string>): Mistake[] {
  const spec = taskSpecOf(place.state);
  const at = [...place.path, 'meta', 'task'];
  const task = place.state.meta?.['task'];
  if (!spec || !isRecord(task)) return [{ path: at, message: 'the task is no map', cure: form }];
  const wrong = (message: string, cure: string): Mistake => ({ path: at, message, cure });
  return [
    ...(isText(task['title']) ? [] : [wrong('the task has no title in both languages', form)]),
    ...candidateMistakes(spec, task['candidates'], wrong),
    ...unknownKeys(task, wrong),
    ...decisionMistakes(place, spec, wrong),
    ...quorumMistakes(spec, wrong),
    ...(spec.fourEyes?.steps ?? [])
      .filter((step) => !withTask.has(step) || step === place.id)
      .map((step) =>
        wrong(
          `four eyes look at "${step}", which is no other state with a task`,
          'Name states that declare a task: who acted there is kept with it.',
        ),
      ),
    ...returnMistakes(place, spec, wrong),
  ];
}

type Wrong = (message: string, cure: string) => Mistake;

function candidateMistakes(spec: TaskSpec, given: Json | undefined, wrong: Wrong): Mistake[] {
  const unknown = spec.roles.filter((role) => !isRole(role) || role === 'system');
  return [
    ...(isRecord(given) && spec.roles.length > 0
      ? []
      : [wrong('the task is for nobody', 'Write `candidates: { roles: [officer] }`.')]),
    ...unknown.map((role) =>
      wrong(`"${role}" is nobody's role who can have a task`, `Choose from ${roles.join(', ')}.`),
    ),
  ];
}

function unknownKeys(task: Readonly<Record<string, Json>>, wrong: Wrong): Mistake[] {
  return Object.keys(task)
    .filter((key) => !known.includes(key))
    .map((key) => wrong(`a task knows no "${key}"`, `Choose from ${known.join(', ')}.`));
}

/** What decides a task is sent by those it is for, in its own state. */
function decisionMistakes(place: StatePlace, spec: TaskSpec, wrong: Wrong): Mistake[] {
  const offered = ownEvents(place, spec);
  const cure = `Name events of this state whose \`by\` has a role of the task: ${offered.join(', ') || 'there is none'}.`;
  return [
    ...(spec.decides.length > 0 ? [] : [wrong('nothing decides the task', cure)]),
    ...spec.decides
      .filter((event) => !offered.includes(event))
      .map((event) => wrong(`"${event}" cannot decide the task`, cure)),
  ];
}

/** Every seat may be taken and still nothing be decided: so many events that each stays one word short. */
function quorumMistakes({ quorum, decides }: TaskSpec, wrong: Wrong): Mistake[] {
  if (!quorum) return [];
  const { of, needs } = quorum;
  const whole = Number.isInteger(of) && Number.isInteger(needs) && needs >= 2 && needs <= of;
  if (!whole) return [wrong('the quorum is no number of people', 'Write `quorum: { of: 3, needs: 2 }`.')];
  return decides.length * (needs - 1) < of
    ? []
    : [
        wrong(
          `with ${String(of)} people and ${String(decides.length)} outcomes none may reach ${String(needs)}`,
          'Let more people take part, or ask for fewer.',
        ),
      ];
}

function returnMistakes(place: StatePlace, { returns }: TaskSpec, wrong: Wrong): Mistake[] {
  if (!returns) return [];
  const targets = transitionPlaces(place)
    .filter(({ event }) => event === returns.event)
    .flatMap(({ transition }) => transition.target ?? []);
  return returns.steps
    .filter((step) => !targets.includes(step))
    .map((step) =>
      wrong(
        `"${returns.event}" does not lead back to "${step}"`,
        `Give it a transition to ${step} with the condition \`event.data.step == '${step}'\`.`,
      ),
    );
}

function ownEvents(place: StatePlace, { roles: own }: TaskSpec): string[] {
  const below = [place, ...statePlaces(place.state, place.path)];
  return below
    .flatMap(transitionPlaces)
    .filter(({ transition }) => transition.by?.some((role) => own.includes(role)))
    .flatMap(({ event }) => (event === null ? [] : [event]));
}

const known = ['title', 'candidates', 'claim', 'personal', 'decides', 'quorum', 'fourEyes', 'returns'];
const form =
  'Write `task: { title: { zh: …, en: … }, candidates: { roles: [officer] }, decides: [approve] }`.';
