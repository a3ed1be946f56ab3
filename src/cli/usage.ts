/** The help texts. */
import type { Lang } from '../messages';

const TEXT: Readonly<Record<Lang, string>> = {
  ja: `使い方: warikan 命令 …

  template                              ひな形の一覧
  template 名 --out ファイル.xlsx       ひな形を書く
  bring ファイル.xlsx --range '発注!A1:H20'
                                        職員のシートの範囲を読み、どの表のどの列になるかを示す（書かない）
      --as 表                           取り込む先の表（発注予定、現行経費など）
      --set 回次=第1回、…               どの行でも同じ値
      --headings 3,4                    見出しが範囲の何行目か
      --across                          1件が1列（見出しが左の列にある）
      --name 名                         取り込みの名
      --out 出力.xlsx                   入力の表を書き、取り込みをブックに残す
      --mapping 指定.json               --json で出して直した指定で取り込む
      --json                            指定と指摘を JSON で出す
      --replace                         手で変えられた表も書き直す
  run 入力.xlsx --out 結果.xlsx         計算し、結果のシートを加えたブックを書く
      --json                            結果を JSON で出す
      --user 名                         記録に残す実行者
      --prefix 名                       シートと表の名の始まり（既定は 割勘）
      --member 団体名                   その団体の1枚の団体票を加える（全団体：団体ごとに1枚）
      --beside 発注!J4                  取り込んだ職員のシートの隣にも、団体ごとの結果を式で書く
      --replace                         手で変えられた結果も置き換える
  audit ファイル.xlsx                   結果のブックを検証する
      --json                            報告を JSON で出す
      --out 報告.xlsx                   報告のブックを書く
      --recalculate                     LibreOffice で計算し直して比べる
      --prefix 名                       どの結果か（いくつもあるとき）
  --version                             版
  --help                                この説明

どの命令にも: --lang ja|en（既定 ja）、--force（あるファイルに上書き。入力には決して書かない）、
              --now 日時（記録に残す日時。環境変数 WARIKAN_NOW でもよい）
終了コード: 0 問題なし、1 人の判断が要る（相違、未決定、手で変えられた結果）、2 入力を読めないか計算できない、3 使い方の誤り
`,
  en: `Usage: warikan COMMAND …

  template                              list the templates
  template NAME --out FILE.xlsx         write a template
  bring FILE.xlsx --range '発注!A1:H20' read a range of your own sheet; show which table and columns it feeds
      --as TABLE                        the table to bring it into (発注予定, 現行経費 …)
      --set 回次=第1回,…                the same value in every row
      --headings 3,4                    which rows of the range are headings
      --across                          a record is a column (headings in the left column)
      --name NAME                       what the mapping is called
      --out OUT.xlsx                    write the input tables and keep the mapping in the workbook
      --mapping MAPPING.json            bring in with a mapping that --json printed, corrected
      --json                            print mapping and findings as JSON
      --replace                         fill anew tables that were changed by hand, too
  run INPUT.xlsx --out RESULT.xlsx      compute; write the workbook with the result sheets
      --json                            print the result as JSON
      --user NAME                       who runs it, for the record
      --prefix NAME                     begins the names of sheets and tables (default 割勘)
      --member NAME                     add a one-page sheet for this member (全団体: one for each)
      --beside 発注!J4                  write results by member beside your own sheet, too, as formulas
      --replace                         replace results that were changed by hand, too
  audit FILE.xlsx                       audit a result workbook
      --json                            print the report as JSON
      --out REPORT.xlsx                 write the report as a workbook
      --recalculate                     recalculate with LibreOffice and compare
      --prefix NAME                     which results, where there are several
  --version                             the version
  --help                                this text

With any command: --lang ja|en (default ja), --force (overwrite an existing file; never the input),
                  --now TIME (time for the record; also from the environment variable WARIKAN_NOW)
Exit codes: 0 fine, 1 a person is needed (difference, open decision, result changed by hand), 2 input rejected, 3 wrong usage
`,
};

export function usage(lang: Lang): string {
  return TEXT[lang];
}
