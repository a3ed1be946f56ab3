/** 従量料金: price × months × volume of each use. */
import type { PlannedColumn, PlannedSheet } from '../../../plan';
import { formula, label, numbers, sheet } from '../../columns';
import { at, cell, cells, dataCell } from '../../layout';
import { nameOfMember } from '../../nameColumns';
import type { Basis } from '../basis';
import { convertsFees } from './feeSpans';
import { ifRow } from '../given';
import { ownTerms, type CostsLayouts, type CostsRefs } from '../layouts';
import { yearName, type CostsModel } from '../model';
import { taxFormula } from '../taxed';
import { feeParts, type Bounds, type FeePart } from './parts';
import { scaled } from './services';
import { termCounted, termOf, useCounted } from './terms';

export function uses(m: CostsModel, b: Basis, l: CostsLayouts, t: CostsRefs): PlannedSheet {
  const me = t.uses;
  const c = (heading: string): string => cell(me, heading);
  const all = m.case.uses;
  const own = ownTerms(m);
  const terms = all.map((use) => m.case.terms[termOf(m, use)]);
  const hasTerms = l.terms.rowCount > 0;
  const years = m.figures.metered?.years ?? [];
  const fees = m.figures.metered?.fees ?? [];
  const service = (heading: string): string => at(t.services, heading, c('業務番号'));
  /** Of the use's own term where it has one, else of the contract's. */
  const term = (heading: string): string => {
    const ofContract = hasTerms ? ifRow(c('契約行'), at(t.terms, heading, c('契約行'))) : '0';
    return own.length === 0
      ? ofContract
      : `IF(${c('期間行')}>0,${at(t.useTerms, heading, `MAX(1,${c('期間行')})`)},${ofContract})`;
  };
  const counts = `(${c('状態番号')}>0)*(${c('状態番号')}<1+1+1)`;
  const scaledFees = all.map((u) => scaled(m, u.service).price * u.volume);
  const byDays = m.case.metered?.partMonth === 'days';
  const part = (side: '始端' | '終端'): PlannedColumn =>
    formula(
      `${side}料金`,
      `${counts}*INT(${c('尺度額')}*${term(`${side}日数`)}/(${c('尺度')}*MAX(1,${term(`${side}の月日数`)})))`,
      all.map((use, i) => {
        const counted = own.includes(i) ? useCounted(m, use) : termCounted(m, terms[i]);
        const { days, ofDays } = side === '始端' ? counted.head : counted.tail;
        if (use.state === 'dropped' || days === 0) return 0;
        return Math.floor(((scaledFees[i] ?? 0) * days) / (scaled(m, use.service).scale * ofDays));
      }),
      { format: 'yen' },
    );
  const partIn = (side: '始端' | '終端', month: string, [from, to]: Bounds): string =>
    `+(${term(month)}>=${from})*(${term(month)}<=${to})*${c(`${side}料金`)}`;
  /** Months of a part of a year × price × volume, as the price is given. */
  const asGiven = ({ name, bounds }: FeePart): string => {
    const days = byDays ? partIn('始端', '開始の月', bounds) + partIn('終端', '終了の月', bounds) : '';
    return `${counts}*INT(${c('尺度額')}*${term(`月数 ${name}`)}/${c('尺度')})${days}`;
  };
  const converts = convertsFees(m);
  const parts = feeParts(m, t);
  const yen = (heading: string, text: string, values: readonly number[]): PlannedColumn =>
    formula(heading, text, values, { format: 'yen' });
  const ofSpan = (name: string): string => (converts ? `${c(`額 ${name}`)}+${c(`税額 ${name}`)}` : '');
  return sheet(
    l.uses,
    'calculation',
    '従量料金（各団体の業務の利用料）',
    '尺度額（月額単価×数量を整数にした額）×月数÷尺度を年度ごとに求め、円未満は切捨て（端数計算法2条）。状態番号：1既存 2新規 3取止め。単位：円',
    [
      numbers(all.length),
      nameOfMember(
        m,
        all.map((u) => u.member),
      ),
      label(
        '業務名',
        all.map((u) => m.case.services[u.service]?.name ?? ''),
        { width: 24 },
      ),
      label(
        '業務番号',
        all.map((u) => u.service + 1),
        { format: 'integer', width: 8 },
      ),
      formula(
        '契約名',
        service('契約名'),
        all.map((u) => m.case.contracts[m.case.services[u.service]?.contract ?? -1]?.name ?? ''),
        { format: 'text' },
      ),
      label(
        '契約行',
        all.map((u) => termOf(m, u) + 1),
        { format: 'integer', width: 8 },
      ),
      ...(own.length > 0
        ? [
            label(
              '期間行',
              all.map((_, i) => own.indexOf(i) + 1),
              { format: 'integer', width: 8 },
            ),
          ]
        : []),
      formula(
        '状態番号',
        at(t.useStates, '状態番号', c('番号')),
        all.map((u) => ['existing', 'new', 'dropped'].indexOf(u.state) + 1),
      ),
      formula(
        '月数',
        `${counts}*${term('月数')}`,
        fees.map((fee) => fee.months),
      ),
      formula('尺度額', `${service('尺度月額')}*${at(t.useStates, '数量', c('番号'))}`, scaledFees),
      formula(
        '尺度',
        service('尺度'),
        all.map((u) => scaled(m, u.service).scale),
      ),
      ...(byDays ? [part('始端'), part('終端')] : []),
      ...(converts
        ? [
            ...parts.map((part, s) =>
              yen(
                `額 ${part.name}`,
                asGiven(part),
                fees.map((fee) => fee.givenBySpan[s] ?? 0),
              ),
            ),
            ...parts.map(({ name }, s) =>
              yen(
                `税額 ${name}`,
                taxFormula(b, c(`額 ${name}`), service('税区分'), dataCell(t.feeSpans, '税率', s + 1)),
                fees.map((fee) => (fee.bySpan[s] ?? 0) - (fee.givenBySpan[s] ?? 0)),
              ),
            ),
          ]
        : []),
      ...parts.flatMap((part, s) =>
        part.alone
          ? []
          : [
              yen(
                `料金 ${part.name}`,
                converts ? ofSpan(part.name) : asGiven(part),
                fees.map((fee) => fee.bySpan[s] ?? 0),
              ),
            ],
      ),
      ...years.map((year, y) => {
        const own = parts.filter(({ span }) => span.year === year);
        const [first, ...others] = own;
        const whole = first && (converts ? ofSpan(first.name) : asGiven(first));
        return yen(
          `料金 ${yearName(year)}`,
          others.length > 0 ? own.map(({ name }) => c(`料金 ${name}`)).join('+') : (whole ?? '0'),
          fees.map((fee) => fee.byYear[y] ?? 0),
        );
      }),
      formula(
        '金額',
        `SUM(${cells(me, `料金 ${yearName(years[0] ?? null)}`, `料金 ${yearName(years.at(-1) ?? null)}`)})`,
        fees.map((fee) => fee.amount),
        { format: 'yen', style: 'result' },
      ),
    ],
    { frozenColumns: 3 },
  );
}
