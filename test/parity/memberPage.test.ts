/** 団体票: the figures of one member by formulas that are the same for every member, in costs and in forms. */
import { planForms } from '../../src/workbook/planning';
import type { Plan } from '../../src/workbook';
import { templates } from '../../src/workbook/templates';
import { loadCases } from '../support/caseFile';
import { contextOf, derive, renamed } from '../support/derive';
import { completed, labelledCosts } from './costsDerive';
import { tablesOfTemplate } from './costsTables';
import { inWords } from './report';
import { compareInUniver, type Labelled } from './univer';

function formsOf(member: number, index: number): Labelled {
  const kanagawa = loadCases(`${__dirname}/../cases`).find(({ file }) => file === 'kanagawa');
  const derived = derive(kanagawa!.tables);
  if (derived.kind !== 'completed') throw new Error(derived.kind);
  const own = renamed(derived, `例${index}`);
  const name = own.reading.case.members[member]?.name ?? '';
  const context = {
    ...contextOf(`例${index}`),
    pages: [{ title: '団体票', position: member, name, link: null }],
  };
  return { label: name, sources: own.reading.sources, plan: planForms(own.reading, own.figures, context) };
}

const pageOf = (plan: Plan) => plan.sheets.find(({ name }) => name.endsWith(' 団体票'));
/** Formulas of the page, without the names of the case. */
const formulasOf = (plan: Plan, index: number): string =>
  JSON.stringify(pageOf(plan)?.table.columns.map(({ formula, formulas }) => formula ?? formulas)).replaceAll(
    `例${index}`,
    '',
  );

test('forms: every member’s page, by formulas that only the name decides', async () => {
  const packed = [0, 1, 2, 3].map((member) => formsOf(member, member + 1));
  const parity = await compareInUniver(packed);
  if (parity.differences.length > 0) throw new Error(inWords(parity.differences, 30));
  expect(new Set(packed.map(({ plan }, i) => formulasOf(plan, i + 1))).size).toBe(1);
  // Deck: town A pays 200,000 alone and 175,000 jointly in round 1; 12.5 %.
  const [first] = packed;
  const columns = pageOf(first!.plan)!.table.columns;
  const amounts = columns.find(({ heading }) => heading === '金額')!.values;
  const rates = columns.find(({ heading }) => heading === '割合')!.values;
  expect([amounts[1], amounts[2], amounts[3], rates[3]]).toEqual([200_000, 175_000, 25_000, 0.125]);
}, 120_000);

test('costs: every member’s page of a sample', async () => {
  const one = completed(tablesOfTemplate(templates['toyama']!()));
  const packed = one.reading.case.members.map((_, i) => labelledCosts('toyama', one, i + 1, i));
  const parity = await compareInUniver(packed);
  if (parity.differences.length > 0) throw new Error(inWords(parity.differences, 30));
  expect(new Set(packed.map(({ plan }, i) => formulasOf(plan, i + 1))).size).toBe(1);
  expect(pageOf(packed[0]!.plan)).toMatchObject({ onePage: true, orientation: 'portrait' });
}, 300_000);
