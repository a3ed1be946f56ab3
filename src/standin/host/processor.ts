/**
 * ProcessQuery: runs the actions of one request in their order. "Application-specific API model": the batch
 * stops at the first error; what was done before it stays done.
 */
import { apiNotFound, HostError } from './errors';
import type { Model } from './model';
import { isHostObject, type HostObject, type Json } from './object';
import { createPaths, type Paths } from './paths';
import { identity, query, wireName } from './query';
import type { References } from './references';
import { actionTypes, type Action, type RequestBody, type ResponseBody } from './request';

interface Session {
  paths: Paths;
  references: References;
  /** Reference ids that the objects of this request were given. */
  held: Map<HostObject, string>;
}

/** Where the host notes what it keeps for this client. */
const REMOVE_REFERENCE = '_RemoveReference';

function instantiated(object: HostObject | null, session: Session, action: Action, body: RequestBody): Json {
  if (!object) return null;
  const path = body.ObjectPaths[String(action.ObjectPathId)];
  const held = session.held.get(object) ?? (path?.ObjectPathType === 6 ? path.Name : undefined);
  return { ...identity(object), ...(held === undefined ? {} : { _ReferenceId: held }) };
}

function setProperty(object: HostObject, name: string, value: Json): void {
  const scalar = object.scalars[name];
  if (!scalar) throw apiNotFound(`${object.type}.${name}`);
  if (!scalar.set) throw new HostError('InvalidOperation', `${object.type}.${name} is read-only.`);
  scalar.set(value);
}

/** An object state sets many properties at once, nested ones too. */
function update(object: HostObject, state: Json): void {
  if (typeof state !== 'object' || state === null || Array.isArray(state)) return;
  for (const [key, value] of Object.entries(state)) {
    const part = object.parts?.[wireName(key)]?.();
    if (part) update(part, value);
    else setProperty(object, wireName(key), value);
  }
}

async function callMethod(object: HostObject, action: Action, session: Session): Promise<Json> {
  if (action.Name === '_KeepReference') {
    if (!session.held.has(object)) session.held.set(object, session.references.keep(object));
    return null;
  }
  const args = await session.paths.args(action.ArgumentInfo);
  if (action.Name === REMOVE_REFERENCE) {
    session.references.release(String(args[0]));
    return null;
  }
  const method = object.methods?.[action.Name];
  if (!method) throw apiNotFound(`${object.type}.${action.Name}`);
  const result = await method(args);
  return isHostObject(result) ? identity(result) : (result ?? null);
}

async function perform(action: Action, session: Session, body: RequestBody): Promise<Json> {
  const { paths } = session;
  switch (action.ActionType) {
    case actionTypes.instantiate:
      return instantiated(await paths.resolve(action.ObjectPathId), session, action, body);
    case actionTypes.load:
    case actionTypes.retrieve: {
      const object = await paths.resolve(action.ObjectPathId);
      return object ? query(object, action.QueryInfo ?? {}) : null;
    }
    case actionTypes.method:
      if (action.Name === '_KeepReference' && !(await paths.resolve(action.ObjectPathId))) return null;
      return callMethod(await paths.object(action.ObjectPathId), action, session);
    case actionTypes.setProperty: {
      const object = await paths.object(action.ObjectPathId);
      const [value] = await paths.args(action.ArgumentInfo);
      setProperty(object, action.Name, (isHostObject(value) ? null : (value ?? null)) as Json);
      return null;
    }
    case actionTypes.update:
      update(await paths.object(action.ObjectPathId), action.ObjectState ?? null);
      return null;
    case actionTypes.trace:
    case actionTypes.ensureUnchanged:
      return null;
    default:
      throw apiNotFound(`Action of the type ${action.ActionType}`);
  }
}

/** The name of what an action touched, for the error's place. */
async function location(action: Action, session: Session, body: RequestBody): Promise<string> {
  try {
    const own = body.ObjectPaths[String(action.ObjectPathId)];
    const instantiating = action.ActionType === actionTypes.instantiate;
    const object = await session.paths.resolve(
      (instantiating ? own?.ParentObjectPathId : action.ObjectPathId) ?? 0,
    );
    const name = instantiating ? (own?.Name ?? '') || 'getItem' : action.Name;
    return object ? `${object.type}.${name.charAt(0).toLowerCase()}${name.slice(1)}` : '';
  } catch {
    return '';
  }
}

/** `stopAfter`: a number of actions after which the host fails, for tests. */
export async function processQuery(
  body: RequestBody,
  root: HostObject,
  references: References,
  model: Model,
  stopAfter = Infinity,
): Promise<ResponseBody> {
  const session: Session = { paths: createPaths(body, root, references, model), references, held: new Map() };
  const response: ResponseBody = { Results: [], TraceIds: [] };
  for (const [index, action] of body.Actions.entries()) {
    try {
      if (index >= stopAfter) throw new HostError('GeneralException', 'An internal error has occurred.');
      response.Results.push({ ActionId: action.Id, Value: await perform(action, session, body) });
      if (action.ActionType === actionTypes.trace) response.TraceIds.push(action.Id);
    } catch (error) {
      const known =
        error instanceof HostError
          ? error
          : new HostError('GeneralException', `The stand-in failed: ${String(error)}`);
      response.Error = {
        Code: known.code,
        Message: known.message,
        Location: await location(action, session, body),
        ActionIndex: index,
        HttpStatusCode: known.statusCode,
      };
      return response;
    }
  }
  return response;
}
