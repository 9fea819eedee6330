/** The cart that was just ordered is empty now; one filled since is not, however often this page is loaded. */
import { writeCart } from './cart-store.js'

if (sessionStorage.getItem('halden:ordered')) writeCart([])
sessionStorage.removeItem('halden:ordered')
