/** The cart that was ordered is empty now; a buy-now order leaves it alone. */
import { writeCart } from './cart-store.js'

if (!sessionStorage.getItem('halden:buy-now')) writeCart([])
sessionStorage.removeItem('halden:buy-now')
