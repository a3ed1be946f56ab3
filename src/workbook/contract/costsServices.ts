/** Services and their use: 契約期間, 業務, 利用 (list), 利用表 and 数量表 (matrices). */
import {
  REMARK,
  SOURCE,
  UNIT,
  USE_STATES,
  USE_STATE_ALIASES,
  choice,
  date,
  key,
  number,
  optionalName,
  text,
  whole,
  TAX,
} from './costsColumns';
import type { TableSpec } from './spec';

const MEMBER = key('団体名', 'Member', '団体の表にある団体。');
const SERVICE = key('業務名', 'Service', '業務の表にある業務。');

/** Text in 開始 for a start that is not decided yet; a state, not an error. */
export const UNDECIDED = '未定';

export const TERMS: TableSpec = {
  name: '契約期間',
  aliases: ['Terms'],
  sheet: '入力 契約期間',
  title: '契約ごとの各団体の利用期間（1行＝1契約の1団体）',
  columns: [
    key('契約名', 'Contract', '基幹系、内部系など。同じ契約は同じ書き方にする。'),
    MEMBER,
    {
      heading: '開始',
      aliases: ['Start'],
      kind: 'date',
      presence: 'required',
      help: '利用を始める日か月。決まっていなければ「未定」。',
    },
    date('終了', 'End', '利用を終える日か月。空欄は計算期間の終わりまで。'),
    SOURCE,
    REMARK,
  ],
};

export const SERVICE_KINDS = ['必須', '任意', '事業者任意', '対象外'] as const;

export const SERVICES: TableSpec = {
  name: '業務',
  aliases: ['Services'],
  sheet: '入力 業務',
  title: '共同で利用する業務（1行＝1業務）',
  columns: [
    key('業務名', 'Service', '表のあいだで同じ書き方をする。'),
    optionalName('契約名', 'Contract', '契約期間の表にある契約。契約が1つなら空欄でよい。'),
    number('月額単価', 'MonthlyPrice', '円', '数量1あたりの月額。従量料金を計算しないときは空欄。'),
    UNIT,
    { ...TAX, help: '月額単価が税込か税抜か。換算するときに要る。税率は、料金の月の末日の税率。' },
    text('数量の単位', 'VolumeUnit', '件、人、世帯など。'),
    choice(
      '区分',
      'Kind',
      'optional',
      SERVICE_KINDS,
      [
        ['◎', 'required'],
        ['○', 'オプション', 'optional'],
        ['△', '事業者オプション', 'vendorOption'],
        ['×', 'excluded'],
      ],
      '必須、任意、事業者任意、対象外のどれか。空欄は任意。',
    ),
    SOURCE,
    REMARK,
  ],
};

export const USES: TableSpec = {
  name: '利用',
  aliases: ['Uses'],
  sheet: '入力 利用',
  title: '各団体の業務の利用（1行＝1団体の1業務）',
  columns: [
    MEMBER,
    SERVICE,
    choice(
      '状態',
      'State',
      'optional',
      USE_STATES,
      USE_STATE_ALIASES,
      '○＝既存、◎＝新規、×＝取止め。空欄は○。',
    ),
    date('開始月', 'StartMonth', '契約より後に使い始めるときだけ書く。'),
    date('終了月', 'EndMonth', '契約より前に使い終えるときだけ書く。'),
    whole('数量', 'Volume', 0, '件', '月額単価に掛ける数量。空欄は1。'),
    SOURCE,
    REMARK,
  ],
};

export const USES_MATRIX: TableSpec = {
  name: '利用表',
  aliases: ['UsesMatrix'],
  sheet: '入力 利用一覧',
  title: '業務の利用（行＝業務、列＝団体。○＝既存、◎＝新規、×＝取止め）',
  columns: [SERVICE, REMARK],
  memberChoices: { choices: USE_STATES, choiceAliases: USE_STATE_ALIASES },
};

export const VOLUMES_MATRIX: TableSpec = {
  name: '数量表',
  aliases: ['VolumesMatrix'],
  sheet: '入力 数量一覧',
  title: '業務の数量（行＝業務、列＝団体。空欄は1）',
  columns: [SERVICE, REMARK],
  memberColumns: { kind: 'wholeNumber', minimum: 0, unit: '件' },
};
