import type { Availability } from './catalog'
import { text } from './leaf'

/**
 * One pattern a state, tried in this order, on the letters and digits alone: `In stock`, `in_stock` and
 * `http://schema.org/InStock` are one word. Shops also write the word of their language.
 */
const STATES: readonly (readonly [Availability, RegExp])[] = [
  [
    'preorder',
    /pre?order|presale|vorbestell|pr[eé]commande|preventa|prevendita|prevenda|предзаказ|önsipariş|予約|예약|预订|預購/,
  ],
  [
    'backorder',
    /backorder|madetoorder|nachbestell|aufbestellung|surcommande|bajopedido|suordinazione|sobencomenda|opbestelling|nazamówienie|подзаказ|κατόπινπαραγγελίας|取り寄せ/,
  ],
  [
    'out-of-stock',
    /outofstock|notinstock|nolonger|^0instock|(currently|temporarily)unavailable|not(currently|yet)available|^(soldout|nostock|discontinued|oos|unavailable|notavailable|outstock|reserved|archived|false|no|0)$|ausverkauft|nicht.*(lager|lieferbar|verfügbar|vorrätig)|rupture|épuisé|indisponi|(pas|plus)(en|de)stock|horsstock|(pas|plus)disponible|agotado|sinexistencias|sinstock|fueradestock|no(está)?(enstock|disponible)|nohaystock|esaurito|non(disponibile|instock)|esgotad|semestoque|não.*(estoque|dispon)|uitverkocht|niet.*(voorraad|leverbaar|beschikbaar)|slutsåld|slutilager|(ej|inte)ilager|ikkepålager|eivarastossa|udsolgt|utsolgt|loppu|wyprzedan|brakwmagazynie|niedostępn|vyprodán|nenískladem|nedostupn|нетвналичии|нетнаскладе|^невналичии|распродан|немаєвнаявності|εξαντλη|μηδιαθέσιμο|tükendi|stoktayok|نفد|نفذ|غيرمتوفر|אזל|在庫切れ|品切れ|売り切れ|품절|缺货|缺貨|售罄|无货|หมด|hếthàng|nincsraktáron|nemanastanju|eisaatavilla|不可用|habis|tidaktersedia/,
  ],
  [
    'in-stock',
    /instock|^(available|availablefororder|limitedavailability|lowstock|onlineonly|instoreonly|true|yes|1)$|auflager|lieferbar|verfügbar|enstock|^disponib|enexistencias|emestoque|opvoorraad|ilager|pålager|varastossa|dostępn|skladem|вналичии|внаявності|διαθέσιμο|stoktavar|متوفر|במלאי|在庫あり|재고있음|有货|有貨|มีสินค้า|cònhàng|tersedia/,
  ],
]

/** The stock state that somebody's word stands for; `undefined` for words that nobody uses for one. */
export function readAvailability(value: unknown): Availability | undefined {
  const word = text(typeof value === 'boolean' ? `${value}` : value)
    .toLowerCase()
    .normalize('NFC')
    .replace(/^.*schema\.org|[^\p{L}\p{M}\p{N}]/gu, '')
  return STATES.find(([, pattern]) => pattern.test(word))?.[0]
}
