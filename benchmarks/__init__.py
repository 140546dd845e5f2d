"""What produces every figure in the documents: the golden set, its scorer, the judge's runner, the stopwatch."""
