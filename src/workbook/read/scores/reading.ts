/** What reading a workbook that evaluates proposals gives: the case, and where each table stands. */
import type { ScoresCase, Subject } from '../../../core';
import type { Place, PlacedIssue } from '../../place';
import type { PlaceHints, TableSource } from '../reading';

/** Tables by key; `scoresMatrix` stands instead of `scores`. */
export interface ScoresSources {
  /** 評価項目 */
  items: TableSource;
  /** 提案者 */
  proposers: TableSource;
  /** 評価点 */
  scores?: TableSource;
  /** 評価点表: `columns` by item */
  scoresMatrix?: TableSource;
  /** 要件充足 */
  requirements?: TableSource;
  /** 条件 */
  parameters?: TableSource;
  /** 決定 */
  decisions?: TableSource;
}

export interface ScoresReading {
  kind: 'scores';
  case: ScoresCase;
  sources: ScoresSources;
  /** 1-based data rows of 要件充足, as in the case. */
  requirementRows: readonly number[];
  findings: readonly PlacedIssue[];
  /** Where the workbook has what an issue of the core is about. */
  placeOf: (about: Subject, hints?: PlaceHints) => Place;
}

export type ScoresOutcome = ScoresReading | { kind: 'rejected'; issues: readonly PlacedIssue[] };
