/** Applies a Plan to the open workbook: whole, or not at all. */
import type { Plan } from '../workbook';
import { nameKey, sameName } from './address';
import type { ApplyOptions, ApplyResult, Course } from './applyResult';
import { handMade } from './checks/handMade';
import { readWithInputs } from './checks/inputs';
import {
  apiRefusals,
  goingCharts,
  overviewRefusals,
  settingFindings,
  shapeRefusals,
} from './checks/refusals';
import { eventsOn } from './events';
import { captureShapes } from './image/captureShape';
import { CHART_NAME } from './image/charts';
import { imageOfSheet, tableBlock } from './image/fromPlan';
import { excelIssue } from './issues';
import { takeOverview, type Overview } from './overview';
import { planMeta } from './planMeta';
import { compareWithPlan, planBlocks } from './readBack';
import { begin, finish, markWritten, stateJson, type Beginning } from './saved/begin';
import { KEPT_STATES, readIndex, readRunPart, STATE_LIMIT } from './saved/journal';
import { askText } from './saved/parts';
import { ownCharts } from './saved/putBack';
import { runPart } from './saved/runPart';
import { captureState } from './saved/state';
import { NAMESPACES } from './saved/xml';
import { inExcel, sessionOn, type Session } from './session';
import { undoOrComplete, verifyLate } from './undo';
import { writeImages, type StandingTable } from './write/writeImages';

/** Never rejects for what a workbook or Excel may do; see docs/excel-host.md for what is written when. */
export async function applyPlan(plan: Plan, options: ApplyOptions): Promise<ApplyResult> {
  const tooOld = apiRefusals();
  if (tooOld.length > 0) return { kind: 'refused', reasons: tooOld, confirm: [] };
  const state: Course = { began: false, finishing: false };
  let result: ApplyResult;
  try {
    result = await inExcel((context) => applyIn(sessionOn(context, options), plan, options, state));
  } catch (error) {
    const undone = await undoOrComplete(error, state, options);
    result = undone === 'complete' ? await verifyLate(plan, error, options, state) : undone;
  }
  if (!state.began) return result;
  const on = await eventsOn();
  if (result.kind === 'refused') return result;
  const events = on ? [] : [excelIssue('excelFailed', 'warning', {}, { reason: 'enableEvents' })];
  if (result.kind === 'undone') return { ...result, issues: [...result.issues, ...events] };
  return { ...result, findings: [...result.findings, ...events], syncs: result.syncs + 1 };
}

async function applyIn(
  session: Session,
  plan: Plan,
  options: ApplyOptions,
  state: Course,
): Promise<ApplyResult> {
  const work = options.work ?? 'run';
  const inputs = options.inputs ?? [];
  session.tell('checking');
  const overview = await takeOverview(session);
  if (overview.parts.ids(NAMESPACES.journal).length > 0)
    return { kind: 'refused', reasons: [excelIssue('excelUnfinished', 'error')], confirm: [] };
  const reasons = overviewRefusals(overview, plan);
  const written = [...plan.sheets.map(({ name }) => name), ...plan.replacedSheets];
  const standing = overview.sheets
    .map(({ name }) => name)
    .filter((name) => written.some((one) => sameName(one, name)));
  const runText = askText(session, overview.parts, NAMESPACES.run);
  const indexText = askText(session, overview.parts, NAMESPACES.index);
  const kept = overview.parts.ids(NAMESPACES.index).length + overview.parts.ids(NAMESPACES.run).length > 0;
  const targets = new Map(plan.sheets.map((sheet) => [nameKey(sheet.name), tableBlock(sheet)]));
  const shapes = await captureShapes(session, standing, overview.tables, targets);
  if (standing.length === 0 && kept) await session.sync();
  reasons.push(...shapeRefusals(shapes));
  if (reasons.length > 0) return { kind: 'refused', reasons, confirm: [] };

  session.tell('saving');
  const names = [...plan.names.map(({ name }) => name), ...plan.replacedNames];
  const part = readRunPart(runText());
  const before = await captureState(session, overview, shapes, names, { part, text: runText() ?? null });
  const { json, bytes } = stateJson(before);
  const { changed } = inputs.length > 0 ? await readWithInputs(session, inputs) : { changed: [] };
  const tooLarge = bytes > (options.stateLimit ?? STATE_LIMIT);
  const confirm = [
    ...handMade(before.sheets, plan, part),
    ...goingCharts(shapes, plan, CHART_NAME),
    ...changed,
    ...(tooLarge && work === 'run'
      ? [excelIssue('excelStateTooLarge', 'warning', {}, { bytes, limit: options.stateLimit ?? STATE_LIMIT })]
      : []),
  ];
  if (confirm.length > 0 && !options.confirmed) return { kind: 'refused', reasons: [], confirm };

  const images = plan.sheets.map(imageOfSheet);
  const meta = planMeta(plan);
  const index = readIndex(indexText());
  const beginning: Beginning = {
    work,
    at: options.now,
    before,
    json,
    sheets: plan.sheets.map(({ name }) => name),
    names: plan.names.map(({ name }) => name),
    removes: standing.filter((name) => !plan.sheets.some((sheet) => sameName(sheet.name, name))),
    run: work === 'run' ? JSON.stringify(runPart(plan, images, options.now)) : before.run,
    index: work === 'run' && tooLarge ? [] : index,
    indexBefore: index,
    keep: work === 'run' && !tooLarge ? { before: 'run', run: meta?.run ?? 0, at: options.now } : null,
    limit: KEPT_STATES,
  };
  state.began = true;
  state.findings = settingFindings(overview);
  const begun = await begin(session, overview.parts, beginning);
  state.saved = begun.journal.index.find(({ slot }) => slot === begun.journal.slot) ?? null;

  await writeImages(session, {
    images,
    names: plan.names.map(({ name, refersTo }) => ({ name, formula: `=${refersTo}` })),
    removeSheets: [],
    removeNames: plan.replacedNames,
    order: orderOf(plan, overview),
    activate: plan.sheets.find(({ role }) => role === 'cover')?.name ?? null,
    sheetsNow: before.order,
    tablesNow: before.sheets.flatMap((sheet) =>
      sheet.tables.map((table): StandingTable => ({ ...table, sheet: sheet.name, ...corner(table.address) })),
    ),
    namesNow: overview.names.map(({ name }) => name),
    chartsNow: ownCharts(overview),
  });
  await markWritten(session, begun);
  // With manual calculation, only formulas just entered would have a value ("Application.calculationMode").
  if (overview.calculationMode === 'Manual') session.context.workbook.application.calculate('Full');
  await session.sync();

  session.tell('verifying');
  const { contents, changed: changedNow } = await readWithInputs(session, inputs, planBlocks(plan));
  const compared = compareWithPlan(plan, contents);
  session.tell('finishing');
  state.finishing = true;
  await finish(session, overview.parts, begun);
  const findings = [...state.findings, ...changedNow];
  return { kind: 'applied', readBack: compared, findings, saved: state.saved, syncs: session.count() };
}

/** `A4` of `A4:F20` as numbers. */
function corner(address: string): { row: number; column: number } {
  const m = /^([A-Z]+)(\d+)/.exec(address);
  return { row: Number(m?.[2] ?? 0), column: m?.[1] === 'A' ? 1 : 0 };
}

/** Cover before the user's sheets, all others of ours behind them. */
function orderOf(plan: Plan, { sheets }: Overview): string[] {
  const ours = [...plan.sheets.map(({ name }) => name), ...plan.replacedSheets];
  const users = sheets.map(({ name }) => name).filter((name) => !ours.some((one) => sameName(one, name)));
  const covers = plan.sheets.filter(({ role }) => role === 'cover').map(({ name }) => name);
  const rest = plan.sheets.filter(({ role }) => role !== 'cover').map(({ name }) => name);
  return [...covers, ...users, ...rest];
}
