/** 団体票 of pre-printed forms: what one member pays in each round, alone and jointly. */
import { column, headingCell, text } from '../layout';
import type { MemberPart, MemberRow } from '../memberPage';
import type { FormsRefs } from './layouts';
import type { FormsModel } from './model';
import { blankNaN } from './totals';

export function memberPart(m: FormsModel, t: FormsRefs): MemberPart {
  const first = m.memberNames[0] ?? '';
  const last = m.memberNames.at(-1) ?? '';
  return {
    numberOf: (name) => `MATCH(${name},${headingCell(t.classes, first, last)},0)`,
    rows: ({ number, own }, k) =>
      m.roundNames.flatMap((round, r): MemberRow[] => {
        const totals = m.figures.byMember[r * m.memberNames.length + k];
        if (!totals) return [];
        const inRound = (heading: string, ...more: string[]): string =>
          `SUMIFS(${[column(t.byMember, heading), column(t.byMember, '回次'), text(round), ...more].join(',')})`;
        const mine = (heading: string): string => inRound(heading, column(t.byMember, '団体番号'), number);
        const all = m.memberNames.reduce(
          (sum, _, j) => sum + (m.figures.byMember[r * m.memberNames.length + j]?.joint ?? 0),
          0,
        );
        return [
          {
            section: '帳票',
            item: `${round} 単独金額`,
            amount: { formula: mine('単独金額'), value: totals.alone },
            why: '単独で調達する場合',
          },
          {
            section: '帳票',
            item: `${round} 共同金額`,
            amount: { formula: mine('共同金額'), value: totals.joint },
            rate: {
              formula: `IF(${inRound('共同金額')}=0,0,${own('金額')}/${inRound('共同金額')})`,
              value: all === 0 ? 0 : totals.joint / all,
            },
            why: '全団体の共同金額に占める割合',
          },
          {
            section: '帳票',
            item: `${round} 削減額`,
            amount: { formula: mine('削減額'), value: totals.saving },
            rate: {
              formula: `IF(${mine('単独金額')}=0,"",${own('金額')}/${mine('単独金額')})`,
              value: blankNaN(totals.rate),
            },
            why: '単独金額に対する削減率',
          },
        ];
      }),
  };
}
