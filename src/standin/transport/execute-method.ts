/** `executeMethod`: the rich API, and saving the document's settings. */
import type { Connection } from '../host';
import type { Model } from '../host/model';
import type { Json } from '../host/object';
import { dispatchIds, OPERATION_NOT_SUPPORTED } from './messages';

interface MethodCall {
  DdaMethod?: { DispatchId?: number };
  /** customData, method, path, headers, body, … */
  ArrayData?: readonly unknown[];
  DdaSettingsMethod?: { Properties?: readonly (readonly [string, string])[] };
  /** Of a completed command: its id, and its status (0: all right). */
  0?: string;
  1?: number;
}

/** Place of the body's text in a rich API request. */
const BODY = 4;

function saveSettings(model: Model, properties: readonly (readonly [string, string])[]): void {
  model.settings.clear();
  for (const [name, value] of properties) model.settings.set(name, JSON.parse(value) as Json);
  model.dirty = true;
}

/** `event.completed()` of a command, or the client's word that it knows no such function. */
export function completedCommand(call: MethodCall): { id: string; status: number } | null {
  return call.DdaMethod?.DispatchId === dispatchIds.commandCompleted
    ? { id: String(call[0]), status: Number(call[1]) }
    : null;
}

export async function executeMethod(
  call: MethodCall,
  model: Model,
  connection: Connection,
): Promise<unknown> {
  const id = call.DdaMethod?.DispatchId;
  if (id === dispatchIds.richApi) {
    const reply = await connection.request(String(call.ArrayData?.[BODY] ?? ''));
    return { Version: 1, Error: 0, Data: [200, ['Content-Type', 'application/json'], reply] };
  }
  if (id === dispatchIds.settingsSave) {
    saveSettings(model, call.DdaSettingsMethod?.Properties ?? []);
    return { Version: 1, Error: 0 };
  }
  return { Version: 1, Error: OPERATION_NOT_SUPPORTED };
}
