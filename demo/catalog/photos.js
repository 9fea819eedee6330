/** The photos with several products on them: words and who took them. Places of the products come from the renderer. */
const brand = { name: 'Halden', kind: 'brand' }
const maria = { name: 'Maria Lund', kind: 'creator' }
const tor = { name: 'Tor Aamodt', kind: 'creator' }
const shopper = (name) => ({ name, kind: 'shopper' })

export const photos = [
  {
    id: 'breakfast',
    caption: 'Half past seven',
    credit: maria,
    alt: 'A breakfast table with mugs, a jug and bowls in morning light',
  },
  { id: 'shelf', caption: 'The shelf in the hall', credit: brand, alt: 'A wooden shelf with vases and a jar' },
  { id: 'window', caption: 'North window, October', credit: tor, alt: 'Three vases in the light of a window' },
  { id: 'evening', caption: 'Evening', credit: brand, alt: 'A lamp lights a table with a cup and books' },
  {
    id: 'tea',
    caption: 'Tea for two',
    credit: shopper('Ingrid'),
    alt: 'A teapot, two beakers and a sugar bowl on a wooden table',
  },
  { id: 'dinner', caption: 'Under the dome', credit: brand, alt: 'A pendant over a table that is laid for two' },
  { id: 'vases', caption: 'Five of the first firing', credit: brand, alt: 'Five vases in a row on blush paper' },
  {
    id: 'fruit',
    caption: 'Lemons from a friend',
    credit: maria,
    alt: 'A footed bowl with lemons, a carafe and two tumblers',
  },
  {
    id: 'pantry',
    caption: 'Pantry',
    credit: shopper('Yannis K.'),
    alt: 'Jars, an oil bottle and a canister on a shelf',
  },
  { id: 'desk', caption: 'Desk', credit: tor, alt: 'A desk lamp, a tray and a small vase on a dark table' },
  { id: 'plates', caption: 'Everything stacks', credit: brand, alt: 'Stacks of plates and bowls in four glazes' },
  {
    id: 'candles',
    caption: 'The dark months',
    credit: shopper('Aino'),
    alt: 'Candlesticks and a tealight holder on a dark table',
  },
  { id: 'greens', caption: 'Repotting', credit: shopper('Noor'), alt: 'Two planters and a jug by a window' },
  { id: 'coffee', caption: 'Three coffees', credit: maria, alt: 'An espresso cup, a tall mug and a creamer' },
  { id: 'white', caption: 'Chalk on chalk', credit: brand, alt: 'White vases and a bowl against a pale wall' },
  { id: 'soup', caption: 'Soup, and again', credit: shopper('Paul'), alt: 'Noodle bowls, rice bowls and a beaker' },
  { id: 'night', caption: 'The last light', credit: brand, alt: 'A globe lamp and a vase on a low shelf at night' },
  { id: 'cake', caption: 'For Sunday', credit: maria, alt: 'A cake stand with pears, plates and teacups' },
  { id: 'blue', caption: 'Fjord, six ways', credit: brand, alt: 'Six pieces in grey-blue glaze' },
  { id: 'clay', caption: 'Red clay', credit: tor, alt: 'Vases, a jug and a mug in red clay on ochre paper' },
  {
    id: 'counter',
    caption: 'In threes',
    credit: shopper('Familie Brandt'),
    alt: 'Bell pendants over a counter with bowls',
  },
  {
    id: 'kitchen',
    caption: 'Kitchen, four o’clock',
    credit: maria,
    alt: 'A mixing bowl, a pitcher and small bowls on a table by a window',
  },
]
