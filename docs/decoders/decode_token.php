<?php
/** ['chain', 'depth', 'complete'] of a referral token or bare share id; null for anything else. Needs 64-bit PHP 8. */
function decode_token(mixed $text): ?array {
    $digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    $share = '/\A[A-Za-z0-9][A-Za-z0-9_-]{11}\z/';
    if (!is_string($text) || strlen($text) > 200) return null;
    if (preg_match($share, $text)) return ['chain' => [$text], 'depth' => 1, 'complete' => false];
    $depth = strlen($text) > 1 ? strpos($digits, $text[1]) : false;
    if ($depth === false || $depth < 1 || $text[0] !== '1') return null;
    $ids = min($depth, 16);
    if (strlen($text) !== 4 + 12 * $ids) return null;
    $body = substr($text, 0, -2);
    $h = 0x811c9dc5;
    foreach (unpack('C*', $body) as $byte) $h = (($h ^ $byte) * 0x01000193) & 0xffffffff;
    $check = ($h ^ ($h >> 12) ^ ($h >> 24)) & 0xfff;
    if (substr($text, -2) !== $digits[$check >> 6] . $digits[$check & 63]) return null;
    $chain = str_split(substr($body, 2), 12);
    foreach ($chain as $id) if (!preg_match($share, $id)) return null;
    return ['chain' => $chain, 'depth' => $depth, 'complete' => $depth === $ids];
}
