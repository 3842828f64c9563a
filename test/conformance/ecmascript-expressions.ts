import type { Compilation, Expressions, Json, Scope } from '@terrace/engine';

export const processor = 'http://www.w3.org/TR/scxml/#SCXMLEventProcessor';

/**
 * SCXML's ECMAScript data model, for conformance tests only: sources are JavaScript, data entries are its variables.
 * `sessionOf` tells which session an expression is evaluated for.
 */
export function ecmascript(sessionOf: (scope: Scope) => SessionView): Expressions {
  return {
    compile: (source, { data }) => {
      // A database keeps no `undefined`: what is declared and not there is that.
      const declared = Object.fromEntries(Object.keys(data).map((name) => [name, undefined]));
      return compile(source, (scope) => ({ ...declared, ...variablesOf(scope, sessionOf(scope)) }));
    },
  };
}

/** What a document can find out about the session that runs it. */
export interface SessionView {
  readonly machineName: string;
  readonly sessionId: string;
  /** Under which id it was invoked. */
  readonly invokeId?: string | undefined;
  readonly reaches: (target: string) => boolean;
}

type Run = (variables: object) => unknown;

/** A source that does not even parse fails when evaluated, as the standard wants. */
function compile(source: string, variables: (scope: Scope) => object): Compilation {
  let run: Run;
  try {
    run = new Function('$variables', `with ($variables) { return (${source}\n); }`) as Run;
  } catch (error) {
    run = () => {
      throw error;
    };
  }
  const evaluate = (scope: Scope): Json => run(variables(scope)) as Json;
  return { kind: 'compiled', expression: { evaluate, explain: () => ({}) } };
}

function variablesOf(scope: Scope, { machineName, sessionId, invokeId, reaches }: SessionView): object {
  const ioprocessors = ioprocessorsOf(sessionId);
  return Object.assign(Object.create(null) as object, scope.data, {
    In: (state: string) => scope.isIn(state),
    _event: eventOf(scope),
    _sessionid: sessionId,
    _name: machineName,
    _ioprocessors: ioprocessors,
    $isTarget: (target: unknown) => typeof target === 'string' && target.startsWith('#_'),
    $isReachable: reaches,
    $invokedAs: invokeId,
    $invocable: checkInvocable,
    $type: checkType,
    $script: (code: string) => runScript(code, { ...scope.data }),
  });
}

const known = new Map<string, object>();

/** One object a session: documents compare it with itself. */
function ioprocessorsOf(sessionId: string): object {
  const location = `#_scxml_${sessionId}`;
  const ioprocessors =
    known.get(sessionId) ?? Object.fromEntries(['scxml', processor].map((name) => [name, { location }]));
  known.set(sessionId, ioprocessors);
  return ioprocessors;
}

const events = new WeakMap<object, object>();

/** `_event` as the standard has it; what our events do not carry travels in their data under `$` names. */
function eventOf(scope: Scope): object | undefined {
  if (scope.event.name === '') return undefined;
  const seen = events.get(scope.event);
  if (seen) return seen;
  const { $, $type, $sendid, $origin, $origintype, $invokeid, ...plain } = scope.event.data as Record<
    string,
    unknown
  >;
  const external = $type !== undefined;
  const payload = '$' in scope.event.data ? $ : Object.keys(plain).length > 0 ? plain : undefined;
  const type = /^(done|error)\./.test(scope.event.name) ? 'platform' : external ? $type : 'internal';
  const event = {
    name: scope.event.name,
    data: payload,
    type,
    sendid: $sendid,
    origin: $origin,
    origintype: $origintype,
    invokeid: $invokeid ?? /^done\.invoke\.(.*)$/.exec(scope.event.name)?.[1],
  };
  events.set(scope.event, event);
  return event;
}

function checkType(type: unknown): void {
  if (type !== processor && type !== 'scxml' && type !== `${processor.replace('#SCXML', '')}`)
    throw new Error(`${String(type)} is no event processor`);
}

function checkInvocable(type: unknown): void {
  if (!/^(scxml|http:\/\/www\.w3\.org\/TR\/scxml\/?)$/.test(String(type)))
    throw new Error(`${String(type)} cannot be invoked`);
}

/** Runs a script over a copy of the variables and gives the copy back. */
function runScript(code: string, variables: Record<string, unknown>): unknown {
  (new Function('$variables', `with ($variables) { ${code}\n }`) as Run)(variables);
  return variables;
}
