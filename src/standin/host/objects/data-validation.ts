/** DataValidation of a range: rule, alert and prompt, kept as data. */
import { contains, intersection, sameArea } from '../area';
import { assertWritable } from '../cells';
import { invalidArgument } from '../errors';
import type { RangeRef, Validation } from '../model';
import { expectFlag, readOnly, type HostObject, type Json, type Scalar } from '../object';
import type { HostContext } from './context';

const ruleKinds: Readonly<Record<string, string>> = {
  list: 'List',
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  textLength: 'TextLength',
  date: 'Date',
  time: 'Time',
  custom: 'Custom',
};

/** "The rule … must have exactly one of" its kinds: the type follows from it. */
function typeOf(rule: Json | undefined): string {
  if (typeof rule !== 'object' || rule === null) return 'None';
  const [kind] = Object.entries(rule).filter(([, value]) => value !== null);
  return kind ? (ruleKinds[kind[0]] ?? 'None') : 'None';
}

function assertRule(rule: Json): void {
  const set =
    typeof rule === 'object' && rule !== null
      ? Object.entries(rule).filter(([, value]) => value !== null)
      : [];
  const [only] = set;
  if (set.length !== 1 || !only || ruleKinds[only[0]] === undefined)
    throw invalidArgument('A rule has exactly one kind.');
  const list = only[0] === 'list' ? (only[1] as { source?: Json }).source : undefined;
  // "A comma-separated list … up to 255 characters" (Excel: data validation list typed in).
  if (typeof list === 'string' && !list.startsWith('=') && list.length > 255)
    throw invalidArgument('A list of words has at most 255 characters.');
}

export function dataValidationObject(context: HostContext, range: RangeRef): HostObject {
  const { sheet, area } = range;
  const find = (): Validation | undefined => sheet.validations.find((item) => contains(item.area, area));
  const setting = (): Validation => {
    assertWritable(range);
    const own = sheet.validations.find((item) => sameArea(item.area, area));
    if (own) return own;
    const made: Validation = { area, settings: {} };
    sheet.validations = [...sheet.validations.filter((item) => !contains(area, item.area)), made];
    context.model.dirty = true;
    return made;
  };
  const property = (key: string, otherwise: Json, check: (value: Json) => void): Scalar => ({
    get: () => find()?.settings[key] ?? otherwise,
    set: (value) => {
      check(value);
      setting().settings[key] = value;
    },
  });
  const anything = (): void => undefined;
  return {
    type: 'DataValidation',
    scalars: {
      Rule: property('rule', {}, assertRule),
      ErrorAlert: property(
        'errorAlert',
        { message: '', showAlert: true, style: 'Stop', title: '' },
        anything,
      ),
      Prompt: property('prompt', { message: '', showPrompt: true, title: '' }, anything),
      IgnoreBlanks: property('ignoreBlanks', true, (value) => void expectFlag(value)),
      Type: readOnly(() => {
        const touching = sheet.validations.filter((item) => intersection(item.area, area));
        const whole = find();
        return whole ? typeOf(whole.settings['rule']) : touching.length === 0 ? 'None' : 'Inconsistent';
      }),
    },
    methods: {
      // "Clears the data validation from the current range."
      Clear: () => {
        assertWritable(range);
        sheet.validations = sheet.validations.filter((item) => !intersection(item.area, area));
        context.model.dirty = true;
      },
    },
  };
}
