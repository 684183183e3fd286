/// Module Records.
