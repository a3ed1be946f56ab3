/** 加入脱退 (leaving and joining within the term), 精算 (what was paid in advance), and what agreements say of them. */
import { REMARK, SOURCE, SUPPLIED, TAX, UNIT, amount, choice, date, key } from './costsColumns';
import type { ParameterSpec, TableSpec } from './spec';

const MEMBER = key('団体名', 'Member', '団体の表にある団体。');
export const MOVES = ['脱退', '加入'] as const;

export const MEMBERSHIP: TableSpec = {
  name: '加入脱退',
  aliases: ['Membership'],
  sheet: '入力 加入脱退',
  title: '期間の途中で加入または脱退する団体（1行＝1団体。年度別負担を分け直す）',
  columns: [
    MEMBER,
    choice('区分', 'Move', 'required', MOVES, [['leave'], ['join']], '脱退か加入。'),
    date('予告日', 'Noticed', '脱退を書面で予告した日。'),
    {
      heading: '異動日',
      aliases: ['Date'],
      kind: 'date',
      presence: 'required',
      help: '脱退は最後の日、加入は最初の日。',
    },
    amount('加入金', 'EntryFee', 'optional', '加入のとき。空欄は0。'),
    UNIT,
    TAX,
    SUPPLIED,
    SOURCE,
    REMARK,
  ],
};

export const PAID: TableSpec = {
  name: '精算',
  aliases: ['Settlement'],
  sheet: '入力 精算',
  title: '概算で納めた額（確定した負担との差を追徴または還付する）',
  columns: [
    MEMBER,
    amount('既納額', 'Paid', 'required', '分割で納めた額の合計。'),
    UNIT,
    TAX,
    SUPPLIED,
    SOURCE,
    REMARK,
  ],
};

export const ORGANISATION = '団体の組織';
export const NOTICE_BY_AGREEMENT = '協議会の脱退予告月数';
export const NOTICE_BY_LAW = '一部事務組合の脱退予告月数';
export const LEAVING_YEAR = '脱退年度の負担';
export const RESIDUAL_PERCENT = '脱退の残存費用の割合';
export const PENALTY_PERCENT = '脱退の違約金の割合';
export const JOINING_YEAR = '加入年度の負担';
export const FIRST_MONTH = '加入の最初の月';
export const SUNK_PERCENT = '加入前の費用の割合';
export const TAKE_OVER = '異動の引受';

const OPEN = '仮定（資料に定めがない）';

/** Whose 団体票 is added to the results; also in a workbook of forms. */
export const MEMBER_PAGE: ParameterSpec = {
  name: '団体票の団体',
  aliases: ['MemberPage'],
  defaultValue: '',
  kind: 'text',
  unit: '－',
  source: '求めに応じて',
  help: '団体の名を書けば、その団体の1枚（A4）の団体票を加える。「全団体」なら団体ごとに1枚。帳票共同調達でも使える。',
};

export const MEMBERSHIP_PARAMETERS: readonly ParameterSpec[] = [
  {
    name: ORGANISATION,
    aliases: ['Organisation'],
    defaultValue: '協議会',
    choices: ['協議会', '一部事務組合'],
    unit: '－',
    source: '埼玉県、富山県、山口県の事例：法人格のない協議会',
    help: '脱退の予告の月数を、協定（協議会）によるか法律（一部事務組合）によるか。',
  },
  {
    name: NOTICE_BY_AGREEMENT,
    aliases: ['NoticeByAgreement'],
    defaultValue: 0,
    minimum: 0,
    unit: '月',
    source: '仮定（協定で決める）',
    help: '協議会のとき、脱退までに要る予告の月数。',
  },
  {
    name: NOTICE_BY_LAW,
    aliases: ['NoticeByLaw'],
    defaultValue: 24,
    minimum: 0,
    unit: '月',
    source: '地方自治法第286条の2',
    help: '一部事務組合のとき、脱退までに要る予告の月数。',
  },
  {
    name: LEAVING_YEAR,
    aliases: ['LeavingYear'],
    defaultValue: '全年度',
    choices: ['全年度', '月割', 'なし'],
    unit: '－',
    source: '利根沼田の組合の例：その年度の負担は全額',
    help: '脱退する年度の負担。全年度は年度の額の全部、月割は脱退の月まで。',
  },
  {
    name: RESIDUAL_PERCENT,
    aliases: ['ResidualPercent'],
    defaultValue: 0,
    minimum: 0,
    unit: '％',
    source: OPEN,
    help: '脱退の後の負担のうち、脱退団体がなお負担する割合（0から100の整数）。',
  },
  {
    name: PENALTY_PERCENT,
    aliases: ['PenaltyPercent'],
    defaultValue: 0,
    minimum: 0,
    unit: '％',
    source: OPEN,
    help: '脱退の後の負担に対する、脱退団体の違約金の割合（0から100の整数）。',
  },
  {
    name: JOINING_YEAR,
    aliases: ['JoiningYear'],
    defaultValue: '月割',
    choices: ['月割', '全年度'],
    unit: '－',
    source: OPEN,
    help: '加入する年度の負担。月割は加入の最初の月から。',
  },
  {
    name: FIRST_MONTH,
    aliases: ['FirstMonth'],
    defaultValue: '加入月から',
    choices: ['加入月から', '翌月から'],
    unit: '－',
    source: OPEN,
    help: '月の途中で加入したとき、その月を数えるか、翌月からか。',
  },
  {
    name: SUNK_PERCENT,
    aliases: ['SunkPercent'],
    defaultValue: 0,
    minimum: 0,
    unit: '％',
    source: OPEN,
    help: '加入の前の負担（すでに支出した費用の分）のうち、加入団体が負担する割合（0から100の整数）。',
  },
  {
    name: TAKE_OVER,
    aliases: ['TakeOver'],
    defaultValue: '負担額',
    choices: ['負担額', '均等割'],
    unit: '－',
    source: OPEN,
    help: '加入・脱退する団体が負担しない額を、ほかの団体が引き受ける基準。',
  },
];
