/**
 * Services of the Yamaguchi deck by municipality (周南, 下松, 光, 柳井, 阿武): ○ existing, ◎ new, × dropped.
 * Where the deck's text leaves open which columns a row's marks stand in, they are placed so that the printed
 * numbers of systems (33, 29, 30, 29, 24) come out, and the row says that this is assumed.
 */
export interface YamaguchiService {
  name: string;
  /** One mark a municipality, － for none. */
  marks: string;
  assumed: boolean;
}

const EVERYWHERE = '○○○○○';
const row = (name: string, marks = EVERYWHERE): YamaguchiService => ({ name, marks, assumed: false });
const assumed = (name: string, marks: string): YamaguchiService => ({ name, marks, assumed: true });

export const YAMAGUCHI_SERVICES: readonly YamaguchiService[] = [
  row('住民基本台帳'),
  row('印鑑登録'),
  assumed('総合窓口', '◎－－－－'),
  row('証明書コンビニ交付', '◎◎◎◎×'),
  row('選挙人名簿'),
  row('固定資産税'),
  row('個人住民税'),
  row('法人住民税'),
  row('軽自動車税'),
  row('収滞納管理'),
  row('コンビニ収納', '○○◎◎×'),
  row('国民健康保険'),
  row('国民年金'),
  row('障害者福祉'),
  row('重度身障者医療', '○○○○◎'),
  row('後期高齢者医療'),
  row('介護保険'),
  row('地域包括ケア', '○○○○◎'),
  row('児童手当'),
  row('子ども子育て支援'),
  assumed('就園奨励', '○××－－'),
  assumed('生活保護', '○○○－－'),
  row('乳幼児医療', '○○○○◎'),
  row('ひとり親医療', '○○○○◎'),
  assumed('健康管理', '○－○◎－'),
  row('その他福祉', '○○○◎◎'),
  assumed('就学', '○○○○－'),
  row('児童扶養手当', '○○○○×'),
  row('住登外管理'),
  assumed('飼犬登録管理', '○◎－－－'),
  assumed('し尿処理', '－－－－○'),
  assumed('墓籍管理', '○－－◎○'),
  assumed('公営住宅', '○○○－－'),
  assumed('農家台帳', '－－○○－'),
  row('被災者支援', '◎◎○○◎'),
];
