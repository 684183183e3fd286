// Module Packages: signed files from a USB stick, and the store they are installed into.
//
// A package is `NAME.tuntun`: the envelope of `signify-openbsd -S -e` around a plain zip. The order
// of work is fixed: the file is copied once into memory; the envelope is read; the signature must
// hold; only then is the zip looked at, first by ``ZipLayout`` (exact layout, names, sizes), then by
// libzip; every file must be in the list ``FileList`` with its size and SHA-256; the plugin's own
// rules come last, on a copy in the staging folder. The first thing that is wrong refuses the whole
// package, with a reason and one sentence.
//
// ``PackageStore`` keeps versions side by side (`packs/ID/VERSION-DIGEST/`) and says in one
// transaction of the database which is active: whatever happens, it is the old or the new.
//
// `Plugins` says what a plugin is, `Results` keeps which are installed, `Storage` writes the files.
