// Module Language: words in the reader's language.
//
// A translation is a PO file, as translators know it: `msgctxt` is the stable key, `msgid` the
// Indonesian source, `msgstr` the translation. ``POFile`` reads one and never gives up over one
// broken entry; ``Catalog`` keeps what may be shown; ``Translator`` asks one catalogue after the
// other, in the order of RFC 4647 look-up, and falls back to the Indonesian source. A translation
// made for another source, or with other placeholders, is never shown: a sentence in another
// language is better than a wrong one.
//
// Nothing here reads a file or knows the time; `Plugins` hands in bytes.
