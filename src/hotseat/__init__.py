"""hotseat: a terminal trainer for mock interviews."""
