/** The contract's tables for pre-printed forms bought jointly (帳票共同調達). */
import type { ParameterSpec, TableSpec } from './spec';

const remark = {
  heading: '参考',
  aliases: ['備考', 'Remarks'],
  kind: 'text',
  presence: 'optional',
  help: '計算に使わない覚え書き。',
} as const;

export const MEMBERS: TableSpec = {
  name: '団体',
  aliases: ['Members'],
  sheet: '入力 団体',
  title: '参加団体（建制順。並び順が番号になる）',
  columns: [
    {
      heading: '団体名',
      aliases: ['Member'],
      kind: 'name',
      presence: 'key',
      help: '表のあいだで同じ書き方をする。',
    },
    {
      heading: '団体コード',
      aliases: ['Code'],
      kind: 'text',
      presence: 'optional',
      help: '全国地方公共団体コード。',
    },
    {
      heading: '略称',
      aliases: ['ShortName'],
      kind: 'text',
      presence: 'optional',
      help: '印刷で使う短い名。',
    },
    {
      heading: '幹事',
      aliases: ['Lead'],
      kind: 'choice',
      presence: 'optional',
      choices: ['○'],
      choiceAliases: [['〇', '◯', '幹事', '1']],
      help: '幹事団体に○。端数の行先が幹事団体のときに要る。',
    },
    remark,
  ],
};

export const FORMS: TableSpec = {
  name: '帳票',
  aliases: ['Forms'],
  sheet: '入力 帳票',
  title: '共同で発注する帳票',
  columns: [
    {
      heading: '帳票名',
      aliases: ['Form'],
      kind: 'name',
      presence: 'key',
      help: '表のあいだで同じ書き方をする。',
    },
    {
      heading: '種類',
      aliases: ['Kind'],
      kind: 'text',
      presence: 'optional',
      help: '連続帳票、単票、圧着紙など。',
    },
    { heading: '用紙', aliases: ['Paper'], kind: 'text', presence: 'optional', help: '用紙の規格。' },
    { heading: 'インク', aliases: ['Ink'], kind: 'text', presence: 'optional', help: '色数など。' },
    {
      heading: '印刷時期',
      aliases: ['PrintSeason'],
      kind: 'text',
      presence: 'optional',
      help: '印刷する時期。',
    },
    {
      heading: '箱入数',
      aliases: ['SheetsPerBox'],
      kind: 'wholeNumber',
      presence: 'optional',
      minimum: 1,
      unit: '枚/箱',
      help: '円/箱の単価があるときに要る。箱は1箱単位で数える。',
    },
    remark,
  ],
};

export const SCHEMES = ['共通', '個別', 'グループ別'] as const;
export const GROUP_SOURCES = ['表', 'しきい値', '提案'] as const;

export const ROUNDS: TableSpec = {
  name: '回次',
  aliases: ['Rounds'],
  sheet: '入力 回次',
  title: '入札・見積合わせの回次（並び順に比べる）',
  columns: [
    { heading: '回次', aliases: ['Round'], kind: 'name', presence: 'key', help: '第1回 のように書く。' },
    {
      heading: '日付',
      aliases: ['Date'],
      kind: 'date',
      presence: 'optional',
      help: '入札公告または開札の日。',
    },
    {
      heading: '単価方式',
      aliases: ['Scheme'],
      kind: 'choice',
      presence: 'required',
      choices: SCHEMES,
      choiceAliases: [
        ['全団体共通', '共通単価', 'common'],
        ['全団体個別', '個別単価', 'individual'],
        ['グループ', 'グループ別単価', 'group'],
      ],
      help: '共通、個別、グループ別のどれか。',
    },
    {
      heading: 'グループ分け',
      aliases: ['GroupSource'],
      kind: 'choice',
      presence: 'optional',
      choices: GROUP_SOURCES,
      choiceAliases: [['グループ', 'table'], ['境界', 'thresholds'], ['proposal']],
      help: 'グループ別のとき：表（グループ表のとおり）、しきい値（グループ境界の枚数で）、提案（最良の分け方）。空欄は表。',
    },
    {
      heading: '税区分',
      aliases: ['Tax'],
      kind: 'choice',
      presence: 'optional',
      choices: ['税抜', '税込'],
      choiceAliases: [['税別', 'excluded'], ['included']],
      help: '単価が税抜か税込か。回次のあいだで違えば指摘する。',
    },
    {
      heading: '前提',
      aliases: ['Assumptions'],
      kind: 'text',
      presence: 'optional',
      help: '仕様や条件の違い。',
    },
    remark,
  ],
};

const ROUND_KEY = {
  heading: '回次',
  aliases: ['Round'],
  kind: 'name',
  presence: 'key',
  help: '回次の表にある回次。',
} as const;
const FORM_KEY = {
  heading: '帳票名',
  aliases: ['Form'],
  kind: 'name',
  presence: 'key',
  help: '帳票の表にある帳票。',
} as const;
const MEMBER_KEY = {
  heading: '団体名',
  aliases: ['Member'],
  kind: 'name',
  presence: 'key',
  help: '団体の表にある団体。',
} as const;

/** 発注予定 as a list; the same data may come as the three matrices below. */
export const ORDERS: TableSpec = {
  name: '発注予定',
  aliases: ['Orders'],
  sheet: '入力 発注予定',
  title: '回次ごとの各団体の発注予定（1行＝1団体の1帳票）',
  columns: [
    ROUND_KEY,
    FORM_KEY,
    MEMBER_KEY,
    {
      heading: '予定枚数',
      aliases: ['Sheets'],
      kind: 'wholeNumber',
      presence: 'required',
      minimum: 0,
      unit: '枚',
      help: 'その回次での発注予定枚数。',
    },
    {
      heading: '単独単価',
      aliases: ['AlonePrice'],
      kind: 'number',
      presence: 'required',
      minimum: 0,
      unit: '円/枚',
      help: '単独で調達する場合の見積単価。',
    },
    {
      heading: '単独見積の枚数',
      aliases: ['QuotedSheets'],
      kind: 'wholeNumber',
      presence: 'optional',
      minimum: 1,
      unit: '枚',
      help: '単独見積をとった枚数。空欄は予定枚数と同じ。',
    },
    {
      heading: '見積日',
      aliases: ['QuoteDate'],
      kind: 'date',
      presence: 'optional',
      help: '単独見積の日付。',
    },
    remark,
  ],
};

function matrix(
  name: string,
  alias: string,
  sheet: string,
  title: string,
  kind: 'wholeNumber' | 'number',
  unit: string,
): TableSpec {
  return {
    name,
    aliases: [alias],
    sheet,
    title,
    columns: [ROUND_KEY, FORM_KEY, remark],
    memberColumns: { kind, minimum: 0, unit },
  };
}

export const SHEETS_MATRIX = matrix(
  '予定枚数表',
  'SheetsMatrix',
  '入力 予定枚数',
  '予定枚数（行＝回次と帳票、列＝団体）',
  'wholeNumber',
  '枚',
);
export const ALONE_MATRIX = matrix(
  '単独単価表',
  'AlonePriceMatrix',
  '入力 単独単価',
  '単独で調達する場合の単価（行＝回次と帳票、列＝団体）',
  'number',
  '円/枚',
);
export const QUOTED_MATRIX = matrix(
  '単独見積枚数表',
  'QuotedSheetsMatrix',
  '入力 単独見積枚数',
  '単独見積をとった枚数（行＝回次と帳票、列＝団体）',
  'wholeNumber',
  '枚',
);

export const ORDER_UNITS: TableSpec = {
  name: '発注単位',
  aliases: ['OrderUnits'],
  sheet: '入力 発注単位',
  title: '同一のオーダーとして見積もる帳票のまとまり（なければ帳票ごと）',
  columns: [
    ROUND_KEY,
    FORM_KEY,
    {
      heading: '発注単位',
      aliases: ['Unit'],
      kind: 'name',
      presence: 'required',
      help: '同じ名の帳票を1つの発注とする。',
    },
    {
      heading: '予定価格',
      aliases: ['Ceiling'],
      kind: 'number',
      presence: 'optional',
      minimum: 0,
      unit: '円',
      help: '発注単位の予定価格（総額）。同じ発注単位では同じ額を書くか、1行だけに書く。',
    },
    remark,
  ],
};

export const GROUPS: TableSpec = {
  name: 'グループ',
  aliases: ['Groups'],
  sheet: '入力 グループ',
  title: '回次と発注単位ごとの団体のグループ',
  columns: [
    ROUND_KEY,
    {
      heading: '発注単位',
      aliases: ['Unit'],
      kind: 'name',
      presence: 'key',
      help: '発注単位の名。発注単位の表がなければ帳票名。',
    },
    MEMBER_KEY,
    {
      heading: 'グループ',
      aliases: ['Group'],
      kind: 'wholeNumber',
      presence: 'required',
      minimum: 1,
      help: '1、2、3 の番号。',
    },
    remark,
  ],
};

export const THRESHOLDS: TableSpec = {
  name: 'グループ境界',
  aliases: ['GroupThresholds'],
  sheet: '入力 グループ境界',
  title: 'しきい値でグループ分けするときの枚数（以上）',
  columns: [
    ROUND_KEY,
    {
      heading: '枚数以上',
      aliases: ['SheetsFrom'],
      kind: 'wholeNumber',
      presence: 'key',
      minimum: 1,
      unit: '枚',
      help: 'この枚数以上の団体が上のグループになる。グループ数－1行。',
    },
    remark,
  ],
};

export const TARGET_KINDS = ['全団体', '団体', 'グループ'] as const;
export const PRICE_UNITS = ['円/枚', '円/千枚', '円/箱'] as const;

export const BIDS: TableSpec = {
  name: '入札',
  aliases: ['Bids'],
  sheet: '入力 入札',
  title: '入札・見積の単価（1行＝1業者の1単価）',
  columns: [
    ROUND_KEY,
    { heading: '業者名', aliases: ['Bidder'], kind: 'name', presence: 'key', help: '入札した業者。' },
    {
      heading: '発注単位',
      aliases: ['Unit'],
      kind: 'name',
      presence: 'optional',
      help: '発注単位の名。発注単位の表がなければ空欄でよい。',
    },
    {
      heading: '帳票名',
      aliases: ['Form'],
      kind: 'name',
      presence: 'optional',
      help: '空欄は、発注単位のすべての帳票に同じ単価。',
    },
    {
      heading: '対象区分',
      aliases: ['TargetKind'],
      kind: 'choice',
      presence: 'required',
      choices: TARGET_KINDS,
      choiceAliases: [
        ['共通', 'all'],
        ['個別', 'member'],
        ['グループ別', 'group'],
      ],
      help: '全団体、団体、グループのどれか。',
    },
    {
      heading: '対象',
      aliases: ['Target'],
      kind: 'text',
      presence: 'optional',
      help: '団体名、またはグループの番号。全団体のときは空欄。',
    },
    {
      heading: '単価',
      aliases: ['Price'],
      kind: 'number',
      presence: 'optional',
      minimum: 0,
      unit: '円',
      help: '一式だけの行では空欄。0 は認めない。',
    },
    {
      heading: '単位',
      aliases: ['PriceUnit'],
      kind: 'choice',
      presence: 'optional',
      choices: PRICE_UNITS,
      choiceAliases: [
        ['円／枚', 'sheet'],
        ['円／千枚', 'thousand'],
        ['円／箱', 'box'],
      ],
      help: '円/枚、円/千枚、円/箱。空欄は円/枚。',
    },
    {
      heading: '一式',
      aliases: ['LumpSum'],
      kind: 'wholeNumber',
      presence: 'optional',
      minimum: 0,
      unit: '円',
      help: '版代、送料など、発注単位に一度だけかかる額。',
    },
    {
      heading: '読み',
      aliases: ['Reading'],
      kind: 'choice',
      presence: 'optional',
      choices: ['推定', '仮定'],
      choiceAliases: [['inferred'], ['assumed']],
      help: '資料から読み取った推定、または仮定なら印をつける。指摘に残る。',
    },
    {
      heading: '出典',
      aliases: ['Source'],
      kind: 'text',
      presence: 'optional',
      help: '見積書、開札調書など。',
    },
    remark,
  ],
};

export const PARAMETERS: TableSpec = {
  name: '条件',
  aliases: ['Parameters'],
  sheet: '入力 条件',
  title: '計算の条件（空欄は既定値）',
  columns: [
    { heading: '条件名', aliases: ['Parameter'], kind: 'name', presence: 'key', help: '条件の名。' },
    { heading: '値', aliases: ['Value'], kind: 'text', presence: 'optional', help: '空欄は既定値。' },
    { heading: '単位', aliases: ['Unit'], kind: 'text', presence: 'optional', help: '値の単位。' },
    { heading: '出典', aliases: ['Source'], kind: 'text', presence: 'optional', help: '決めた根拠。' },
    { heading: '説明', aliases: ['Description'], kind: 'text', presence: 'optional', help: '条件の意味。' },
    remark,
  ],
};

export const DECISIONS: TableSpec = {
  name: '決定',
  aliases: ['Decisions'],
  sheet: '入力 決定',
  title: '人が決めたこと（くじ、選択）',
  columns: [
    {
      heading: '事項',
      aliases: ['Matter'],
      kind: 'text',
      presence: 'key',
      help: '割勘が求めた事項をそのまま書く。',
    },
    {
      heading: '結果',
      aliases: ['Result'],
      kind: 'text',
      presence: 'required',
      help: '選んだもの。複数のときは、で区切る。',
    },
    {
      heading: '決定者',
      aliases: ['DecidedBy'],
      kind: 'text',
      presence: 'optional',
      help: 'くじを引いた人、決めた会議。',
    },
    { heading: '日付', aliases: ['Date'], kind: 'date', presence: 'optional', help: '決めた日。' },
    {
      heading: '文書番号',
      aliases: ['Document'],
      kind: 'text',
      presence: 'optional',
      help: '記録した文書。',
    },
    remark,
  ],
};

export const FORMS_TABLES: readonly TableSpec[] = [
  MEMBERS,
  FORMS,
  ROUNDS,
  ORDERS,
  SHEETS_MATRIX,
  ALONE_MATRIX,
  QUOTED_MATRIX,
  ORDER_UNITS,
  GROUPS,
  THRESHOLDS,
  BIDS,
  PARAMETERS,
  DECISIONS,
];

const KANAGAWA = '神奈川県町村会の事例（2012年6月）';
const ROUNDING_ACT = '国等の債権債務等の金額の端数計算に関する法律';

export const AMOUNT_UNIT = '金額の端数単位';
export const AMOUNT_ROUNDING = '金額の端数処理';
export const PRICE_UNIT = '単価の単位';
export const MAX_GROUPS = 'グループ数の上限';
export const LUMP_BASIS = '一式の配分基準';
export const REMAINDER = '端数の行先';
export const REMAINDER_TIES = '同順位の決め方';
export const GROUP_OBJECTIVE = 'グループ案の目的';

/** 条件 of the forms case. Choices stand in the order in which formulas count them. */
export const FORMS_PARAMETERS: readonly ParameterSpec[] = [
  {
    name: AMOUNT_UNIT,
    aliases: ['AmountUnit'],
    defaultValue: 1,
    choices: [1, 10, 100, 1000],
    unit: '円',
    source: `${ROUNDING_ACT} 第2条`,
    help: '金額をこの単位に丸める。',
  },
  {
    name: AMOUNT_ROUNDING,
    aliases: ['AmountRounding'],
    defaultValue: '切捨て',
    choices: ['切捨て', '四捨五入', '切上げ'],
    unit: '－',
    source: `${ROUNDING_ACT} 第2条`,
    help: '金額の端数の扱い。',
  },
  {
    name: PRICE_UNIT,
    aliases: ['PriceUnit'],
    defaultValue: 0.01,
    choices: [1, 0.1, 0.01],
    unit: '円',
    source: '仮定（単価契約の慣行）',
    help: '単価はこの単位まで。より細かい単価は受け付けない。',
  },
  {
    name: MAX_GROUPS,
    aliases: ['MaxGroups'],
    defaultValue: 3,
    minimum: 1,
    unit: 'グループ',
    source: `${KANAGAWA}：最大3グループ`,
    help: '1つの発注単位のグループの数の上限。',
  },
  {
    name: LUMP_BASIS,
    aliases: ['LumpBasis'],
    defaultValue: '金額割',
    choices: ['金額割', '枚数割', '単独金額割', '均等割'],
    unit: '－',
    source: '仮定（資料に定めがない）',
    help: '一式の額を団体に分ける基準。',
  },
  {
    name: REMAINDER,
    aliases: ['Remainder'],
    defaultValue: '最大剰余',
    choices: ['最大剰余', '幹事団体', '最大の団体', '別掲'],
    unit: '－',
    source: '仮定（資料に定めがない）',
    help: '一式を分けた残りの円の行先。',
  },
  {
    name: REMAINDER_TIES,
    aliases: ['RemainderTies'],
    defaultValue: '番号順',
    choices: ['番号順', 'くじ'],
    unit: '－',
    source: '仮定（資料に定めがない）',
    help: '剰余が同じ団体の順の決め方。くじのときは決定の表に書く。',
  },
  {
    name: GROUP_OBJECTIVE,
    aliases: ['GroupObjective'],
    defaultValue: '最小削減率の最大化',
    choices: ['最小削減率の最大化', '内部補助の最小化'],
    unit: '－',
    source: '仮定（資料に定めがない）',
    help: 'グループ案を選ぶ目的。',
  },
];
