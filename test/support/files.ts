/** The whole way of a file: tables → .xlsx → Snapshot → Case → figures → Plan → .xlsx. */
import { priceForms, scoreProposals, shareCosts } from '../../src/core';
import {
  isProblems,
  readPackage,
  readSnapshot,
  writePlan,
  type FileProblem,
  type Package,
} from '../../src/file';
import type { Plan, Snapshot } from '../../src/workbook';
import { planCosts, planForms, planScores } from '../../src/workbook/planning';
import { readCosts, readForms, readScores } from '../../src/workbook/read';
import { holdsForms, holdsScores } from '../../src/workbook/read/jobs';
import { contextOf } from './derive';
import { inputPlan, type Tables } from './tables';

const NOW = '2026-11-21T12:00:00';

/** The value, or an error that says what was wrong with the file. */
export function sound<T>(value: T): Exclude<T, FileProblem[]> {
  if (isProblems(value)) throw new Error(JSON.stringify(value));
  return value as Exclude<T, FileProblem[]>;
}

export function inputFile(tables: Tables): Uint8Array {
  return sound(writePlan(null, inputPlan(tables), { now: NOW }));
}

export function opened(bytes: Uint8Array): { pkg: Package; snapshot: Snapshot } {
  const pkg = sound(readPackage(bytes));
  const { snapshot, problems } = readSnapshot(pkg);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return { pkg, snapshot };
}

/** The result workbook of a case that the core completes, and its plan. */
export function resultFile(input: Uint8Array): { bytes: Uint8Array; plan: Plan } {
  const { pkg, snapshot } = opened(input);
  if (holdsScores(snapshot)) return scoresFile(pkg, snapshot);
  if (!holdsForms(snapshot)) return costsFile(pkg, snapshot);
  const reading = readForms(snapshot);
  if (reading.kind === 'rejected') throw new Error(JSON.stringify(reading.issues));
  const outcome = priceForms(reading.case);
  if (outcome.kind !== 'completed') throw new Error(JSON.stringify(outcome));
  const plan = planForms(reading, outcome.figures, contextOf('割勘'));
  return { bytes: sound(writePlan(pkg, plan, { now: NOW })), plan };
}

function costsFile(pkg: Package, snapshot: Snapshot): { bytes: Uint8Array; plan: Plan } {
  const reading = readCosts(snapshot);
  if (reading.kind === 'rejected') throw new Error(JSON.stringify(reading.issues));
  const outcome = shareCosts(reading.case);
  if (outcome.kind !== 'completed') throw new Error(JSON.stringify(outcome));
  // With the page of the first member.
  const page = { title: '団体票', position: 0, name: reading.case.members[0]?.name ?? '', link: null };
  const plan = planCosts(reading, outcome.figures, { ...contextOf('割勘'), pages: [page] });
  return { bytes: sound(writePlan(pkg, plan, { now: NOW })), plan };
}

function scoresFile(pkg: Package, snapshot: Snapshot): { bytes: Uint8Array; plan: Plan } {
  const reading = readScores(snapshot);
  if (reading.kind === 'rejected') throw new Error(JSON.stringify(reading.issues));
  const outcome = scoreProposals(reading.case);
  if (outcome.kind !== 'completed') throw new Error(JSON.stringify(outcome));
  const plan = planScores(reading, outcome.figures, contextOf('割勘'));
  return { bytes: sound(writePlan(pkg, plan, { now: NOW })), plan };
}
