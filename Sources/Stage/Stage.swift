/// Module Stage.
