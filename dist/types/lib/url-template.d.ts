/** A URL with placeholders (`https://shop.example/buy/{variant}?q={quantity}`) through the gate of {@link httpUrl}; the placeholders stay as they are. */
export declare function urlTemplate(text: unknown, base?: string): string | null;
