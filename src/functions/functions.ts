/**
 * The custom functions of the namespace WARIKAN, pure and array-valued, for officers' own sheets: docs/functions.md.
 *
 * The tags are what `npm run functions:metadata` reads: Japanese, then ` | `, then English. The ids never change.
 */
import { allocated } from './allocate';
import type { Cell } from './cells';
import { fiscalYears, monthsOf } from './dates';
import { grouped } from './groups';
import { guaranteed } from './guarantee';
import { inInstalments } from './instalments';
import { amounts, lotPrices } from './prices';
import { shared } from './share';

/**
 * 総額を比重で分けます。合計は必ず総額になります（最大剰余法など、端数の行先を名前で選べます）。 | Shares a total by weights so that the parts sum to it; what is left goes by the named rule.
 * @customfunction ALLOCATE ALLOCATE
 * @param total 総額：分ける額（円、0以上の整数） | total: yen to be shared, a whole number
 * @param weights 比重：団体ごとの比重（人口など）。1行か1列 | weights: one per member, a row or a column
 * @param unit 単位：1、10、100、1000円。省略は1 | unit: 1, 10, 100 or 1000 yen; 1 if left out
 * @param rule 端数の行先：「最大剰余」（省略時）「最大の団体」「別掲」、または団体の番号（幹事団体） | rule: “largest remainder” (default), “largest”, “own line”, or the number of the member that takes the rest
 * @param order 順番：同じ剰余のとき先に受ける順。省略は並び順 | order: breaks ties, smaller first; the position if left out
 * @returns 団体ごとの額（円）。比重と同じ向き | yen per member, in the orientation of the weights
 */
export function ALLOCATE(
  total: number,
  weights: Cell[][],
  unit?: Cell,
  rule?: Cell,
  order?: Cell[][],
): number[][] {
  return allocated(total, weights, unit, rule, order);
}

/**
 * 均等4：人口6 のように合わせた割合で総額を分けます。 | Shares a total by a mixed key such as equal 4 : population 6.
 * @customfunction SHARE SHARE
 * @param total 総額：分ける額（円、0以上の整数） | total: yen to be shared, a whole number
 * @param key 割合：「4:6」のような文字か、2つ以上のセル。最初が均等割 | key: text such as “4:6”, or two cells or more; the first is the equal share
 * @param bases 指標：団体ごとの人口など。割合が3つなら2列 | bases: population per member; two columns for a key of three
 * @param unit 単位：1、10、100、1000円。省略は1 | unit: 1, 10, 100 or 1000 yen; 1 if left out
 * @param rule 端数の行先：「最大剰余」（省略時）「最大の団体」「別掲」、または団体の番号 | rule: “largest remainder” (default), “largest”, “own line”, or a member's number
 * @param order 順番：同じ剰余のとき先に受ける順。省略は並び順 | order: breaks ties, smaller first; the position if left out
 * @param stage 端数処理の段階：「成分ごと」（省略時）か「一括」 | stage: “per component” (default) or “mix”
 * @returns 団体ごとの額（円） | yen per member
 */
export function SHARE(
  total: number,
  key: Cell[][],
  bases: Cell[][],
  unit?: Cell,
  rule?: Cell,
  order?: Cell[][],
  stage?: Cell,
): number[][] {
  return shared(total, key, bases, unit, rule, order, stage);
}

/**
 * 上限を超える団体を上限に止め、差額をほかの団体に再按分した後の額です。だれも上限を超えなくなるまで行います。 | Amounts after the guarantee: nobody above its cap, the difference taken over by the others.
 * @customfunction GUARANTEE GUARANTEE
 * @param base 基礎の額：保証の前の負担（円）。1行か1列 | base: burdens before the guarantee, yen
 * @param caps 上限：団体ごとの上限額。削減率を書くときは現行経費 | caps: the caps, or the current costs where a rate is given
 * @param rate 保証する削減率：30%なら 0.3。省略は0 | rate: guaranteed saving, 0.3 for 30 %; 0 if left out
 * @param key 再按分の比重：省略は基礎の額 | key: weights of the re-allocation; the base if left out
 * @param unit 単位：1、10、100、1000円。省略は1 | unit: 1, 10, 100 or 1000 yen; 1 if left out
 * @returns 保証の後の額（円）。基礎の額と同じ向き | yen after the guarantee, in the orientation of the base
 */
export function GUARANTEE(
  base: Cell[][],
  caps: Cell[][],
  rate?: number,
  key?: Cell[][],
  unit?: Cell,
): number[][] {
  return guaranteed(base, caps, rate, key, unit);
}

/**
 * 発注予定枚数の近い団体をまとめる、最も良いグループ分けの番号です。枚数が同じ団体は同じグループになります。 | Numbers of the best groups of members with neighbouring planned quantities.
 * @customfunction GROUPS GROUPS
 * @param sheets 枚数：団体ごとの発注予定枚数。1行か1列 | sheets: planned quantity per member
 * @param alonePrices 単独単価：団体ごとの単独の単価（円） | alone prices: each member's unit price alone, yen
 * @param maxGroups グループ数の上限：省略は3 | most groups: 3 if left out
 * @param objective 目的：「最小削減率の最大化」（省略時）か「内部補助の最小化」 | objective: “largest smallest reduction” (default) or “least cross subsidy”
 * @returns グループの番号。1が最も枚数の多いグループ、発注のない団体は空 | group numbers, 1 = the largest orders; empty without an order
 */
export function GROUPS(
  sheets: Cell[][],
  alonePrices: Cell[][],
  maxGroups?: Cell,
  objective?: Cell,
): Cell[][] {
  return grouped(sheets, alonePrices, maxGroups, objective);
}

/**
 * 単価×枚数を一度だけ丸めた金額です。小数の計算誤差はありません。 | Unit price × sheets rounded once, without the noise of decimals.
 * @customfunction AMOUNT AMOUNT
 * @param prices 単価：円。1つ、または枚数と同じ数 | price: yen, one for all or one each
 * @param sheets 枚数：1行か1列 | sheets: a row or a column
 * @param rounding 端数処理：「切捨て」（省略時）「四捨五入」「切上げ」 | rounding: “cut” (default), “half up” or “up”
 * @param unit 単位：1、10、100、1000円。省略は1 | unit: 1, 10, 100 or 1000 yen; 1 if left out
 * @param per 単価の枚数：1（円/枚、省略時）か1000（円/千枚） | per: 1 (a sheet, default) or 1000 (a thousand)
 * @returns 金額（円）。枚数と同じ向き | yen, in the orientation of the sheets
 */
export function AMOUNT(
  prices: Cell[][],
  sheets: Cell[][],
  rounding?: Cell,
  unit?: Cell,
  per?: Cell,
): number[][] {
  return amounts(prices, sheets, rounding, unit, per);
}

/**
 * 一括見積の総額から、団体別の単価を単独金額に比例して決めます（どの団体も同じ率で安くなります）。 | Each member's unit price from the total of one order, in proportion to what it pays alone.
 * @customfunction UNITPRICE UNITPRICE
 * @param total 総額：一括見積の総額（円、0以上の整数） | total: yen of the one order, a whole number
 * @param sheets 枚数：団体ごと。1行か1列 | sheets: per member, a row or a column
 * @param alonePrices 単独単価：団体ごとの単独の単価（円） | alone prices: each member's unit price alone, yen
 * @param priceUnit 単価の単位：1、0.1、0.01円。省略は0.01 | price unit: 1, 0.1 or 0.01 yen; 0.01 if left out
 * @param rounding 端数処理：「四捨五入」（省略時）「切捨て」「切上げ」 | rounding: “half up” (default), “cut” or “up”
 * @param rest 残り：TRUEなら最後に1セル加え、総額との差（総額−Σ単価×枚数）を示す | rest: TRUE adds one cell, total − Σ price × sheets
 * @returns 単価（円）。枚数と同じ向き | unit prices in yen, in the orientation of the sheets
 */
export function UNITPRICE(
  total: number,
  sheets: Cell[][],
  alonePrices: Cell[][],
  priceUnit?: Cell,
  rounding?: Cell,
  rest?: boolean,
): Cell[][] {
  return lotPrices(total, sheets, alonePrices, priceUnit, rounding, rest);
}

/**
 * 総額を等しい額に分割し、端数をすべて初回に入れます（国等の債権債務等の金額の端数計算に関する法律 第3条）。 | Equal instalments of a total, every fraction in the first one.
 * @customfunction INSTALMENTS INSTALMENTS
 * @param total 総額：円、0以上の整数 | total: yen, a whole number
 * @param count 回数：1以上の整数 | count: a whole number, 1 or more
 * @param unit 単位：1、10、100、1000円。省略は1 | unit: 1, 10, 100 or 1000 yen; 1 if left out
 * @returns 回ごとの額（円）。1列 | yen per instalment, one column
 */
export function INSTALMENTS(total: number, count: number, unit?: Cell): number[][] {
  return inInstalments(total, count, unit);
}

/**
 * 開始日から終了日までの月数です。年度を書くと、その年度に入る月数を年度ごとに数えます。 | Months from start to end, by fiscal year where years are given.
 * @customfunction MONTHS MONTHS
 * @param starts 開始日：日付。「未定」と空白は空 | start: dates; empty for an empty cell or 未定
 * @param ends 終了日：日付（その日を含む）。1つ、または開始日と同じ数 | end: dates, the last day included; one for all or one each
 * @param partMonth 端数月：「全月」（省略時）「翌月から」「日割」 | part months: “whole” (default), “next” or “days”
 * @param fiscalYears 年度：2025 のような西暦の年度の並び | fiscal years: years such as 2025
 * @returns 月数。年度を書くと 期間×年度 の表 | months; terms × years where fiscal years are given
 */
export function MONTHS(starts: Cell[][], ends: Cell[][], partMonth?: Cell, fiscalYears?: Cell[][]): Cell[][] {
  return monthsOf(starts, ends, partMonth, fiscalYears);
}

/**
 * 日付の年度です（4月から翌年3月まで）。 | The Japanese fiscal year of a date, April to March.
 * @customfunction FISCALYEAR FISCALYEAR
 * @param dates 日付：範囲でもよい | dates: a range
 * @param style 表し方：「和暦」（省略時、令和7年度）か「西暦」（2025） | style: “japanese” (default) or “number” (2025)
 * @returns 年度 | the fiscal year
 */
export function FISCALYEAR(dates: Cell[][], style?: Cell): Cell[][] {
  return fiscalYears(dates, style);
}
