import type { Compilation, Expressions, Json, Scope } from '@terrace/engine';

const processor = 'http://www.w3.org/TR/scxml/#SCXMLEventProcessor';

/** SCXML's ECMAScript data model, for conformance tests only: sources are JavaScript, data entries are its variables. */
export function ecmascript(session: SessionView): Expressions {
  const ioprocessors = Object.fromEntries(
    ['scxml', processor].map((name) => [name, { location: `#_scxml_${session.sessionId}` }]),
  );
  return { compile: (source) => compile(source, { ...session, ioprocessors }) };
}

/** What a document can find out about the session that runs it. */
export interface SessionView {
  readonly machineName: string;
  readonly sessionId: string;
  readonly reaches: (target: string) => boolean;
}

type Run = (variables: object) => unknown;

/** A source that does not even parse fails when evaluated, as the standard wants. */
type Session = SessionView & { readonly ioprocessors: object };

function compile(source: string, session: Session): Compilation {
  let run: Run;
  try {
    run = new Function('$variables', `with ($variables) { return (${source}\n); }`) as Run;
  } catch (error) {
    run = () => {
      throw error;
    };
  }
  const evaluate = (scope: Scope): Json => run(variablesOf(scope, session)) as Json;
  return { kind: 'compiled', expression: { evaluate, explain: () => ({}) } };
}

function variablesOf(scope: Scope, { machineName, sessionId, reaches, ioprocessors }: Session): object {
  return Object.assign(Object.create(null) as object, scope.data, {
    In: scope.isIn,
    _event: eventOf(scope),
    _sessionid: sessionId,
    _name: machineName,
    _ioprocessors: ioprocessors,
    $isTarget: (target: unknown) => typeof target === 'string' && target.startsWith('#_'),
    $isReachable: reaches,
    $invocable: checkInvocable,
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
    invokeid: $invokeid,
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
