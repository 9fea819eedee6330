/** What the share menu says. */
export declare const SHEET_WORDS: {
    readonly shareName: 'Share {name}';
    readonly copy: 'Copy link';
    readonly copied: 'Link copied';
    readonly native: 'More apps';
    readonly email: 'E-mail';
    readonly sms: 'Text message';
    readonly qr: 'QR code';
    readonly more: 'More';
    readonly close: 'Close';
};
