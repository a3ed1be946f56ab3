/**
 * Rows of the Toyama deck's table of customisation requests whose amounts agree with its totals:
 * A 9,400,000, C 8,500,000, D 400,000, E 1,320,000, together 19,620,000 yen; and the three that became standard.
 */
export interface ToyamaRequest {
  name: string;
  /** Yen for all takers together; null where the deck has none. */
  amount: number | null;
  takers: readonly string[];
  status: '実施' | '標準化' | '取下げ';
}

function of(
  name: string,
  amount: number | null,
  takers: string,
  status: ToyamaRequest['status'] = '実施',
): ToyamaRequest {
  return { name, amount, takers: [...takers], status };
}

export const TOYAMA_REQUESTS: readonly ToyamaRequest[] = [
  of('障害者申請書類の出力', 2_100_000, 'A'),
  of('選挙入場券の生年月日項目追加', 700_000, 'A'),
  of('軽度障害者の窓口対応', 120_000, 'E'),
  of('心身医療の年齢拡大', 400_000, 'C'),
  of('収納・滞納の催告書圧着はがき', null, '', '標準化'),
  of('固定・住民税の前納報奨金対応', 2_800_000, 'C'),
  of('個人住民税の実態調査簿', 2_400_000, 'C'),
  of('固定資産税納税通知書の束分け', 1_200_000, 'C', '取下げ'),
  of('窓口支援（資格情報表示など）', 3_400_000, 'AC'),
  of('健康管理：高齢者インフルエンザ案内', 600_000, 'A'),
  of('健康管理：高齢者肺炎球菌案内', 600_000, 'A'),
  of('健康管理：乳児一般健康診査受診票', 600_000, 'A'),
  of('健康管理：母子健康管理記録票', null, '', '標準化'),
  of('健康管理：肺がん検診結果通知', 800_000, 'AD'),
  of('健康管理：歯周病疾患検診案内', 600_000, 'A'),
  of('健康管理：骨粗鬆症検診などの4in1はがき', 300_000, 'A'),
  of('健康管理：予防接種券の再発行', 600_000, 'A'),
  of('健康管理：予診票の再発行', 600_000, 'A'),
  of('健康管理：がん受診票の再発行', 600_000, 'A'),
  of('滞納管理：一斉催告書の出力順対応', 1_200_000, 'E'),
  of('収納：督促状の圧着はがき', null, '', '標準化'),
];
