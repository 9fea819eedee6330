/** A catalog with what shops have: sales, stock in every state, regions, hostile and foreign names. */
export const catalog = {
  currency: 'EUR',
  products: [
    {
      id: 'vase',
      title: 'Vase Nord',
      url: '/products/vase',
      price: '49.90',
      compareAt: '65.00',
      availability: 'in-stock',
      brand: 'Halden',
      description: 'Matte stoneware.',
      images: [{ src: '/pictures/vase.svg', width: 800, height: 1000 }, '/pictures/vase-2.svg'],
      rating: { value: 4.6, count: 31 },
      regions: ['GR', 'DE'],
    },
    {
      id: 'evil',
      title: '</script><script>alert(1)</script><!-- "quoted" & \u2028',
      url: 'javascript:alert(1)',
      price: '1.00',
    },
    {
      id: 'hostile',
      title: '</template></script><script>alert(1)</script><!-- "x" style="y" & \u2028',
      url: '/products/hostile',
      price: '12.00',
      availability: 'out-of-stock',
      images: [{ src: '/pictures/hostile.svg', width: 600, height: 900, color: '#aabbcc' }],
    },
    {
      id: 'lamp',
      title: 'Lamp',
      url: '/products/lamp',
      availability: 'preorder',
      images: [{ src: '/pictures/lamp.svg', width: 1200, height: 800 }],
      variants: [
        { id: 'l1', title: 'Small', options: { Size: 'S' }, price: '120.00' },
        { id: 'l2', title: 'Large', options: { Size: 'L' }, price: '180.00' },
      ],
    },
    { id: 'ask', title: 'كوب أخضر', url: '/products/ask', availability: 'backorder', images: [] },
    {
      id: 'yen',
      title: '花瓶 霧',
      url: '/products/yen',
      price: '4800',
      currency: 'JPY',
      images: ['/pictures/yen.svg'],
    },
  ],
}

/** As many products as are asked for, with pictures of different shapes. */
export const catalogOf = (count: number) => ({
  currency: 'EUR',
  products: Array.from({ length: count }, (_, index) => ({
    id: `p${index}`,
    title: `Mug ${index}`,
    url: `/p/${index}`,
    price: `${10 + (index % 50)}.00`,
    availability: index % 7 === 5 ? 'out-of-stock' : 'in-stock',
    images: [
      {
        src: `/pictures/${index}.svg`,
        ...[
          { width: 1000, height: 600 },
          { width: 600, height: 1000 },
          { width: 800, height: 800 },
        ][index % 3],
        srcset: [200, 400, 800, 1600].map((width) => `/pictures/${index}-${width}.svg ${width}w`).join(', '),
      },
    ],
  })),
})

/** Photos, of which every third shows a product. */
export const photosOf = (count: number) => ({
  ...catalogOf(8),
  photos: Array.from({ length: count }, (_, index) => ({
    id: `f${index}`,
    src: `/pictures/photo-${index}.svg`,
    width: 900,
    height: index % 2 ? 1200 : 700,
    caption: `Room ${index}`,
    tags: index > 11 && index % 3 === 0 ? [{ product: `p${index % 8}`, x: 0.3, y: 0.6 }] : [],
  })),
})
