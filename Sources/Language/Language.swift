/// Module Language.
