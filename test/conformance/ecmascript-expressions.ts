import type { Compilation, Expressions, Json, Scope } from '@terrace/engine';

export const sessionId = 'session-1';
const processor = 'http://www.w3.org/TR/scxml/#SCXMLEventProcessor';

/** SCXML's ECMAScript data model, for conformance tests only: sources are JavaScript, data entries are its variables. */
export function ecmascript(machineName: string): Expressions {
  return { compile: (source) => compile(source, machineName) };
}

type Run = (variables: object) => unknown;

/** A source that does not even parse fails when evaluated, as the standard wants. */
function compile(source: string, machineName: string): Compilation {
  let run: Run;
  try {
    run = new Function('$variables', `with ($variables) { return (${source}\n); }`) as Run;
  } catch (error) {
    run = () => {
      throw error;
    };
  }
  const evaluate = (scope: Scope): Json => run(variablesOf(scope, machineName)) as Json;
  return { kind: 'compiled', expression: { evaluate, explain: () => ({}) } };
}

const ioprocessors = {
  scxml: { location: `#_scxml_${sessionId}` },
  [processor]: { location: `#_scxml_${sessionId}` },
};

function variablesOf(scope: Scope, machineName: string): object {
  return Object.assign(Object.create(null) as object, scope.data, {
    In: scope.isIn,
    _event: eventOf(scope),
    _sessionid: sessionId,
    _name: machineName,
    _ioprocessors: ioprocessors,
    $isTarget: (target: unknown) => typeof target === 'string' && target.startsWith('#_'),
    $isReachable: (target: string) => !target.startsWith('#_scxml_') || target === `#_scxml_${sessionId}`,
    $type: checkType,
    $script: (code: string) => runScript(code, { ...scope.data }),
  });
}

const events = new WeakMap<object, object>();

/** `_event` as the standard has it; what our events do not carry travels in their data under `$` names. */
function eventOf(scope: Scope): object | undefined {
  if (scope.event.name === '') return undefined;
  const known = events.get(scope.event);
  if (known) return known;
  const { $, $type, $sendid, $origin, $origintype, ...plain } = scope.event.data as Record<string, unknown>;
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
    invokeid: undefined,
  };
  events.set(scope.event, event);
  return event;
}

function checkType(type: unknown): void {
  if (type !== processor && type !== 'scxml' && type !== `${processor.replace('#SCXML', '')}`)
    throw new Error(`${String(type)} is no event processor`);
}

/** Runs a script over a copy of the variables and gives the copy back. */
function runScript(code: string, variables: Record<string, unknown>): unknown {
  (new Function('$variables', `with ($variables) { ${code}\n }`) as Run)(variables);
  return variables;
}
